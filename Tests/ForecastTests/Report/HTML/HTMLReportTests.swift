import Foundation
import Testing

@testable import Forecast

/// The rows of a table's JSON.
private struct WrittenRows: Decodable {
  enum Value: Decodable {
    case number(Double)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = (try? container.decode(Double.self)).map { .number($0) } ?? .other
    }
  }

  let rows: [[String: Value]]
}

@Suite("The report as one page")
struct HTMLReportTests {
  private static func page(
    _ name: String, _ settings: [Plan.Setting] = [], published: Bool = false
  ) throws -> (outlook: Outlook, text: String) {
    let outlook = try Repository.outlook(name, settings)
    let figures =
      published ? try PublishedFigure.all(in: Repository.data.table("published_2009").table) : []
    let report = HTMLReport(
      outlook, plan: FileDigest("\(name).yaml", contents: Array("plan".utf8)),
      charts: try outlook.charts(), published: figures)
    return (outlook, report.text)
  }

  private static func page(_ name: String, titled title: String) throws -> String {
    let quoted = "'" + title.replacing("'", with: "''") + "'"
    return try page(
      name,
      [
        Plan.Setting(key: "title", value: quoted),
        Plan.Setting(key: "scenarios.base.title", value: quoted),
      ]
    ).text
  }

  @Test(
    "is well-formed, loads nothing, and every link leads somewhere on it",
    arguments: ["article-2009", "article-2009-annual", "outlook"])
  func wellFormed(plan: String) throws {
    let (outlook, text) = try Self.page(plan, published: plan == "article-2009")
    let root = try #require(MarkupReader(text).root)
    #expect(root.name == "html" && root.attributes["lang"] == "en")
    #expect(text.utf8.count < 1_200_000)

    let all = root.all
    let ids = all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in all {
      for (name, value) in element.attributes {
        #expect(!["src", "srcset", "data", "action", "poster"].contains(name))
        #expect(!name.hasPrefix("on"))
        if name.hasSuffix("href") { #expect(ids.contains(String(value.dropFirst())), "\(value)") }
      }
    }
    #expect(
      !["link", "iframe", "object", "embed", "base", "img"].contains { !root.named($0).isEmpty })
    for text in (root.named("style") + root.named("script")).map(\.text) {
      #expect(!text.contains("://") && !text.contains("@import") && !text.contains("url("))
    }

    // Headings go down one step at a time.
    let levels = all.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.suffix(1)) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(root.named("title").first?.text == outlook.plan.title)

