import Testing

@testable import Forecast

@Suite("Combinations")
struct CombinationTests {
  @Test("weights and trimming agree with numpy and scipy")
  func outsideNumbers() throws {
    let outside = try BacktestReference.load().combination
    let errors = outside.errors
    #expect(
      agree(
        try Combination.batesGranger(window: nil).weights(pastErrors: errors), outside.batesGranger)
    )
    #expect(
      agree(
        try Combination.inverseRecentError(window: outside.window).weights(pastErrors: errors),
        outside.inverseRecentError))
    #expect(
      agree(
        try Combination.trimmedMean(share: 0.25).combined(outside.forecasts, pastErrors: errors),
        outside.trimmed))
  }

  @Test("weights sum to 1, and least variance leaves no more error than any single model")
  func laws() throws {
    let errors = try BacktestReference.load().combination.errors
    let rules: [Combination] = [
      .equalWeight, .inverseRecentError(window: 5), .batesGranger(window: nil),
      .batesGranger(window: 30), .trimmedMean(share: 0.25),
    ]
    for rule in rules {
      #expect(agree(try rule.weights(pastErrors: errors).reduce(0, +), 1))
    }
    let weights = try Combination.batesGranger(window: nil).weights(pastErrors: errors)
    let combined = errors[0].indices.map { t in dot(weights, errors.map { $0[t] }) }
    for model in errors { #expect(dot(combined, combined) <= dot(model, model)) }
  }

  @Test("weights are equal until there are enough errors")
  func fewErrors() throws {
    let rule = Combination.inverseRecentError(window: 3)
    #expect(try rule.weights(pastErrors: [[1, 1], [5, 5]]) == [0.5, 0.5])
    #expect(try rule.weights(pastErrors: [[1, 1, 1], [2, 2, 2]]) == [0.8, 0.2])
    #expect(Combination.batesGranger(window: 12).errorsNeeded(models: 4) == 20)
  }

  @Test("an error enters only when its period has passed", arguments: [1, 3])
  func noFuture(horizon: Int) throws {
    func records(_ change: Double) -> [ForecastRecord] {
      let outcomes = (0..<10).map { Double($0 % 3) + 0.25 + ($0 < 7 ? 0 : change) }
      return [[1.0, 2, 1, 0, 1, 2, 1, 1, 0, 1], [0.0, 1, 3, 1, 1, 1, 0, 2, 2, 1]].enumerated().map {
        .made("\($0)", forecasts: $1, outcomes: outcomes, horizon: horizon)
      }
    }
    let rule = Combination.inverseRecentError(window: 2)
    let plain = try records(0).combined(by: rule).forecasts
    let planted = try records(1e6).combined(by: rule).forecasts
    // The outcome of origin 8 (position 7) is known at position 7 + h and not before.
    #expect(plain.prefix(7 + horizon) == planted.prefix(7 + horizon))
    #expect(horizon > 2 || plain != planted)
    #expect(plain.prefix(1 + horizon) == [0.5, 1.5, 2, 0.5].prefix(1 + horizon))
  }

  @Test("refuses models without errors, dependent errors and nothing at all")
  func refused() {
    #expect(throws: DataError.self) {
      try Combination.inverseRecentError(window: 1).weights(pastErrors: [[0], [1]])
    }
    let errors = (1...10).map(Double.init)
    #expect(throws: DataError.self) {
      try Combination.batesGranger(window: nil).weights(pastErrors: [errors, errors.map { 2 * $0 }])
    }
    #expect(throws: DataError.self) { try [ForecastRecord]().combined(by: .equalWeight) }
  }
}
