import Testing

@testable import Forecast

@Suite("Recursive residuals, CUSUM and CUSUM of squares")
struct CusumTests {
  @Test("agrees with other programs")
  func outsideNumbers() throws {
    try DiagnosticsReference.expect("recursive residuals") { fit, _ in
      try fit.recursiveResiduals().values
    }
    try DiagnosticsReference.expect("cusum") { fit, _ in try fit.cusum().values }
    try DiagnosticsReference.expect("cusum test") { fit, _ in try fit.cusumTest().figures }
    try DiagnosticsReference.expect("cusum of squares") { fit, _ in
      try fit.cusumOfSquares().values
    }
  }

  @Test(
    "leaves n − k recursive residuals whose squares add up to SSR",
    arguments: try DiagnosticsReference.load().cases)
  func sumOfSquares(equation: OutsideEquation) throws {
    let fit = try equation.fit()
    let w = try fit.recursiveResiduals()
    #expect(w.values.count == fit.degreesOfFreedom)
    #expect(w.periods.last == fit.design.end)
    #expect(agree(dot(w.values, w.values), fit.sumOfSquaredResiduals, within: 1e-11))
    #expect(agree(try fit.cusumOfSquares().values.last ?? 0, 1, within: 1e-14))
  }

  @Test("gives the first row of a dummy that begins later no residual")
  func lateDummy() throws {
    // The disruption of 1990-Q3 … 1991-Q1 is the first: L(shock) begins in 1990-Q4.
    let periods = try DiagnosticsReference.fit("oil").recursiveResiduals().periods
    let first = try #require(Period("1981-Q2"))
    let skipped = (0..<111).map { first.advanced(by: $0) }.filter { !periods.contains($0) }
    #expect(skipped.count == 9)
    #expect(Set(skipped.map(\.description)).isSuperset(of: ["1990-Q3", "1990-Q4"]))
  }

  @Test("lets one stable path in twenty cross its lines")
  func size() throws {
    // Checks the published constants: CUSUM is known to cross a little less often than stated.
    var random = TestRandom(seed: 1975)
    var crossed = 0.0
    var crossedSquares = 0.0
    let draws = 500
    for _ in 0..<draws {
      let y = (0..<62).map { _ in random.normal() }
      let fit = try DiagnosticsReference.small(y, on: y.indices.map { Double($0 * $0 % 7) })
      crossed += try fit.cusum().crossings.isEmpty ? 0 : 1
      crossedSquares += try fit.cusumOfSquares().crossings.isEmpty ? 0 : 1
    }
    #expect((0.015...0.07).contains(crossed / Double(draws)))
    #expect((0.02...0.08).contains(crossedSquares / Double(draws)))
  }

  @Test("sees the fall of the Nile and names its year")
  func words() throws {
    var random = TestRandom(seed: 3)
    let y = (0..<80).map { ($0 < 40 ? 0 : 3) + random.normal() }
    let fit = try DiagnosticsReference.small(y, on: y.indices.map { Double($0 * $0 % 7) })
    let path = try fit.cusum()
    let first = try #require(path.crossings.first)
    #expect(path.verdict == "stable coefficients: rejected at 5 % (the path leaves in \(first))")
    #expect(first > .year(41))
    #expect(try fit.cusumTest().isRejected())
    let calm = try DiagnosticsReference.fit("longley").cusum(level: .onePercent)
    #expect(calm.crossings.isEmpty && calm.verdict.contains("not rejected at 1 %"))
  }

  @Test("refuses an exact fit and too few residuals")
  func refusals() throws {
    let exact = try DiagnosticsReference.exact()
    #expect(throws: DataError.self) { try exact.cusum() }
    let short = try DiagnosticsReference.small([3, 1, 4, 1, 5, 9, 2], on: [0, 1, 5, 2, 2, 3, 8])
    #expect(throws: DataError.self) { try short.cusumOfSquares() }
    #expect(throws: Never.self) { try short.cusum() }
  }
}
