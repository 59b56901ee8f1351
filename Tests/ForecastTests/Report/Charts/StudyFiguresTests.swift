import Testing

@testable import Forecast

@Suite("The study's figures and the charts of a run")
struct StudyFiguresTests {
  private static let study = Result { try Repository.outlook("article-2009") }

  @Test("every text exists in both languages with the same places to fill")
  func catalogue() {
    let pairs =
      FigureText.allCases.map { ($0.rawValue, $0.pair) }
      + ChartWord.allCases.map { ($0.rawValue, $0.pair) }
    for (name, pair) in pairs {
      #expect(!pair.english.isEmpty && !pair.russian.isEmpty, "\(name)")
      #expect(pair.english.unicodeScalars.allSatisfy { !("А"..."я").contains($0) }, "\(name)")
      let letters = pair.russian.replacing("%1", with: "").replacing("%2", with: "")
        .filter(\.isLetter)
      #expect(
        letters.isEmpty || letters.unicodeScalars.contains { ("А"..."я").contains($0) }, "\(name)")
      for place in ["%1", "%2"] {
        #expect(pair.english.contains(place) == pair.russian.contains(place), "\(name)")
      }
    }
  }

  @Test("every country and scenario of the plans has a Russian name")
  func names() throws {
    for plan in ["article-2009", "article-2009-annual", "outlook"] {
      let plan = try Plan(contentsOf: Repository.plan(plan))
      for scenario in plan.scenarios { #expect(FigureNames.scenarios[scenario.name] != nil) }
      let countries =
        (plan.gas?.formerSovietUnion?.countries ?? []) + (plan.gas?.centralAsia?.countries ?? [])
      for country in countries {
        #expect(FigureNames.countries[country.name] != nil, "\(country.name)")
      }
    }
  }

  @Test("seven figures and two tables, the second without data by name")
  func captions() throws {
    let figures = try Self.study.get().studyFigures()
    #expect(
      figures.map(\.id)
        == (1...7).map { "figure-\($0)" } + ["table-1", "table-2"])
    #expect(figures[2].title == "Figure 3. Oil price forecast")
    guard case .nothing(let reason) = figures[1].content else {
      Issue.record("figure 2 shows numbers that no file holds")
      return
    }
    #expect(reason.contains("no series of extraction costs"))
    let russian = try Self.study.get().studyFigures(language: .russian)
    #expect(russian[2].title == "Рисунок 3. Прогноз цены нефти")
  }

  @Test("figure 3 shows the values of the table of Brent, and outcomes only as outcomes")
  func forecast() throws {
    let outlook = try Self.study.get()
    let figures = try outlook.studyFigures()
    guard case .lines(let lines) = figures[2].content else {
      Issue.record("figure 3 has no lines")
      return
    }
    let table = try #require(outlook.tables.first { $0.id == "oil-brent" })
    for scenario in ["base", "optimistic", "conservative"] {
      let line = try #require(lines.lines.first { $0.id == scenario })
      #expect(line.role == .forecast)
      let column = try #require(table.columns.firstIndex { $0.key == "brent_\(scenario)" })
      for point in line.points {
        let row = try #require(table.rows.first { $0.key == point.name })
        #expect(row.cells[column].value == .number(try #require(point.y)))
      }
    }
    #expect(lines.origin?.label == "forecast from 2009")
    let known = try #require(lines.lines.first { $0.role == .known })
    #expect(known.points.last?.name == "2008")
    let outcome = try #require(lines.lines.first { $0.id == "actual" })
    #expect(outcome.role == .outcome && outcome.points.first?.name == "2008")
  }

  @Test(
    "a fan shows the quarters of the table, and what was known only before it",
    arguments: [("fan-brent", "brent"), ("fan-wti", "wti"), ("fan-gas-europe", "gas_europe")])
  func fan(id: String, series: String) throws {
    let outlook = try Self.study.get()
    let chart = try #require(try outlook.charts().first { $0.id == id })
    guard case .lines(let lines) = chart.content else {
      Issue.record("\(id) has no lines")
      return
    }
    let table = try #require(outlook.tables.first { $0.id == "fan-quarterly" })
    func shown(_ column: String, _ period: String) throws -> Table.Value {
      let place = try #require(table.columns.firstIndex { $0.key == column })
      return try #require(table.rows.first { $0.key == "\(series) base \(period)" })
        .cells[place].value
    }
    let median = try #require(lines.lines.first { $0.id == "median" })
    #expect(median.role == .forecast && median.points.count == 28)
    for point in median.points {
      #expect(try shown("median", point.name) == .number(try #require(point.y)))
    }
    #expect(lines.bands.map(\.percent) == [50, 80, 95])
    for band in lines.bands {
      for point in band.points {
        #expect(try shown("low_\(Int(band.percent))", point.name) == .number(point.low))
        #expect(try shown("high_\(Int(band.percent))", point.name) == .number(point.high))
      }
    }
    let known = try #require(lines.lines.first { $0.role == .known })
    #expect(known.points.last?.name == "2008-Q4" && median.points.first?.name == "2009-Q1")
    let last = try #require(known.points.last)
    #expect(try abs(#require(median.points.first).x - last.x - 0.25) < 1e-12)
  }

  @Test("a fan whose widest bands run away ends where its lines can be read, and says so")
  func cutFan() throws {
    let charts = try Repository.outlook("article-2009-annual").charts()
    let chart = try #require(charts.first { $0.id == "fan-brent" })
    guard case .lines(let lines) = chart.content else {
      Issue.record("fan-brent has no lines")
      return
    }
    let ceiling = try #require(lines.ceiling)
    let drawn = lines.lines.flatMap { $0.points.compactMap(\.y) }
    #expect(try #require(drawn.max()) < ceiling)
    for band in lines.bands {
      let highest = try #require(band.points.map(\.high).max())
      let told = chart.notes.contains {
        $0.contains("\(Int(band.percent))\u{A0}% band reaches") && $0.contains("above the frame")
      }
      #expect(told == (highest > ceiling), "\(band.percent)")
    }
    #expect(chart.notes.contains { $0.contains("95\u{A0}% band") })
    // Bands that widen gently are drawn whole.
    let calm = try Self.study.get().charts().first { $0.id == "fan-gas-europe" }
    guard case .lines(let whole)? = calm?.content else { return }
    #expect(whole.ceiling == nil && calm?.notes.contains { $0.contains("frame") } == false)
  }

  @Test("the European price of a plan with a hub stands beside the oil rule alone")
  func oilRuleAlone() throws {
    let outlook = try Repository.outlook("outlook")
    let chart = try #require(try outlook.charts().first { $0.id == "gas-europe" })
    guard case .lines(let lines) = chart.content else { return }
    let line = try #require(lines.lines.first { $0.id == "oil_only" })
    let table = try #require(outlook.tables.first { $0.id == "gas-europe" })
    let column = try #require(table.columns.firstIndex { $0.key == "oil_only_base" })
    for point in line.points {
      let row = try #require(table.rows.first { $0.key == point.name })
      #expect(row.cells[column].value == .number(try #require(point.y)))
    }
    let study = try #require(try Self.study.get().charts().first { $0.id == "gas-europe" })
    guard case .lines(let own) = study.content else { return }
    #expect(!own.lines.contains { $0.id == "oil_only" })
  }

  @Test("a plan of oil alone draws its oil and says that it has no gas")
  func oilAlone() throws {
    let text = try Repository.planText("article-2009")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    var skipping = false
    for line in lines {
      if let first = line.first, first != " ", first != "#" {
        skipping = ["gas:", "reproduction:", "variants:", "sensitivity:", "simulation:"].contains {
          line.hasPrefix($0)
        }
      }
      if !skipping { kept.append(line) }
    }
    let plan = try Plan(file: "oil.yaml", yaml: kept.joined(separator: "\n"))
    let outlook = try Outlook(
      plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    let figures = try outlook.studyFigures()
    for index in 3...6 {
      guard case .nothing = figures[index].content else {
        Issue.record("\(figures[index].id) draws gas of a plan without gas")
        continue
      }
    }
    #expect(try outlook.charts().allSatisfy { !$0.id.hasPrefix("gas") })
  }

  @Test(
    "every chart of every plan stays inside its frame, with no words over words",
    arguments: ["article-2009", "article-2009-annual", "outlook"],
    [ReportLanguage.english, .russian])
  func drawn(plan: String, language: ReportLanguage) throws {
    let outlook = try plan == "article-2009" ? Self.study.get() : Repository.outlook(plan)
    let charts = try outlook.charts(language: language) + outlook.studyFigures(language: language)
    #expect(Set(charts.map(\.id)).count == charts.count)
    for chart in charts {
      for width in [720.0, 390] {
        let drawing = ChartDrawing(chart, width: width)
        for word in drawing.markup.words {
          #expect(
            word.left >= 0 && word.right <= drawing.width && word.baseline - word.size >= 0
              && word.baseline + 3 <= drawing.height,
            "\(chart.id) at \(width): '\(word.text)' from \(word.left) to \(word.right)")
        }
        for pair in drawing.markup.covered {
          Issue.record("\(chart.id) at \(width): '\(pair.0.text)' covers '\(pair.1.text)'")
        }
      }
      let markup = chart.svg()
      #expect(markup.utf8.count < 60_000, "\(chart.id)")
      if language == .english { _ = try SVGTree(markup) }
    }
  }
}
