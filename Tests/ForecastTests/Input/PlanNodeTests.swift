import Foundation
import Testing

@testable import Forecast

@Suite("Plan trees")
struct PlanNodeTests {
  private static let text = """
    # a plan
    oil:
      supply: reserves
      growth: {2009: -1.5, 2010: "2"}
      events: [1990-08, 2003-03]
    scenarios:
      base:
        demand: {2009: 3 %, 2010: 3,5, 2011: .inf}
        shown: yes
    origin: 2008-Q4
    draws: 10000
    note:
    """

  private func plan(_ yaml: String = text) throws -> PlanNode {
    try PlanNode(file: "p.yaml", yaml: yaml)
  }

  private func sentence(_ work: () throws -> Any) -> String {
    do {
      return "accepted \(try work())"
    } catch {
      return "\(error)"
    }
  }

  private enum Supply: String, CaseIterable {
    case reserves
    case production
    case none
  }

  @Test("every value has its path, its line and its column")
  func places() throws {
    let growth = try plan().required("oil").required("growth")
    let entries = try growth.entries
    #expect(entries.map(\.key) == ["2009", "2010"])
    #expect(entries[1].node.path == "oil.growth.2010")
    #expect((entries[1].line, entries[1].column) == (4, 24))
    #expect((entries[1].node.line, entries[1].node.column) == (4, 30))
    let events = try plan().required("oil").required("events").list
    #expect(events[1].path == "oil.events[1]")
    #expect(events[1].line == 5)
  }