    // Every chart but the shaded grid is drawn for wide and for narrow windows, with labels for each value.
    let charts = try outlook.charts().filter { $0.id != "oil-grid" }
    let figures = root.named("figure").filter { $0.attributes["class"] == "chart" }
    #expect(
      Set(figures.compactMap { $0.attributes["id"] }) == Set(charts.map { "figure-\($0.id)" }))
    for figure in figures {
      let drawings = figure.named("svg")
      let points = drawings.map { svg in
        svg.all.filter { $0.attributes["class"]?.hasPrefix("pt") == true }
      }
      #expect(drawings.count == 2 && points[0].count == points[1].count)
      #expect(points[0].allSatisfy { $0.attributes["data-label"]?.isEmpty == false })
      #expect(!points[0].isEmpty)
    }
  }

  @Test("shows every table with the numbers of its JSON, to the last bit")
  func sameNumbers() throws {
    let (outlook, text) = try Self.page("article-2009")
    let root = try #require(MarkupReader(text).root)
    var figures: [String: MarkupReader.Element] = [:]
    for figure in root.named("figure") { figures[figure.attributes["id"] ?? ""] = figure }

    var compared = 0
    for table in outlook.tables where table.id != "announcements" {
      if table.isTooLongForPage {
        #expect(figures["table-\(table.id.anchor)"] == nil)
        #expect(text.contains("\(table.rows.count) rows, too many for a page"))
        #expect(text.contains("\(table.id).csv"))
        continue
      }
      let figure = try #require(figures["table-\(table.id.anchor)"], "\(table.id)")
      #expect(figure.named("caption").map(\.text) == [table.title])
      let rows = try #require(figure.named("tbody").first).named("tr")
      #expect(rows.map { $0.named("th").map(\.text) } == table.rows.map { [$0.label] })

      let written = try JSONDecoder().decode(
        WrittenRows.self, from: Data(table.json(plan: "p").text.utf8))
      #expect(written.rows.count == rows.count)
      for (row, values) in zip(rows, written.rows) {
        let cells = row.named("td")
        #expect(cells.count == table.columns.count)
        for (column, cell) in zip(table.columns, cells) {
          guard case .number(let number)? = values[column.key] else {
            #expect(cell.attributes["data-v"] == nil)
            continue
          }
          let shown = try #require(cell.attributes["data-v"])
          #expect(Double(shown) == number, "\(table.id) \(column.key)")
          compared += 1
        }
      }
    }
    #expect(compared > 1000)
    let sentences = root.named("div").first { $0.attributes["id"] == "announcements" }
    #expect(sentences?.named("li").map(\.text) == outlook.announcements)
  }

  @Test("shows units in the head and scopes on every heading of a table")
  func heads() throws {
    let root = try #require(MarkupReader(SampleTables.oil.html(Wording(.english)).markup).root)
    let heads = try #require(root.named("thead").first).named("th")
    #expect(heads.map(\.text) == ["year", "WTIUSD/bbl", "change of world demand%", "source"])
    #expect(heads.allSatisfy { $0.attributes["scope"] == "col" })
    let rows = try #require(root.named("tbody").first).named("tr")
    #expect(rows.allSatisfy { $0.named("th").first?.attributes["scope"] == "row" })
    #expect(rows[1].named("td").map(\.text) == ["1151.3", "", "forecast"])
  }

  @Test("shows a hostile title as words", arguments: HTMLTests.hostile.prefix(3))
  func hostileTitle(title: String) throws {
    let text = try Self.page("article-2009-annual", titled: title)
    let root = try #require(MarkupReader(text).root)
    #expect(root.named("h1").map(\.text) == [title])
    #expect(root.named("script").count == 1)
    #expect(root.named("img").isEmpty)
    #expect(root.all.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } })
  }

  @Test("is the same, byte for byte, for the same run, and names no date, host or folder")
  func deterministic() throws {
    let outlook = try Repository.outlook("article-2009-annual")
    let digest = FileDigest("p.yaml", contents: [])
    let text = HTMLReport(outlook, plan: digest).text
    #expect(HTMLReport(outlook, plan: digest).text == text)
    #expect(!text.contains(Repository.root))
    #expect(
      !text.contains(ProcessInfo.processInfo.hostName) || ProcessInfo.processInfo.hostName.count < 4
    )
  }

  @Test("sums up in the figures of the tables")
  func summary() throws {
    let outlook = try Repository.outlook("article-2009")
    let brent = try #require(outlook.tables.first { $0.id == "oil-brent" })
    func shown(_ year: String, _ column: String) throws -> String {
      let position = try #require(brent.columns.firstIndex { $0.key == column })
      let row = try #require(brent.rows.first { $0.key == year })
      return brent.columns[position].shown(row.cells[position].value)
    }
    for scenario in outlook.main.scenarios {
      let sentence = try #require(outlook.summary.first { $0.hasPrefix("\(scenario.title): ") })
      let first = try shown("2009", "brent_\(scenario.name)")
      let last = try shown("2015", "brent_\(scenario.name)")
      #expect(sentence.contains("averages \(first) USD/bbl in 2009"))
      #expect(sentence.contains("ends at \(last) in 2015"))
    }
    #expect(outlook.doubts.contains { $0.contains("2 of 7 signs") })

    // The variant's own range, and the widest miss, which is neither the first nor the last year.
    let variant = try #require(outlook.summary.first { $0.hasPrefix("With production as supply") })
    #expect(variant.contains("Brent of 2015 runs from "))
    let since = try #require(outlook.summary.first { $0.hasPrefix("Since the origin Brent") })
    let path = try shown("2012", "brent_base")
    #expect(
      since.contains("the widest miss is that of 2012, ") && since.hasSuffix(" against \(path)."))
  }

  @Test("does not let the oil rule answer for a price that follows a hub, and states every shock")
  func hub() throws {
    let (outlook, text) = try Self.page("outlook")
    let europe = try #require(outlook.tables.first { $0.id == "gas-europe" })
    func shown(_ column: String) throws -> String {
      let position = try #require(europe.columns.firstIndex { $0.key == column })
      let row = try #require(europe.rows.first { $0.key == "2026" })
      guard case .number(let value) = row.cells[position].value else { return "" }
      return value.shown(0)
    }
    let sentence = try #require(outlook.summary.first { $0.hasPrefix("European gas costs") })
    #expect(sentence.contains("costs \(try shown("europe_base")) USD/1000 m³ in 2026"))
    #expect(sentence.contains("alone it would be \(try shown("oil_only_base")) and "))
    #expect(text.contains("a supply shock of 1 in ") && text.contains("no supply shock"))
    #expect(!text.contains("2027-12</span> (wti_usd_bbl)"))
  }

  @Test("tells in a sentence why a shorter run cannot be compared, instead of failing")
  func shorterHorizon() throws {
    let (outlook, text) = try Self.page(
      "article-2009",
      [
        Plan.Setting(key: "horizon", value: "2014"),
        Plan.Setting(key: "gas.russia.tariff.parity_year", value: "2014"),
      ], published: true)
    #expect(throws: DataError.self) {
      try outlook.reproduction(
        of: PublishedFigure.all(in: Repository.data.table("published_2009").table))
    }
    #expect(text.contains("This run is not compared with the published figures: "))
  }

  @Test("puts a table of an unknown kind under further tables, and others where they belong")
  func sections() {
    #expect(ReportSection.section(of: "weather") == .further)
    #expect(ReportSection.section(of: "oil-brent") == .oil)
    #expect(ReportSection.section(of: "oil-grid-production") == .whatIf)
    #expect(ReportSection.section(of: "gas-windows") == .europe)
    #expect(ReportSection.section(of: "stock-change") == .balance)
    #expect(ReportSection.section(of: "sensitivity-brent") == .sensitivity)
    #expect(ReportSection.section(of: "gas-russia-base-6-0-1") == .russia)
    #expect(ReportSection.section(of: "oil-equation-production") == .equation)
  }
}
