import Testing

@testable import Forecast

@Suite("Drawn forecasts")
struct DrawnForecastTests {
  @Test(
    "CRPS agrees with double sums and the integral in fifty digits",
    arguments: try BacktestReference.load().crps)
  func outsideNumbers(outside: BacktestReference.Score) throws {
    let forecast = DrawnForecast(outside.draws)
    #expect(agree(try forecast.crps(of: outside.outcome, form: .empirical), outside.empirical))
    #expect(agree(try forecast.crps(of: outside.outcome, form: .fair), outside.fair))
  }

  @Test("a single draw scores its absolute error")
  func singleDraw() throws {
    #expect(try DrawnForecast([7]).crps(of: 4.5, form: .empirical) == 2.5)
  }

  @Test("moves with the unit and not with the zero point", arguments: [0.5, 42])
  func units(factor: Double) throws {
    let draws = [1.0, 4, 2, 8]
    let original = try DrawnForecast(draws).crps(of: 3, form: .fair)
    let moved = try DrawnForecast(draws.map { factor * $0 + 16 }).crps(
      of: factor * 3 + 16, form: .fair)
    #expect(agree(moved, factor * original))
  }

  @Test("repeating every draw leaves the empirical form and moves the fair one towards it")
  func repeated() throws {
    let once = DrawnForecast([1, 4, 2, 8])
    let thrice = DrawnForecast([1, 4, 2, 8, 1, 4, 2, 8, 1, 4, 2, 8])
    let empirical = try once.crps(of: 3, form: .empirical)
    #expect(agree(try thrice.crps(of: 3, form: .empirical), empirical))
    #expect(try once.crps(of: 3, form: .fair) < thrice.crps(of: 3, form: .fair))
    #expect(try thrice.crps(of: 3, form: .fair) < empirical)
  }

  @Test("the fair form refuses a single draw")
  func refused() {
    #expect(throws: DataError.tooShort(method: "The fair CRPS", required: 2, available: 1)) {
      try DrawnForecast([1]).crps(of: 1, form: .fair)
    }
  }

  @Test("an outcome falls at the share of draws below it, ties counted half")
  func transform() {
    let forecast = DrawnForecast([3, 1, 2, 2])
    #expect([0, 1, 2, 2.5, 9].map(forecast.probabilityTransform) == [0, 0.125, 0.5, 0.75, 1])
  }
}

@Suite("PIT histogram")
struct PITHistogramTests {
  @Test("agrees with numpy's histogram and scipy's χ² test")
  func outsideNumbers() throws {
    let outside = try BacktestReference.load().pit
    let histogram = try PITHistogram(outside.transforms)
    let test = histogram.uniformityTest()
    #expect(histogram.counts == outside.counts)
    #expect(agree(test.statistic, outside.statistic))
    #expect(agree(test.pValue, outside.pValue))
  }

  @Test("an even spread has statistic 0, and turning it round changes nothing")
  func laws() throws {
    let even = (0..<50).map { (Double($0) + 0.5) / 50 }
    #expect(try PITHistogram(even).uniformityTest().statistic == 0)
    let slope = even.map { $0 * $0 }
    let turned = try PITHistogram(slope.map { 1 - $0 })
    #expect(try PITHistogram(slope).counts == turned.counts.reversed())
    #expect(try PITHistogram(Array(repeating: 1, count: 50)).counts.last == 50)
  }

  @Test("refuses fewer than five outcomes a bin")
  func refused() {
    #expect(
      throws: DataError.tooShort(
        method: "A PIT histogram of 10 bins", required: 50, available: 49)
    ) { try PITHistogram(Array(repeating: 0.5, count: 49)) }
  }
}

@Suite("Bands")
struct BandTests {
  @Test("coverage, width and interval score agree with pandas")
  func outsideNumbers() throws {
    let outside = try BacktestReference.load().interval
    let bands = try BandRecord(
      level: outside.level, lower: outside.lower, upper: outside.upper, outcomes: outside.outcomes)
    #expect(bands.coverage == outside.coverage)
    #expect(agree(bands.meanWidth, outside.width))
    #expect(agree(bands.intervalScore, outside.score))
  }

  @Test("a band that holds everything scores its width, a miss 2/α for each unit")
  func laws() throws {
    let wide = try BandRecord(level: 0.5, lower: [0, 0], upper: [4, 4], outcomes: [0, 4])
    #expect(wide.coverage == 1)
    #expect(wide.intervalScore == wide.meanWidth)
    // 4 wide, 1 below: 4 + 2/0.5 · 1 = 8.
    let missed = try BandRecord(level: 0.5, lower: [0], upper: [4], outcomes: [-1])
    #expect(missed.coverage == 0)
    #expect(missed.intervalScore == 8)
  }

  @Test("bands from less than half to more than twice the middle say little")
  func telling() throws {
    // Ratios 2 and 8 have the geometric mean 4.
    let edge = try BandRecord(level: 0.8, lower: [1, 1], upper: [2, 8], outcomes: [1, 1])
    #expect(abs(try #require(edge.meanRatio) - 4) < 1e-12)
    let wide = try BandRecord(level: 0.8, lower: [1, 1], upper: [2, 8.1], outcomes: [1, 1])
    #expect(wide.saysLittle)
    let narrow = try BandRecord(level: 0.8, lower: [1, 1], upper: [2, 7.9], outcomes: [1, 1])
    #expect(!narrow.saysLittle)
    let endless = try BandRecord(level: 0.8, lower: [0], upper: [2], outcomes: [1])
    #expect(endless.meanRatio == nil)
    #expect(endless.saysLittle)
  }

  @Test("refuses crossed ends and an empty record")
  func refused() {
    #expect(throws: DataError.self) {
      try BandRecord(level: 0.8, lower: [2], upper: [1], outcomes: [1])
    }
    #expect(
      throws: DataError.tooShort(method: "The coverage of bands", required: 1, available: 0)
    ) { try BandRecord(level: 0.8, lower: [], upper: [], outcomes: []) }
  }
}
