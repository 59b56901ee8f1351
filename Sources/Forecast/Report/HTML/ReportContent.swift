extension HTMLReport {
  /// The sections that have something to show, in order.
  var sections: [(section: ReportSection, content: HTML)] {
    var tables: [ReportSection: [Table]] = [:]
    for table in outlook.tables + reproductionTables + extraTables
    where table.id != "announcements" {
      tables[ReportSection.section(of: table.id), default: []].append(table)
    }
    // A grid is shaded as a table already.
    var pictures: [ReportSection: [Chart]] = [:]
    for chart in charts where !isShaded(chart.id) {
      pictures[ReportSection.section(of: chart.id), default: []].append(chart)
    }
    let (ownTables, ownPictures) = (tables, pictures)
    let contents = [HTML](concurrently: ReportSection.allCases.count) { place in
      let section = ReportSection.allCases[place]
      return content(
        of: section, tables: ownTables[section] ?? [], charts: ownPictures[section] ?? [])
    }
    return zip(ReportSection.allCases, contents).filter { $1 != .empty }
      .map { (section: $0, content: $1) }
  }

  private func content(of section: ReportSection, tables: [Table], charts: [Chart]) -> HTML {
    let names = Set(tables.map(\.id))
    var parts = [lead(of: section)]
    for chart in charts where !names.contains(chart.id) { parts.append(chart.html(words)) }
    for table in tables {
      for chart in charts where chart.id == table.id { parts.append(chart.html(words)) }
      parts.append(block(table))
    }
    return .joined(parts)
  }

  /// Whether a table is shaded by its numbers.
  private func isShaded(_ id: String) -> Bool { id.hasPrefix("oil-grid") }

  /// A table; one that is not among the main ones is folded.
  private func block(_ table: Table) -> HTML {
    guard !table.isTooLongForPage else {
      return HTML("p", ["class": "note"]) {
        words(
          "\(table.title.singleLine): \(table.rows.count) rows, too many for a page; they stand in \(table.id).csv, .md and .json among the tables of the run."
        )
      }
    }
    let origin: String? =
      switch table.rowTitle {
      case "year": "\(outlook.plan.origin.year)"
      case "month": "\(outlook.plan.originMonth)"
      default: nil
      }
    let own = table.html(words, isHeatMap: isShaded(table.id), origin: origin)
    guard !table.isHeadline, table.id != "drivers" else { return own }
    return HTML("details") {
      HTML("summary", ["data-folded": words("folded on the screen")]) { words(table.title) }
      own
    }
  }

  /// What stands in a section before its tables.
  private func lead(of section: ReportSection) -> HTML {
    switch section {
    case .summary: summary
    case .scenarios: scenarios
    case .equation: equation
    case .oil:
      HTML("p") {
        words(
          "In tables by year or month a heavier line follows the origin; what stands below it is forecast."
        )
      }
    case .whatIf:
      outlook.main.whatIf.grid.isEmpty
        ? .empty
        : HTML("p") {
          words(
            "Cells of the grids are shaded from the lowest price to the highest; read along a row for supply and down a column for demand."
          )
        }
    case .reproduction: verdictKey
    case .manifest: manifest.html(words)
    default: .empty
    }
  }

  private var summary: HTML {
    .joined([
      HTML("ul", ["class": "sentences"]) {
        for sentence in outlook.summary { HTML("li") { words(sentence) } }
        if let counts = (try? reproduction?.get())?.resultSentence {
          HTML("li") { words(counts) }
        }
      },
      HTML("h3") { words("What to doubt") },
      HTML("ul", ["class": "sentences"]) {
        for sentence in outlook.doubts { HTML("li") { words(sentence) } }
      },
      outlook.announcements.isEmpty
        ? .empty
        : HTML("div", ["class": "announcements", "id": "announcements"]) {
          HTML("h3") { words("Before you believe the tables") }
          announcementList(Array(outlook.announcements.prefix(Self.announcementsShown)))
          if outlook.announcements.count > Self.announcementsShown {
            HTML("details") {
              HTML("summary", ["data-folded": words("folded on the screen")]) {
                words("All announcements (\(outlook.announcements.count))")
              }
              announcementList(
                Array(outlook.announcements.dropFirst(Self.announcementsShown)),
                from: Self.announcementsShown + 1)
            }
          }
        },
    ])
  }

  /// The announcements that stand open; the others are folded.
  private static let announcementsShown = 8

  private func announcementList(_ sentences: [String], from first: Int = 1) -> HTML {
    HTML("ol", ["start": first == 1 ? nil : "\(first)"]) {
      for sentence in sentences { HTML("li") { words(sentence.singleLine) } }
    }
  }

  private var scenarios: HTML {
    HTML("ul", ["class": "sentences"]) {
      for scenario in outlook.plan.scenarios {
        HTML("li") { words(scenario.describedInWords(outlook.plan)) }
      }
    }
  }

  /// The equation typeset and as it is written in a plan, its long run, and its diagnosis.
  private var equation: HTML {
    let fit = outlook.main.ledger.value(outlook.main.oil.fit)
    return .joined([
      HTML("p") {
        words(
          "Least squares on \(fit.observations) \(fit.design.start.frequency.periodName)s, \(fit.design.start) to \(fit.design.end); standard errors in parentheses below the coefficients."
        )
      },
      fit.equationMarkup.html.figures(in: words.language),
      HTML("p", ["class": "note"]) {
        words("As the plan writes it:")
        " "
        HTML("code") { "\(fit.formula)" }
      },
      longRun(fit), diagnosis,
    ])
  }

  private func longRun(_ fit: LinearFit) -> HTML {
    guard let relation = try? fit.longRun() else { return .empty }
    return .joined([
      HTML("h3") { words("The level that it pulls to") },
      relation.markup(of: fit).html.figures(in: words.language),
      HTML("p") {
        words(
          relation.isStable
            ? "Every \(fit.design.start.frequency.periodName) closes \((-100 * relation.adjustment.estimate).shown(1)) % of the gap."
            : "The adjustment of \(relation.adjustment.estimate.shown(3)) lies outside −1 … 0: the price does not return, and the relation should not be read."
        )
      },
    ])
  }

  private var diagnosis: HTML {
    let views =
      [(title: "", chain: outlook.main)]
      + outlook.variants.filter { $0.plan.room == .oil }
      .map { (title: $0.plan.title, chain: $0.chain) }
    return .joined(
      views.compactMap { title, chain in
        guard let diagnosis = try? chain.ledger.value(chain.oil.fit).diagnosis() else { return nil }
        guard title.isEmpty else {
          return HTML("details") {
            HTML("summary", ["data-folded": words("folded on the screen")]) {
              words("Diagnosis: \(title)")
            }
            diagnosis.html(words)
          }
        }
        return .joined([HTML("h3") { words("Diagnosis in words") }, diagnosis.html(words)])
      })
  }

  private var verdictKey: HTML {
    switch reproduction {
    case .none: .empty
    case .success(let reproduction):
      HTML("p") {
        words(reproduction.resultSentence ?? "")
        " "
        words(
          "Each number has its own verdict beside it: on arithmetic, for what follows from other printed figures; on the run, for what this run computes."
        )
      }
    case .failure(let refusal):
      HTML("p") { words("This run is not compared with the published figures: \(refusal)") }
    }
  }

  private var reproductionTables: [Table] {
    guard let reproduction = try? reproduction?.get() else { return [] }
    return reproduction.tables
  }
}

