import Testing

@testable import Forecast

@Suite("The ledger of a run")
struct LedgerTests {
  private let assumption = Sourced(3.0, key: "oil.factor", file: "plan.yaml", line: 7)

  @Test("records the inputs that a calculation in fact read, back to plan and data")
  func ancestors() {
    var ledger = Ledger()
    let price = ledger.enter(
      "data.wti", data: Series([1, 2]), file: "oil.csv", column: "wti_usd_bbl")
    let unused = ledger.enter("data.gas", data: Series([9]), file: "gas.csv", column: "ttf")
    let scaled = ledger.derive("scaled", "price × factor") { reader -> Series in
      let factor = reader.use(assumption)
      return Series(reader.read(price).values.map { $0 * factor })
    }
    let sum = ledger.derive("sum", "Σ scaled") { $0.read(scaled).values.reduce(0, +) }
    #expect(ledger.value(sum) == 9)
    #expect(ledger.ancestors(of: "sum").map(\.id) == ["scaled", "plan:oil.factor", "data.wti"])
    #expect(ledger["sum"]?.inputs == ["scaled"])
    #expect(!ledger.ancestors(of: "sum").contains { $0.id == unused.id })
    guard case .plan(let file, let line)? = ledger["plan:oil.factor"]?.origin else {
      Issue.record("the assumption has no place")
      return
    }
    #expect(file == "plan.yaml" && line == 7)
  }
}
