import Testing

@testable import Forecast

@Suite("Measures of error")
struct MeasuresTests {
  @Test("RMSE, MAE, MAPE and MASE agree with R's forecast")
  func outsideNumbers() throws {
    let outside = try BacktestReference.load().accuracy
    let record = outside.record
    let within = 1e-10
    #expect(agree(record.rmse, outside.rmse, within: within))
    #expect(agree(record.mae, outside.mae, within: within))
    #expect(agree(try record.mape(), outside.mape, within: within))
    #expect(agree(try record.mase(scaledBy: Series(outside.history)), outside.mase, within: within))
  }

  @Test("agree with errors worked by hand")
  func byHand() throws {
    // Errors 3 and −4 on outcomes 10 and 20: RMSE √12.5, MAE 3.5, MAPE (30 % + 20 %)/2 = 25 %; the
    // history 1, 3, 2 moves by 2 and 1, so q = 1.5 and MASE = 3.5/1.5.
    let record = ForecastRecord.made(forecasts: [7, 24], outcomes: [10, 20], from: .year(3))
    #expect(record.errors == [3, -4])
    #expect(record.rmse == 12.5.squareRoot())
    #expect(record.mae == 3.5)
    #expect(agree(try record.mape(), 25))
    #expect(agree(try record.mase(scaledBy: Series([1, 3, 2])), 3.5 / 1.5))
  }

  @Test("RMSE is never below MAE, and shares its scale", arguments: [0.1589873, 7.33])
  func scale(factor: Double) throws {
    let errors = [1.5, -2, 0.3, 4, -1]
    let record = ForecastRecord.erring(by: errors)
    let rescaled = ForecastRecord.erring(by: errors.map { $0 * factor })
    #expect(record.rmse >= record.mae)
    #expect(agree(rescaled.rmse, factor * record.rmse))
    #expect(agree(rescaled.mae, factor * record.mae))
  }

  @Test("MAPE refuses an outcome of zero, naming its period")
  func zeroOutcome() {
    let record = ForecastRecord.made(forecasts: [1, 1], outcomes: [1, 0])
    #expect(
      throws: DataError.notPositive(
        method: "The percentage error", series: "model", period: .year(3), value: 0)
    ) { try record.mape() }
  }

  @Test("MASE scales each error by the history up to its own origin")
  func scaleByOrigin() throws {
    // Origins 3 and 4 of the history 1, 3, 2, 6: q = (2 + 1)/2 and (2 + 1 + 4)/3 under errors 3 and −4.
    let record = ForecastRecord.made(forecasts: [7, 24], outcomes: [10, 20], from: .year(3))
    let expected = (3 / 1.5 + 4 / (7.0 / 3)) / 2
    #expect(agree(try record.mase(scaledBy: Series([1, 3, 2, 6])), expected))
    #expect(agree(try record.mase(scaledBy: Series([1, 3, 2, 6, 900])), expected))
    #expect(!agree(try record.mase(scaledBy: Series([1, 3, 2, 9])), expected))
  }

  @Test("MASE refuses a scale of one figure, or of none")
  func scaleRefused() {
    let record = ForecastRecord.made(forecasts: [1], outcomes: [2], from: .year(2))
    #expect(throws: DataError.tooShort(method: "MASE", required: 2, available: 1)) {
      try record.mase(scaledBy: Series([1]))
    }
    #expect(throws: DataError.constantSeries(method: "MASE")) {
      try record.mase(scaledBy: Series([2, 2]))
    }
  }

  @Test("the ratio of a model to itself is 1, and of two models the inverse of the other way round")
  func ratio() throws {
    let first = ForecastRecord.erring("a", by: [1, 2, 2])
    let second = ForecastRecord.erring("b", by: [3, 0, 3])
    #expect(try first.mspeRatio(to: first) == 1)
    #expect(try first.mspeRatio(to: second) == 0.5)
    #expect(try second.mspeRatio(to: first) == 2)
  }

  @Test("the ratio refuses other questions and a benchmark that never errs")
  func ratioRefused() {
    let record = ForecastRecord.erring(by: [1, 2])
    let others = [
      ForecastRecord.erring(by: [1, 2], horizon: 2), .erring(by: [1]), .erring(by: [0, 0]),
      .made(forecasts: [1, 1], outcomes: [1, 0]),
    ]
    for other in others {
      #expect(throws: DataError.self) { try record.mspeRatio(to: other) }
    }
  }

  @Test("records are cut to the origins that all of them share")
  func commonOrigins() {
    let long = ForecastRecord.erring("long", by: [1, 2, 3, 4])
    let late = ForecastRecord.made("late", forecasts: [9, 9], outcomes: [0, 0], from: .year(3))
    let cut = [long, late].onCommonOrigins()
    #expect(cut.map(\.origins) == [[.year(3), .year(4)], [.year(3), .year(4)]])
    #expect(cut[0].errors == [3, 4])
    #expect([ForecastRecord]().onCommonOrigins().isEmpty)
  }
}