extension Reproduction {
  /// How the published results fare, in a sentence; `nil` when there are none.
  fileprivate var resultSentence: String? {
    let counts = [Verdict.reproduced, .close, .differs, .notComputed].map { count(.result, $0) }
    let all = counts.reduce(0, +)
    guard all > 0 else { return nil }
    return
      "Of \(all) published results, \(counts[0]) are reproduced to the printed digit, \(counts[1]) are "
      + "close, \(counts[2]) differ and \(counts[3]) cannot be computed."
  }
}

extension ScenarioPlan {
  /// What the scenario assumes, in a sentence.
  fileprivate func describedInWords(_ plan: Plan) -> String {
    switch content {
    case .mixture(let weights):
      let parts = weights.map { weight in
        let title = plan.scenarios.first { $0.name == weight.name }?.title ?? weight.name
        return "\(weight.probability.value.plain) × \(title)"
      }
      return "\(title): the drivers of others mixed, \(parts.joined(separator: " + "))."
    case .assumptions(let own):
      func growth(_ groups: [Group], of kind: String) -> String {
        groups.map { group in
          (groups.count > 1 ? "of \(group.words(without: kind)) " : "") + group.growth.value.inWords
        }.joined(separator: "; ")
      }
      let shocks = own.shock.value
      let shock =
        shocks.points.values.allSatisfy { $0 == 0 }
        ? "no supply shock" : "a supply shock of \(shocks.inWords)"
      let reserves: String
      switch own.reserves {
      case .additions(let path): reserves = "additions to reserves \(path.value.inWords)"
      case .growth(let path): reserves = "reserves \(path.value.inWords)"
      }
      return "\(title): demand \(growth(own.demand, of: "demand")). "
        + "Production \(growth(own.production, of: "production")). "
        + "Also \(reserves); inflation \(own.inflation.value.inWords); \(shock)."
    }
  }
}

extension ScenarioPlan.Group {
  /// The group for a reader, without what is counted: `non_oecd_demand` of demand is `non-OECD`.
  fileprivate func words(without kind: String) -> String {
    name.split(separator: "_").filter { $0 != kind }
      .map { ["oecd", "opec"].contains($0) ? $0.uppercased() : String($0) }
      .joined(separator: " ").replacing("non ", with: "non-")
  }
}

extension DriverPath {
  /// The path as the plan states it: `1 % in 2009, 2 % from 2010`.
  fileprivate var inWords: String {
    let sorted = points.sorted {
      ($0.key.first(.monthly), $0.key.frequency) < ($1.key.first(.monthly), $1.key.frequency)
    }
    let unit = self.unit == .ratio ? "" : " \(self.unit)".replacing(" percent", with: " %")
    return sorted.enumerated().map { index, point in
      let isHeld = index == sorted.count - 1 || sorted[index + 1].key != point.key.advanced(by: 1)
      return
        "\(point.value.plain.replacing("-", with: "−"))\(unit) \(isHeld ? "from" : "in") \(point.key)"
    }.joined(separator: ", ")
  }
}
