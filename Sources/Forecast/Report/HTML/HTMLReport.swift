/// A run as one page for a reader: `report.html`, which loads nothing and holds its own style and script.
///
/// The page is made from values of the run alone; it names no date, host or user, so the same plan over the same data
/// gives the same bytes. Without a script it is complete; the script adds copying, hovering and the choice of a
/// dark page.
public struct HTMLReport: Sendable {
  let outlook: Outlook
  let manifest: Manifest
  let charts: [Chart]
  /// The words of the page.
  let words: Wording
  let extraTables: [Table]
  /// The comparison with published figures, or why there is none; `nil` where the plan asks for none.
  let reproduction: Result<Reproduction, DataError>?

  /// Gathers what the page shows.
  ///
  /// - Parameters:
  ///   - outlook: the run.
  ///   - plan: the plan's file.
  ///   - outputs: the files written beside the page.
  ///   - charts: the pictures; each stands before the table of its name, or first in its section.
  ///   - published: published figures; the page compares those that the plan binds with those of the run. A
  ///     comparison that the run cannot carry (a shorter horizon, say) is told in a sentence.
  ///   - extraTables: tables that are not part of the run but belong to it, such as the last backtest.
  ///   - language: the language of the page; charts come in theirs.
  public init(
    _ outlook: Outlook, plan: FileDigest, outputs: [FileDigest] = [],
    charts: [Chart] = [], published: [PublishedFigure] = [], extraTables: [Table] = [],
    language: ReportLanguage = .english
  ) {
    self.outlook = outlook
    manifest = Manifest(
      version: forecastVersion, command: .run, plan: plan, settings: outlook.plan.settings,
      inputs: outlook.inputs, outputs: outputs)
    reproduction = outlook.comparison(with: published)
    self.charts = charts
    words = Wording(language)
    self.extraTables = extraTables
  }

  /// The page.
  public var text: String {
    let sections = sections
    let page = HTML("html", ["lang": words.language.rawValue]) {
      HTML("head") {
        HTML("meta", ["charset": "utf-8"])
        HTML("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        HTML(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
          ])
        HTML("meta", ["name": "color-scheme", "content": "light dark"])
        HTML("meta", ["name": "generator", "content": "\(Manifest.product) \(manifest.version)"])
        HTML("title") { HTML.text(words(outlook.plan.title.singleLine)) }
        HTML("style") {
          HTML.chartStyle
          Self.style
        }
      }
      HTML(
        "body",
        [
          "data-copy": words("Copy"), "data-copied": words("Copied"),
          "data-said": words("The table is on the clipboard, in full precision."),
          "data-failed": words("The clipboard cannot be reached; select the table and copy it."),
          "data-dark": words("Dark page"), "data-light": words("Light page"),
          "data-open": words("Open all tables"), "data-fold": words("Fold tables"),
          "data-table": words("Table"),
        ]
      ) {
        HTML("a", ["class": "skip", "href": "#content"]) { words("Skip to the content") }
        header
        HTML("div", ["class": "page"]) {
          navigation(sections.map(\.section))
          HTML("main", ["id": "content", "tabindex": "-1"]) {
            for (section, content) in sections {
              HTML(
                "section", ["id": section.rawValue, "aria-labelledby": "h-\(section.rawValue)"]
              ) {
                HTML("h2", ["id": "h-\(section.rawValue)"]) { words(section.title) }
                content
              }
            }
          }
        }
        HTML("footer") {
          HTML("p") {
            words(
              "Made by \(Manifest.product) \(manifest.version) from \(outlook.plan.sourceName). The figures are those of the tables; nothing on this page is loaded from elsewhere."
            )
          }
        }
        HTML("div", ["id": "live", "class": "unseen", "role": "status", "aria-live": "polite"])
        HTML("script") { Self.script }
      }
    }
    return "<!DOCTYPE html>\n" + page.markup + "\n"
  }

  /// Title, plan, origin, horizon, end of the data.
  private var header: HTML {
    let plan = outlook.plan
    let facts: [(String, String)] = [
      ("Plan", plan.sourceName),
      (
        "Origin", "\(plan.origin), the last \(plan.frequency.periodName) that the oil equation sees"
      ),
      ("Horizon", "\(plan.horizon)"),
      ("Scenarios", outlook.main.scenarios.map(\.title).joined(separator: ", ")),
      ("Newest figure read", outlook.newestFigure),
    ]
    return HTML("header", ["class": "top"]) {
      HTML("div", ["class": "bar"]) {
        HTML("h1") { words(plan.title.singleLine) }
        HTML("button", ["type": "button", "id": "unfold", "hidden": "hidden"]) {
          words("Open all tables")
        }
        HTML("button", ["type": "button", "id": "theme", "hidden": "hidden"]) {
          words("Dark page")
        }
      }
      HTML("dl") {
        for (name, value) in facts where !value.isEmpty {
          HTML("div") {
            HTML("dt") { words(name) }
            HTML("dd") { words(value.singleLine) }
          }
        }
      }
    }
  }

  private func navigation(_ sections: [ReportSection]) -> HTML {
    HTML("nav", ["aria-label": words("Contents")]) {
      HTML("p", ["class": "contents"]) { words("Contents") }
      HTML("ol") {
        for section in sections {
          HTML("li") { HTML("a", ["href": "#\(section.rawValue)"]) { words(section.title) } }
        }
      }
    }
  }
}

extension Outlook {
  /// The last period of any series of what has happened, with its name; outlooks of others are not known figures.
  fileprivate var newestFigure: String {
    let ends = main.ledger.ids.compactMap { id -> (month: Period, text: String)? in
      guard let entry = main.ledger[id], case .data(_, let column) = entry.origin,
        let series = entry.value as? Series, series.name != "outlook_wti"
      else { return nil }
      return (series.end.last(.monthly), "\(series.end) (\(column))")
    }
    return ends.max { $0.month < $1.month }?.text ?? ""
  }
}
