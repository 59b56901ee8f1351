import Testing

@testable import Forecast

@Suite("General to specific")
struct GeneralToSpecificTests {
  private static let general =
    "d(p) ~ L(p) + L(d) + L(r) + d(d) + d(r) + L(d(p)) + L(shock) + trend"

  private static func start() throws -> (LinearFit, [String: Series]) {
    (try BoundsSample.fit(general), try BoundsSample.series())
  }

  @Test("drops one term at a time, always the least significant, on the same rows")
  func steps() throws {
    let (fit, variables) = try Self.start()
    let search = try fit.simplified(variables: variables)
    #expect(search.steps.count > 1)
    for (before, after) in zip(search.steps, search.steps.dropFirst()) {
      let dropped = try #require(after.dropped)
      let worst = before.fit.coefficientTable
        .filter { $0.term != "(Intercept)" && $0.term != "L(p)" }.max { $0.p < $1.p }
      #expect(dropped == worst?.term)
      #expect(after.fit.observations == before.fit.observations)
      #expect(after.fit.sumOfSquaredResiduals >= before.fit.sumOfSquaredResiduals)
    }
    for line in search.final.coefficientTable
    where line.term != "(Intercept)" && line.term != "L(p)" {
      #expect(line.p <= 0.05)
    }
  }

  @Test("tests what was dropped by the F of two nested fits, worked by the sums of squares")
  func restriction() throws {
    let (fit, variables) = try Self.start()
    let search = try fit.simplified(variables: variables)
    let test = try #require(search.restriction)
    let q = Double(fit.parameters - search.final.parameters)
    let gain = search.final.sumOfSquaredResiduals / fit.sumOfSquaredResiduals - 1
    #expect(agree(test.statistic, gain * Double(fit.degreesOfFreedom) / q, within: 1e-9))
    let kept = Set(fit.design.columnNames)
    #expect(try fit.simplified(variables: variables, keeping: kept).restriction == nil)
  }

  @Test("keeps a term whose removal a diagnostic forbids, and says so")
  func forbidden() throws {
    let (fit, variables) = try Self.start()
    // A check that fails as soon as the trend is gone.
    let check: GeneralToSpecific.Check = { (fit) throws(DataError) in
      TestResult(
        name: "has a trend", null: "there is a trend", statistic: 0,
        pValue: fit.formula.terms.contains(.trend) ? 1 : 0)
    }
    let search = try fit.simplified(variables: variables, checks: [check])
    #expect(search.final.formula.terms.contains(.trend))
    #expect(search.steps.allSatisfy { $0.diagnostics.count == 1 })
    let free = try fit.simplified(variables: variables)
    if !free.final.formula.terms.contains(.trend) {
      #expect(search.refused.map(\.term) == ["trend"])
      #expect(search.refused.map(\.diagnostic) == ["has a trend"])
    }
  }

  @Test("passes on what a check refuses")
  func refusal() throws {
    let (fit, variables) = try Self.start()
    let check: GeneralToSpecific.Check = { (_) throws(DataError) in
      throw DataError.tooShort(method: "A check", required: 100, available: 40)
    }
    #expect(throws: DataError.tooShort(method: "A check", required: 100, available: 40)) {
      try fit.simplified(variables: variables, checks: [check])
    }
  }
}
