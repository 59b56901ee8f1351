import Testing

@testable import Forecast

@Suite("Order of integration")
struct IntegrationTableTests {
  @Test("is one for the oil price and names the tests that were outvoted")
  func oil() throws {
    let table = try IntegrationTable([UnitRootReference.series("lwti")])
    let row = table.rows[0]
    #expect(row.order == 1)
    #expect(row.stages.map(\.order) == [0, 1])
    let kinds: [UnitRootResult.Kind] = [
      .augmentedDickeyFuller, .dickeyFullerGLS, .phillipsPerronTau, .kpss,
    ]
    #expect(row.stages[0].tests.map(\.kind) == kinds)
    for stage in row.stages {
      let outvoted = stage.isStationary ? 4 - stage.votes : stage.votes
      #expect(stage.disagreements.count == outvoted)
    }
    #expect(row.verdict.hasPrefix("I(1)"))
  }

  @Test("rises by one when a series is summed up")
  func summed() throws {
    var stream = RandomStream(seed: 11, stream: 0)
    let noise = Series((0..<120).map { _ in stream.nextNormal() })
    var total = 0.0
    let walk = Series(
      noise.values.map { value -> Double in
        total += value
        return total
      })
    let table = try IntegrationTable([noise, walk])
    #expect(table.rows.map(\.order) == [0, 1])
  }

  @Test("is refused for a series that no test takes")
  func refusal() {
    #expect(throws: DataError.constantSeries(method: "The ADF test")) {
      try IntegrationTable([UnfitSeries.fit, UnfitSeries.constant])
    }
  }
}
