import Testing

@testable import Forecast

@Suite("Bai–Perron")
struct BaiPerronTests {
  @Test("agrees with other programs")
  func outsideNumbers() throws {
    try DiagnosticsReference.expect("bai-perron ssr") { fit, equation in
      let count = try #require(equation.values["bai-perron ssr"]?["R"]?.count)
      return try fit.baiPerron().partitions.prefix(count).map(\.sumOfSquares)
    }
    try DiagnosticsReference.expect("bai-perron bic") { fit, equation in
      let count = try #require(equation.values["bai-perron bic"]?["R"]?.count)
      return try fit.baiPerron().partitions.prefix(count).map(\.bic)
    }
    try DiagnosticsReference.expect("bai-perron breaks") { fit, _ in
      try fit.baiPerron().chosen.breaks.map { Double(fit.design.start.distance(to: $0)) }
    }
  }

  @Test("finds the best two breaks that trying all pairs finds")
  func exhaustive() throws {
    let fit = try DiagnosticsReference.fit("nile")
    let rows = try OrthogonalRows(fit, method: "")
    let result = try fit.baiPerron()
    let h = result.shortestRegime
    var best = Double.infinity
    for first in h...(fit.observations - 2 * h) {
      for second in (first + h)...(fit.observations - h) {
        let parts = [0..<first, first..<second, second..<fit.observations]
        best = min(best, parts.map { rows.fit($0).sumOfSquares }.reduce(0, +))
      }
    }
    #expect(agree(result.partitions[2].sumOfSquares, best, within: 1e-12))
  }

  @Test("fits better with every break, and one break is where sup-F lies")
  func nesting() throws {
    let fit = try DiagnosticsReference.fit("consumption")
    let partitions = try fit.baiPerron().partitions
    #expect(agree(partitions[0].sumOfSquares, fit.sumOfSquaredResiduals, within: 1e-12))
    for (fewer, more) in zip(partitions, partitions.dropFirst()) {
      #expect(more.sumOfSquares <= fewer.sumOfSquares)
    }
    #expect(partitions[1].breaks == [try fit.quandtAndrews().breakPeriod])
  }

  @Test("refuses regimes that do not fit into the sample, and an exact fit")
  func refusals() throws {
    let fit = try DiagnosticsReference.fit("longley")
    #expect(throws: Never.self) { try fit.baiPerron() }
    #expect(throws: DataError.self) { try fit.baiPerron(shortest: 0) }
    let short = try DiagnosticsReference.small([3, 1, 4, 1, 5], on: [0, 1, 5, 2, 2])
    #expect(throws: DataError.self) { try short.baiPerron() }
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().baiPerron() }
  }
}
