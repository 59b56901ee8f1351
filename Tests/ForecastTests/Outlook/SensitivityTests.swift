import Foundation
import Testing

@testable import Forecast

@Suite("What a price answers to each assumption")
struct SensitivityTests {
  /// The chain of the study's plan, without its variants.
  private func chain(_ settings: [(String, String)] = []) throws -> Chain {
    let plan = try Plan(
      contentsOf: Repository.plan("article-2009"),
      settings: settings.map { Plan.Setting(key: $0.0, value: $0.1) })
    return try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
  }

  private func answers(_ series: String, _ chain: Chain) throws -> [SensitivityStage.Answer] {
    var ledger = chain.ledger
    let stage = try SensitivityStage(
      chain, plan: #require(chain.plan.sensitivity), ledger: &ledger)
    return ledger.value(try #require(stage.answers.first { $0.series.key == series }).answers)
  }

  @Test(
    "a moved assumption gives what the whole run gives with the plan changed",
    arguments: [
      ("growth of demand", "brent", "oil.brent.annual", ["demand"], 0.2),
      ("inflation", "gas_europe", "gas.europe", ["inflation"], 0.2),
      ("additions to reserves", "brent", "oil.brent.annual", ["reserves.additions"], 3),
    ])
  func wholeRun(
    assumption: String, series: String, id: String, keys: [String], step: Double
  ) throws {
    let steps = ("sensitivity.steps", "{ growth: 0.2 }")
    let main = try chain([steps])
    let answer = try #require(try answers(series, main).first { $0.assumption == assumption })
    let own = try #require(main.ledger.series("\(id)[base]")?[.year(2010)])
    for (sign, expected) in [(-1.0, answer.down), (1, answer.up)] {
      var settings: [(String, String)] = []
      for scenario in ["optimistic", "conservative"] {
        for key in keys {
          let node = try key.split(separator: ".").reduce(
            main.plan.effective.required("scenarios").required(scenario)
          ) { try $0.required(String($1)) }
          for entry in try node.entries {
            settings.append((entry.node.path, "\(try entry.node.number + sign * step)"))
          }
        }
      }
      let changed = try #require(chain(settings).ledger.series("\(id)[base]")?[.year(2010)])
      #expect(abs(try #require(expected) - (changed - own)) < 1e-9)
    }
  }

  @Test(
    "a coefficient held away from its estimate moves the others as a fit with a restriction does")
  func coefficient() throws {
    let chain = try chain([("gas.europe.rule", "6-0-1")])
    let walk = try ChainWalk(chain, scenario: "base")
    let fit = chain.ledger.value(try #require(chain.gas?.europe.fit))
    let steps = try #require(chain.plan.sensitivity).steps
    let group = try #require(
      EstimateGroup.all(walk, steps: steps).first { $0.name == "oil equation: trend" })
    let (down, up) = (try group.ends.down.get().draws(walk), try group.ends.up.get().draws(walk))
    #expect(down.real.count == 1 && up.annual["gas.europe"]?.count == 1 && down.real != up.real)

    // With the trend held at b + s.e., least squares of y − (b + s.e.)·trend on the other columns.
    let oil = chain.ledger.value(chain.oil.fit)
    let trend = try #require(oil.design.columnNames.firstIndex(of: "trend"))
    let held = oil.coefficients[trend] + oil.standardErrors[trend]
    let column = oil.design.matrix.column(trend)
    let rest = oil.design.columnNames.indices.filter { $0 != trend }
    let left = zip(oil.observed.values, column).map { $0 - held * $1 }
    let gram = Matrix(
      columns: rest.map { j in
        rest.map { i in
          zip(oil.design.matrix.column(i), oil.design.matrix.column(j)).reduce(0) {
            $0 + $1.0 * $1.1
          }
        }
      })
    let right = rest.map { i in
      zip(oil.design.matrix.column(i), left).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let restricted = try #require(gram.solve(right))
    let covariance = try oil.covariance(using: .classical)
    for (place, i) in rest.enumerated() {
      let moved = oil.coefficients[i] + covariance[i, trend] / covariance[trend, trend].squareRoot()
      #expect(abs(moved - restricted[place]) < 1e-5 * abs(restricted[place]), "\(i)")
    }
    #expect(fit.parameters == 2)
  }

  @Test("answers are sorted, and what moves nothing is left out")
  func sorted() throws {
    let own = try chain()
    for series in ["brent", "gas_europe", "russia_parity"] {
      let swings = try answers(series, own).map(\.swing)
      #expect(swings == swings.sorted(by: >) && swings.allSatisfy { $0 > 0 })
    }
    let main = try Repository.outlook("article-2009")
    let brent = try answers("brent", own).map(\.assumption)
    #expect(
      !brent.contains("transport of Urals") && !brent.contains { $0.hasPrefix("gas relation") })
    #expect(try answers("russia_parity", own).contains { $0.assumption == "transport of Urals" })
    let table = try #require(main.tables.first { $0.id == "sensitivity-brent" })
    #expect(table.rows.map(\.key) == brent && table.isHeadline)
    let text = try main.explanation(of: "sensitivity-brent:inflation:up").text()
    #expect(text.contains("with one assumption moved") && text.contains("sensitivity.year"))
  }

  @Test("a price that follows the European one by a line answers as that does, times its slope")
  func countries() throws {
    let chain = try chain([
      ("sensitivity.targets", "[gas_europe, fsu_average, fsu_ukraine, central_asia_average]")
    ])
    let lines = try ChainWalk(chain, scenario: "base").lines
    let europe = try answers("gas_europe", chain)
    #expect(europe.contains { $0.assumption.hasPrefix("oil equation") })
    for (series, id) in [
      ("fsu_average", "gas.fsu.average"), ("fsu_ukraine", "gas.fsu.ukraine"),
      ("central_asia_average", "gas.central_asia.average"),
    ] {
      let line = try #require(lines[id])
      let slope = line.slopes[line.start.distance(to: .year(2010))]
      let own = try answers(series, chain)
      #expect(slope > 0)
      for answer in europe {
        let other = try #require(
          own.first { $0.assumption == answer.assumption }, "\(series) \(answer.assumption)")
        for (one, two) in [(answer.down, other.down), (answer.up, other.up)] {
          let expected = slope * (try #require(one))
          #expect(abs(try #require(two) - expected) < 1e-8 * max(abs(expected), 1))
        }
      }
    }
  }

  @Test("a step that the plan does not survive is shown with the reason")
  func refused() throws {
    let main = try Repository.outlook(
      "article-2009",
      [
        Plan.Setting(key: "sensitivity.targets", value: "[fsu_average]"),
        Plan.Setting(key: "sensitivity.steps", value: "{ growth: 120 }"),
      ])
    let table = try #require(main.tables.first { $0.id == "sensitivity-fsu-average" })
    let row = try #require(table.rows.first { $0.key == "growth of demand" })
    guard case .empty = row.cells[1].value else {
      Issue.record("growth of demand less 120 points has a price")
      return
    }
    let note = try #require(
      table.notes.first { $0.contains("'growth of demand' cannot be moved down") })
    #expect(note.contains("by 120 %-points: ") && note.contains("above -100"))
    #expect(!note.contains("--set"))
  }

  @Test("a coefficient that cannot be moved so far is a row with the reason, and the others stay")
  func unstable() throws {
    let main = try Repository.outlook(
      "article-2009", [Plan.Setting(key: "sensitivity.steps", value: "{ standard_errors: 20 }")])
    let table = try #require(main.tables.first { $0.id == "sensitivity-brent" })
    let own = try chain([("sensitivity.steps", "{ standard_errors: 20 }")])
    let refused = try answers("brent", own).filter { !$0.refusals.isEmpty }
    #expect(!refused.isEmpty)
    for answer in refused {
      #expect(answer.assumption.hasPrefix("oil equation: "))
      #expect(answer.down == nil || answer.up == nil)
      #expect(table.rows.contains { $0.key == answer.assumption })
      for reason in answer.refusals {
        #expect(reason.hasPrefix("'\(answer.assumption)' cannot be moved "))
        #expect(reason.contains(" by 20 s.e.: ") && reason.hasSuffix("."))
        #expect(table.notes.contains(reason) && !reason.contains("milder growth"))
      }
    }
    // What moves neither way comes last, and no assumption is lost by a larger step.
    let usual = Set(try answers("brent", chain()).map(\.assumption))
    #expect(usual.isSubset(of: Set(table.rows.map(\.key))))
    #expect(table.rows.first?.key.isEmpty == false)
  }

  @Test("every price of a plan answers, and one that begins later is refused")
  func everyPrice() throws {
    let names = try chain().plan.fanSeries.map(\.key)
    let all = try chain([("sensitivity.targets", "[\(names.joined(separator: ", "))]")])
    // The price of Armenia in 2010 is agreed, and the plan's agreed prices are not moved.
    #expect(try names.filter { try answers($0, all).isEmpty } == ["fsu_armenia"])
    let late = try chain([
      ("gas.central_asia.first_year", "2012"), ("sensitivity.targets", "[central_asia_average]"),
    ])
    let error = #expect(throws: DataError.self) { try answers("central_asia_average", late) }
    #expect(
      error?.description.contains("names 'central_asia_average', which has no price of 2010")
        == true)
  }

  @Test("without the section nothing is asked")
  func absent() throws {
    let text = try Repository.planText("article-2009")
    let start = try #require(text.range(of: "sensitivity:"))
    let end = try #require(text.range(of: "variants:"))
    let shorter = text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
    #expect(try Plan(file: "x.yaml", yaml: shorter).sensitivity == nil)
  }

  @Test(
    "a year, a price or a step that cannot be is refused at its place",
    arguments: [
      ("sensitivity.year", "2020", "the forecast runs from 2009 to 2015"),
      ("sensitivity.targets", "[brnt]", "did you mean 'brent'?"),
      ("sensitivity.targets", "[brent, brent]", "name it once"),
      ("sensitivity.targets", "[]", "'sensitivity.targets' is an empty list"),
      ("sensitivity.steps", "{ growth: 0 }", "state a number above 0"),
      ("sensitivity.steps", "{ ratio: 2 }", "up to 0.5"),
    ])
  func refusals(key: String, value: String, text: String) {
    let error = #expect(throws: PlanError.self) { try chain([(key, value)]) }
    #expect(error?.description.contains(text) == true)
  }
}
