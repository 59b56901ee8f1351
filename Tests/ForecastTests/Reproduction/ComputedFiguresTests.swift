import Testing

@testable import Forecast

@Suite("Computed figures of the study")
struct ComputedFiguresTests {
  private func published() throws -> [PublishedFigure] {
    try PublishedFigure.all(in: Repository.data.table("published_2009").table)
  }

  @Test("no result depends on a plan value that equals a published result")
  func ancestors() throws {
    let outlook = try Repository.outlook("article-2009")
    let results = try published().filter { $0.role == .result }
    // A published percentage may hide in the plan as a ratio, 32 as 0.32.
    let forbidden = results.flatMap { figure in
      [figure.value.value, figure.valueHigh?.value].compactMap { $0 }.flatMap {
        figure.unit == "percent" ? [$0, $0 / 100] : [$0]
      }
    }
    var walked = 0
    let chains = [outlook.main] + outlook.variants.map(\.chain)
    for binding in outlook.plan.bindings where results.contains(where: { $0.id == binding.row }) {
      for id in [binding.value].compactMap({ $0 }) + binding.also.map(\.value) {
        for chain in chains {
          let stated = chain.ledger.ancestors(of: id).filter {
            if case .plan = $0.origin { true } else { false }
          }
          for entry in stated {
            for number in entry.statedNumbers {
              for published in forbidden {
                #expect(
                  abs(abs(number) - published) > 1e-9,
                  "\(binding.row) depends on \(entry.id) = \(number), a published result")
              }
              walked += 1
            }
          }
        }
      }
    }
    #expect(walked > 100)
  }

  @Test("every result of the study is bound to a value or says why not")
  func bound() throws {
    let outlook = try Repository.outlook("article-2009")
    for figure in try published() where figure.role == .result {
      let binding = try #require(
        outlook.plan.bindings.first { $0.row == figure.id }, "\(figure.id)")
      #expect(binding.value != nil || !binding.reason.isEmpty)
      #expect(!binding.reason.isEmpty, "\(figure.id) needs a reason for when it differs")
    }
  }

  @Test("computed figures are those of the run's tables")
  func tables() throws {
    let outlook = try Repository.outlook("article-2009")
    let computed = try outlook.computedFigures()
    let brent = try #require(outlook.main.ledger.series("oil.brent.annual[base]")?[.year(2009)])
    #expect(computed["oil.brent_2009"] == .figure(brent))
    let europe = try #require(outlook.main.ledger.series("gas.europe[base]"))
    let mean = (2010...2014).reduce(0.0) { $0 + (europe[.year($1)] ?? .infinity) } / 5
    #expect(try #require(computed["gas.europe_medium_term"]?.figure) - mean == 0)
  }

  @Test("a binding to a value that the run does not have is refused by name")
  func refused() throws {
    let text = try Repository.planText("article-2009")
      .replacing("\"oil.brent.annual[base]\"", with: "\"oil.brnt.annual[base]\"")
    let plan = try Plan(file: "plan.yaml", yaml: text)
    let outlook = try Outlook(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    #expect {
      try outlook.reproduction(of: published())
    } throws: { error in
      "\(error)".contains("oil.brent_2009")
        && "\(error)".contains("did you mean 'oil.brent.annual[base]'")
    }
  }

  @Test("variants are judged beside the main plan, and the counts add up")
  func variants() throws {
    let outlook = try Repository.outlook("article-2009")
    let reproduction = try outlook.reproduction(of: published())
    #expect(reproduction.rows.count == 113)
    #expect(reproduction.variants.contains("production as supply"))
    let total = PublishedFigure.Role.allCases.reduce(0) { sum, role in
      sum + Verdict.allCases.reduce(0) { $0 + reproduction.count(role, $1) }
    }
    #expect(total == 113)
    for row in reproduction.rows {
      let verdicts = [row.verdict, row.computedVerdict, row.arithmeticVerdict]
      guard verdicts.contains(.differs) || verdicts.contains(.notComputed) else { continue }
      #expect(!row.reason.isEmpty, "\(row.figure.id)")
    }
  }

  @Test(
    "what cannot be computed is told from what differs, and an upturn that never comes is said to be none"
  )
  func notComputed() throws {
    let reproduction = try Repository.outlook("article-2009").reproduction(of: published())
    func row(_ id: String) throws -> ReproductionRow {
      try #require(reproduction.rows.first { $0.figure.id == id })
    }
    #expect(try row("oil.china_share_2008").verdict == .notComputed)
    #expect(try row("oil.china_share_2008").reason.hasPrefix("No consumption by country is held"))
    let upturn = try row("gas.europe_uptrend_from")
    #expect(upturn.computed == nil && upturn.verdict == .differs)
    #expect(upturn.reason.hasPrefix("There is none up to 2015. Sought is the year"))
    let ukraine = try row("gas.ukraine_2009")
    #expect(ukraine.arithmeticVerdict == .reproduced && ukraine.computedVerdict == .differs)
    #expect(
      ukraine.reason
        == "Goes with annual average, Europe, 2009, which the run does not reproduce.")
    let results = PublishedFigure.Role.result.verdicts.map { reproduction.count(.result, $0) }
    #expect(results.reduce(0, +) == 14)
    #expect(reproduction.count(.result, .notComputed) == 1)
  }

  @Test(
    "the comparison is among the tables of a run, its workbook and its LaTeX, under stable keys")
  func files() throws {
    let outlook = try Repository.outlook("article-2009")
    let files = try outlook.files(plan: [], inputs: [], published: published())
    func text(_ name: String) throws -> String {
      String(
        decoding: try #require(files.first { $0.path == name }, "\(name)").bytes, as: UTF8.self)
    }
    for ending in ["csv", "json", "md"] {
      _ = try text("reproduction-variants.\(ending)")
      _ = try text("reproduction-verdicts.\(ending)")
    }
    let csv = try text("reproduction-gas-fsu.csv")
    #expect(
      csv.hasPrefix(
        "figure,published,unit,arithmetic,arithmetic_verdict,computed,computed_verdict,reason,plan,"
      ))
    #expect(csv.contains("\ngas.ukraine_2009,233,USD/1000m3,"))
    #expect(try text("reproduction-gas-fsu.md").contains("| price, Ukraine, 2009 "))
    #expect(try text("tables.tex").contains("tab:reproduction-gas-fsu"))
    #expect(try text("outlook.xlsx").contains("<sheet name=\"reproduction-gas-fsu\""))
    #expect(try text("manifest.json").contains("reproduction-gas-fsu.csv"))
    let bare = try outlook.files(plan: [], inputs: [])
    #expect(!bare.contains { $0.path.hasPrefix("reproduction") })
  }
}

extension Ledger.Entry {
  /// The numbers of a stated entry.
  fileprivate var statedNumbers: [Double] {
    switch value {
    case let number as Double: [number]
    case let path as DriverPath: Array(path.points.values)
    default: []
    }
  }
}
