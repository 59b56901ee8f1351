import Testing

@testable import Forecast

@Suite("Direction")
struct DirectionTests {
  @Test(
    "Pesaran–Timmermann agrees with fifty-digit arithmetic on the table of hits",
    arguments: try BacktestReference.load().direction)
  func outsideNumbers(outside: BacktestReference.Direction) throws {
    let record = ForecastRecord.made(forecasts: outside.forecasts, outcomes: outside.outcomes)
    let result = try record.pesaranTimmermann()
    #expect(try record.directionHits().hits == outside.hits)
    #expect(agree(result.statistic, outside.statistic))
    #expect(agree(result.pValue, outside.pValue))
  }

  @Test("does not move when forecast movements are stretched or both signs are turned")
  func signsAlone() throws {
    let forecasts = [1.0, -2, 3, 0.5, -1, -1, 2]
    let outcomes = [2.0, -1, -1, 1, -3, 1, 1]
    let original = try ForecastRecord.made(forecasts: forecasts, outcomes: outcomes)
      .pesaranTimmermann().statistic
    let stretched = try ForecastRecord.made(
      forecasts: forecasts.map { 10 * $0 }, outcomes: outcomes
    ).pesaranTimmermann().statistic
    let turned = try ForecastRecord.made(
      forecasts: forecasts.map { -$0 }, outcomes: outcomes.map { -$0 }
    ).pesaranTimmermann().statistic
    #expect(stretched == original)
    #expect(agree(turned, original))
  }

  @Test("counts movements from the last known price and leaves out those that stand still")
  func lastKnown() throws {
    let record = ForecastRecord(
      model: "m", horizon: 1, origins: [.year(1), .year(2), .year(3)], forecasts: [11, 9, 10],
      outcomes: [12, 12, 15], lastKnown: [10, 10, 10])
    #expect(try record.directionHits() == DirectionHits(hits: 1, count: 2, leftOut: 1))
    #expect(try record.directionHits().share == 0.5)
  }

  @Test("no-change has no direction, and one direction alone cannot be tested")
  func refused() {
    let still = ForecastRecord.made(forecasts: [0, 0], outcomes: [1, -1])
    #expect(throws: DataError.self) { try still.directionHits() }
    let rising = ForecastRecord.made(forecasts: [1, 2, 3], outcomes: [1, -1, 2])
    #expect(throws: DataError.self) { try rising.pesaranTimmermann() }
  }
}