  @Test("readers give typed values")
  func readers() throws {
    let plan = try plan()
    let oil = try plan.required("oil")
    #expect(try oil.required("supply").text == "reserves")
    #expect(try oil.required("supply").choice(of: Supply.self) == .reserves)
    #expect(try oil.required("growth").required("2009").number == -1.5)
    #expect(try oil.required("growth").required("2010").integer == 2)
    #expect(
      try oil.required("events").list.map { try $0.period } == [.month(1990, 8), .month(2003, 3)])
    #expect(try plan.required("origin").period(of: .quarterly) == .quarter(2008, 4))
    #expect(try plan.required("scenarios").required("base").required("shown").flag)
    #expect(try plan.optional("note") == nil)
    #expect(try plan.optional("absent") == nil)
    let draws = try plan.required("draws").sourcedNumber()
    #expect(draws == Sourced(10_000, key: "draws", file: "p.yaml", line: 11))
    #expect(draws.place == "p.yaml, line 11")
    #expect(draws.map { $0 / 2 }.value == 5000)
  }

  @Test("a quoted null is a text, a plain one is nothing")
  func nulls() throws {
    let plan = try plan("a: 'null'\nb: null\nc: ~\nd: ''")
    #expect(try plan.required("a").text == "null")
    #expect(try plan.optional("b") == nil)
    #expect(try plan.optional("c") == nil)
    #expect(try plan.required("d").text == "")
  }

  @Test("anchors, aliases and merge keys are resolved")
  func anchors() throws {
    let plan = try plan(
      """
      base: &base {demand: 1, shock: 0}
      high:
        <<: *base
        demand: 3
      same: *base
      both: {<<: [{shock: 5}, *base]}
      """)
    let high = try plan.required("high")
    #expect(try high.required("demand").number == 3)
    #expect(try high.required("shock").number == 0)
    #expect(try high.required("shock").path == "high.shock")
    #expect(try high.required("shock").line == 1)
    #expect(try plan.required("same").required("demand").path == "same.demand")
    #expect(try plan.required("both").required("shock").number == 5)
    #expect(try plan.required("both").required("demand").number == 1)
  }

  @Test("readers refuse with the key, the line and the way out")
  func refusals() throws {
    let plan = try plan()
    let oil = try plan.required("oil")
    let demand = try plan.required("scenarios").required("base").required("demand")
    let cases: [(() throws -> Any, String)] = [
      (
        { try demand.required("2009").number },
        "line 8, column 20: 'scenarios.base.demand.2009' is '3 %', which is not a number; "
          + "write the figure alone: 3."
      ),
      (
        { try demand.entries[2].node.number },
        "line 8, column 34: 'scenarios.base.demand.5' is empty where a single value is expected"
      ),
      ({ try demand.required("2011").number }, "line 8"),
      ({ try plan.required("orgin") }, "line 2, column 1: the key 'orgin' is missing; add it."),
      ({ try oil.required("demand") }, "line 3, column 3: 'oil' lacks the key 'demand'; add it."),
      ({ try plan.required("note") }, "line 2, column 1: the key 'note' is missing"),
      ({ try oil.number }, "line 3, column 3: 'oil' is a set of keys where a single value"),
      ({ try oil.list }, "line 3, column 3: 'oil' is a set of keys where a list is expected"),
      (
        { try oil.required("supply").optional("x") as Any },
        "line 3, column 11: 'oil.supply' is 'reserves' where keys are expected"
      ),
      (
        { try plan.required("origin").integer },
        "line 10, column 9: 'origin' is '2008-Q4', which is"
      ),
      (
        { try oil.required("growth").required("2009").integer },
        "line 4, column 18: 'oil.growth.2009' is '-1.5', which is not a whole number"
      ),
      (
        { try plan.required("draws").flag },
        "line 11, column 8: 'draws' is '10000', which is neither"
      ),
      (
        { try plan.required("draws").period },
        "line 11, column 8: 'draws' is '10000', which is no per"
      ),
      (
        { try plan.required("origin").period(of: .monthly) },
        "line 10, column 9: 'origin' is '2008-Q4', which is no month; write it like 2008-12."
      ),
    ]
    for (work, expected) in cases {
      let found = sentence(work)
      #expect(found.hasPrefix("p.yaml, " + expected), "\(found)")
    }
  }

  @Test("a decimal comma is told what to write")
  func decimalComma() throws {
    let node = try plan("x: '3,5'").required("x")
    #expect(
      sentence { try node.number }
        == "p.yaml, line 1, column 4: 'x' is '3,5', which is not a number; write a decimal point: 3.5."
    )
  }

  @Test("a wrong choice lists the choices and names the nearest")
  func choices() throws {
    #expect(
      sentence { try plan("supply: prodction").required("supply").choice(of: Supply.self) }
        == "p.yaml, line 1, column 9: 'supply' is 'prodction', which is none of reserves, "
        + "production, none; did you mean 'production'?")
    #expect(
      sentence { try plan("supply: q").required("supply").choice(of: Supply.self) }
        .hasSuffix("; choose one of them."))
  }

  @Test(
    "a key that stands twice is refused with both lines",
    arguments: [
      ("a: 1\nb: 2\na: 3", "line 3, column 1: 'a' stands already in line 1; keep one of the two."),
      ("x:\n  'a': 1\n  a: 2", "line 3, column 3: 'x.a' stands already in line 2"),
      ("x:\n  \"a\": 1\n\n  \"a\": 2", "line 4, column 3: 'x.a' stands already in line 2"),
      ("z: 1\na: 1\nz: 2\na: 2", "line 3, column 1: 'z' stands already in line 1"),
      ("a: 1\na: 1\na: 2", "line 2, column 1: 'a' stands already in line 1"),
      ("x: {a: 1,\n a: 2}", "line 2, column 2: 'x.a' stands already in line 1"),
      ("&k a: 1\na: 2", "line 1, column 1: 'a' stands twice; keep one of the two."),
    ])
  func duplicates(yaml: String, expected: String) {
    let found = sentence { try plan(yaml) }
    #expect(found.hasPrefix("p.yaml, " + expected), "\(found)")
  }

  @Test(
    "text that is no YAML is refused with line, column and the parser's reason",
    arguments: [
      ("a: 1\n\tb: 2", "line 2, column 1: this is no YAML (", "indent with spaces"),
      ("a: [1, 2", "line 2, column 1: this is no YAML (", "expected ',' or ']'"),
      ("a: 1\nb: 2: 3", "line 2, column 5: this is no YAML (", "mapping values are not allowed"),
      ("a: *b", "line 1, column 4: this is no YAML (", "undefined alias"),
      ("a: 1\n--- \nb: 1", "line 2, column 1: this is no YAML (", "another document"),
      ("a: 1\nb: \u{0}", "line 2, column 4: this is no YAML (", "control characters"),
      ("? [a]\n: 1", "line 1, column 3: a key is empty or no single word", "key: value"),
      ("a:\n  <<: 3", "line 2, column 7: '<<' merges keys but none stand here", "anchor"),
      ("", "line 1, column 1: the file is empty", "Data/plans"),
      ("# nothing", "line 1, column 1: the file is empty", "Data/plans"),
    ])
  func syntax(yaml: String, place: String, reason: String) {
    let found = sentence { try plan(yaml) }
    #expect(found.hasPrefix("p.yaml, " + place), "\(found)")
    #expect(found.contains(reason), "\(found)")
  }

  @Test("aliases of aliases and deep nests end in a sentence")
  func bombs() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for i in 1...9 {
      let below = Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(i): &a\(i) [\(below)]\n"
    }
    #expect(sentence { try plan(yaml) }.contains("the plan holds more than 100000 values"))
    let nest = String(repeating: "[", count: 5000)
    #expect(sentence { try plan("a: " + nest) }.contains("this is no YAML ("))
  }

  @Test("unknown keys are refused with the nearest known one")
  func unknownKeys() throws {
    let allowed: [String: Set<String>] = [
      "": ["oil", "scenarios", "origin", "draws", "note"], "oil": ["supply", "growth", "events"],
      "oil.growth": ["*"], "scenarios": ["*"], "scenarios.*": ["demand", "shown"],
      "scenarios.*.demand": ["*"], "scenarios.high": ["mixture"], "list.*": ["name"],
    ]
    try plan().check(against: allowed)
    let cases = [
      (
        "oil:\n  suply: 1",
        "line 2, column 3: 'oil.suply' is no known key; did you mean 'oil.supply'?"
      ),
      ("drws: 1", "line 1, column 1: 'drws' is no known key; did you mean 'draws'?"),
      ("supply: 1", "line 1, column 1: 'supply' is no known key; it belongs under 'oil'."),
      (
        "oil: {draws: 1}",
        "line 1, column 7: 'oil.draws' is no known key; it belongs to the top level."
      ),
      (
        "scenarios: {any: {xxxxxxxxx: 1}}",
        "line 1, column 19: 'scenarios.any.xxxxxxxxx' is no known key; the keys here are demand, shown."
      ),
      (
        "scenarios: {high: {shown: 1}}",
        "line 1, column 20: 'scenarios.high.shown' is no known key; it belongs under 'scenarios.*'."
      ),
      (
        "draws: {qqqqqq: 1}",
        "line 1, column 9: 'draws.qqqqqq' is no known key; no keys are expected below 'draws'."
      ),
    ]
    for (yaml, expected) in cases {
      #expect(sentence { try plan(yaml).check(against: allowed) } == "p.yaml, \(expected)")
    }
    let lists = allowed.merging(["": ["list"]]) { $1 }
    try plan("list:\n - name: 1\n - name: 2").check(against: lists)
    #expect(
      sentence { try plan("list:\n - name: 1\n - nme: 2").check(against: lists) }
        == "p.yaml, line 3, column 4: 'list[1].nme' is no known key; did you mean 'list[1].name'?")
  }

  @Test("a value given on the command line replaces or adds a key")
  func setting() throws {
    let plan = try plan()
    let set = try plan.setting("oil.supply", to: "production")
    let supply = try set.required("oil").required("supply")
    #expect(try supply.choice(of: Supply.self) == .production)
    #expect(supply.file == "--set oil.supply=production")
    #expect(supply.path == "oil.supply")
    #expect(try supply.sourcedText().place == "--set oil.supply=production")
    #expect(try set.required("draws") == plan.required("draws"))
    #expect(try plan.required("oil").required("supply").text == "reserves")

    let added = try plan.setting("scenarios.base.shock", to: "{2009: 1, 2010: 0.5}")
    let shock = try added.required("scenarios").required("base").required("shock")
    #expect(try shock.required("2010").number == 0.5)
    #expect(try shock.required("2010").path == "scenarios.base.shock.2010")
    let event = try plan.setting("oil.events[1]", to: "2011-02").required("oil").required("events")
    #expect(try event.list.map { try $0.text } == ["1990-08", "2011-02"])
    let emptied = try plan.setting("oil.events", to: "[]").required("oil").required("events")
    #expect(try emptied.list.isEmpty)
    #expect(try plan.setting("note.a", to: "1").required("note").required("a").number == 1)
    let nested = try plan.setting("a.b.c", to: "1", known: ["": ["a"], "a": ["b"]])
    #expect(try nested.required("a").required("b").required("c").path == "a.b.c")
    #expect(
      sentence { try plan.setting("a.x.c", to: "1", known: ["": ["a"]]) }.contains(
        "'a' has no key 'x'"))
    let dotted = try self.plan("w: {0.5: {a: 1}}").setting("w.0.5.a", to: "2")
    #expect(try dotted.required("w").required("0.5").required("a").number == 2)
  }

  @Test("a value given on the command line is refused with its argument as the place")
  func badSetting() throws {
    let plan = try plan()
    let cases = [
      ("oils.supply", "1", "'the file has no key 'oils'; did you mean 'oil'?"),
      ("oil", "1", "'oil' is a set of keys; name the key below it that is to change."),
      ("oil.supply.x", "1", "'oil.supply' is 'reserves' and has no keys; set 'oil.supply' itself."),
      ("oil.events[7]", "1", "'oil.events' has 2 elements and none at [7]; count from [0]."),
      ("oil.events.x", "1", "'oil.events' is a list; name an element like oil.events[0]."),
      (
        "oil.supply", "a: b: c", "this is no YAML (mapping values are not allowed in this"
      ),
    ]
    for (path, text, expected) in cases {
      let found = sentence { try plan.setting(path, to: text) }
      #expect(found.hasPrefix("--set \(path)=\(text)"), "\(found)")
      #expect(found.contains(expected.drop { $0 == "'" }), "\(found)")
    }
    let unknown = try plan.setting("oil.supplt", to: "1")
    let allowed: [String: Set<String>] = [
      "": ["*"], "oil": ["supply", "growth", "events"], "oil.growth": ["*"],
    ]
    #expect(
      sentence { try unknown.check(against: allowed) }
        == "--set oil.supplt=1: 'oil.supplt' is no known key; did you mean 'oil.supply'?")
    let number = try plan.setting("draws", to: "many").required("draws")
    #expect(sentence { try number.integer }.hasPrefix("--set draws=many: 'draws' is 'many', which"))
  }

  @Test("a plan that cannot be opened is told apart from one that is wrong")
  func unreadable() {
    let error = #expect(throws: PlanError.self) { try PlanNode(contentsOf: "no/such.yaml") }
    #expect(error?.cause == .unreadable)
    #expect(
      error?.description
        == "no/such.yaml cannot be opened (no such file or directory); check the path.")
    let wrong = #expect(throws: PlanError.self) { try plan("a: [") }
    #expect(wrong?.cause == .syntax)
  }
}
