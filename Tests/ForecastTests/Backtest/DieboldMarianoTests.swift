import Testing

@testable import Forecast

@Suite("Diebold–Mariano")
struct DieboldMarianoTests {
  private func test(
    _ first: [Double], _ second: [Double], horizon: Int = 1, loss: ForecastLoss = .squared
  ) throws -> DieboldMariano {
    try ForecastRecord.erring("first", by: first, horizon: horizon).dieboldMariano(
      against: .erring("second", by: second, horizon: horizon), loss: loss)
  }

  @Test("agrees with R's forecast, kernel by kernel", arguments: try BacktestReference.load().dm)
  func outsideNumbers(outside: BacktestReference.DM) throws {
    let found = try test(
      outside.first, outside.second, horizon: outside.h,
      loss: outside.power == 2 ? .squared : .absolute)
    #expect(found.kernel.rawValue == outside.kernel)
    #expect(agree(found.result.statistic, outside.statistic))
    #expect(agree(found.result.pValue, outside.pValue))
    #expect(found.result.convention.hasPrefix(outside.kernel))
    #expect(agree(found.bartlettPValue, outside.bartlettPValue))
  }

  @Test("agrees with four losses worked by hand")
  func byHand() throws {
    // Losses 1, 4, 1, 4 against 0, 1, 4, 1: d = 1, 3, −3, 3, mean 1, γ₀ = (0 + 4 + 16 + 4)/4 = 6,
    // V = 1.5, correction √(3/4): 1/√1.5 · √0.75 = 1/√2.
    let found = try test([1, 2, -1, 2], [0, 1, 2, -1])
    #expect(found.meanDifference == 1)
    #expect(agree(found.result.statistic, 0.5.squareRoot()))
    #expect(found.result.distribution == "t(3)")
  }

  @Test("is negative for the better model and turns its sign with the order")
  func sign() throws {
    let better = [0.1, -0.2, 0.1, 0.3, -0.1, 0.2]
    let worse = [1.0, 2, -1, 2, 1.5, -1]
    let forwards = try test(better, worse, horizon: 2)
    let backwards = try test(worse, better, horizon: 2)
    #expect(forwards.result.statistic < 0)
    #expect(forwards.result.statistic == -backwards.result.statistic)
    #expect(forwards.result.pValue == backwards.result.pValue)
  }

  @Test("does not move when the unit changes", arguments: [0.1589873, 7.33])
  func scale(factor: Double) throws {
    let first = [1.0, -2, 0.5, 3, 1, -1]
    let second = [2.0, -1, 1, 1, 0.2, -1.5]
    let original = try test(first, second).result.statistic
    let rescaled = try test(first.map { $0 * factor }, second.map { $0 * factor }).result.statistic
    #expect(agree(rescaled, original))
  }

  @Test("origins h apart do not overlap, so only the variance counts")
  func spacedOrigins() throws {
    func quarterly(_ errors: [Double], horizon: Int, step: Int) -> ForecastRecord {
      ForecastRecord(
        model: "m", horizon: horizon,
        origins: errors.indices.map { .month(2000, 1).advanced(by: step * $0) },
        forecasts: errors, outcomes: errors.map { _ in 0 }, lastKnown: errors.map { _ in 0 })
    }
    let first = [1.0, -2, 0.5, 3, 1, -1]
    let second = [2.0, -1, 1, 1, 0.2, -1.5]
    let spaced = try quarterly(first, horizon: 3, step: 3).dieboldMariano(
      against: quarterly(second, horizon: 3, step: 3))
    #expect(spaced.result.statistic == (try test(first, second).result.statistic))
  }

  @Test("refuses too few forecasts, losses that never differ and uneven origins")
  func refused() {
    #expect(
      throws: DataError.tooShort(
        method: "Diebold–Mariano 3 periods ahead", required: 6, available: 5)
    ) { try test([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], horizon: 3) }
    #expect(
      throws: DataError.constantSeries(method: "Diebold–Mariano on the difference of losses")
    ) { try test([1, 2, 3, 4], [-1, 2, -3, 4]) }
    let gap = ForecastRecord.erring(by: [1, 2, 3, 4, 5, 6]).at(
      [.year(1), .year(2), .year(3), .year(5)])
    let other = ForecastRecord.erring(by: [2, 1, 3, 3, 5, 5]).at(
      [.year(1), .year(2), .year(3), .year(5)])
    #expect(throws: DataError.self) {
      try #require(gap).dieboldMariano(against: #require(other))
    }
  }
}
