import Testing

@testable import Forecast

@Suite("Order search")
struct OrderSearchTests {
  private struct Outside: Decodable {
    let models: Int
    let best: [String: [Winner]]

    struct Winner: Decodable {
      /// p, then the last lag of each regressor.
      let orders: [Int]
      let parameters: Int
      let logLikelihood: Double
      let r: Double
      let value: Double
    }
  }

  private static func money() throws -> [String: Series] {
    let names = ["LRM", "LRY", "IBO", "IDE"]
    return Dictionary(
      uniqueKeysWithValues: zip(names, try CointegrationReference.series("denmark", names)))
  }

  private static let largest = ARDL(
    .variable("LRM"), lags: 4,
    on: ["LRY", "IBO", "IDE"].map { ARDL.Regressor(.variable($0), lags: 0...4) })

  @Test("ranks the orders as statsmodels and R do", arguments: OrderSearch.Criterion.allCases)
  func outsideNumbers(criterion: OrderSearch.Criterion) throws {
    let outside: Outside = try Reference.load("order_search")
    let search = try OrderSearch(upTo: Self.largest, variables: Self.money())
    #expect(search.candidates.count == outside.models)
    #expect(search.sample == .quarter(1975, 1) ... .quarter(1987, 3))
    let winners = try #require(outside.best[criterion.rawValue])
    for (ours, theirs) in zip(search.ranked(by: criterion), winners) {
      let orders = [ours.model.responseLags] + ours.model.regressors.map(\.lags.upperBound)
      #expect(orders == theirs.orders)
      #expect(ours.parameters == theirs.parameters)
      #expect(agree(ours.logLikelihood, theirs.logLikelihood, within: 1e-9))
      #expect(agree(ours.logLikelihood, theirs.r, within: 1e-9))
      #expect(agree(ours.value(criterion), theirs.value, within: 1e-9))
    }
  }

  @Test("has the criteria of the fit of its winner")
  func ownFit() throws {
    let search = try OrderSearch(upTo: Self.largest, variables: Self.money())
    let best = search.best(by: .bic)
    let fit = try DesignMatrix(
      best.model.errorCorrection, variables: Self.money(), sample: search.sample
    ).leastSquares()
    #expect(agree(best.aic, fit.aic, within: 1e-10))
    #expect(agree(best.bic, fit.bic, within: 1e-10))
    #expect(agree(best.hq, fit.hq, within: 1e-10))
  }

  @Test("never finds less with wider limits")
  func nested() throws {
    let narrow = ARDL(
      .variable("LRM"), lags: 2, on: [ARDL.Regressor(.variable("LRY"), lags: 0...2)])
    let wide = ARDL(
      .variable("LRM"), lags: 4, on: [ARDL.Regressor(.variable("LRY"), lags: 0...3)])
    let sample = Period.quarter(1975, 1) ... .quarter(1987, 3)
    let small = try OrderSearch(upTo: narrow, variables: Self.money(), sample: sample)
    let large = try OrderSearch(upTo: wide, variables: Self.money(), sample: sample)
    #expect(large.best(by: .aic).aic <= small.best(by: .aic).aic)
  }

  @Test("refuses too many models and more coefficients than rows")
  func refusals() throws {
    let names = ["LRY", "IBO", "IDE"]
    let many = ARDL(
      .variable("LRM"), lags: 30,
      on: names.map { ARDL.Regressor(.variable($0), lags: 0...9) })
    #expect(
      throws: DataError.other(
        "The order search would try 30000 models, more than 20000; lower a limit or leave out a "
          + "regressor.")
    ) {
      try OrderSearch(upTo: many, variables: Self.money())
    }
    let long = ARDL(
      .variable("LRM"), lags: 20,
      on: names.map { ARDL.Regressor(.variable($0), lags: 0...8) })
    #expect(throws: DataError.tooManyCoefficients(coefficients: 48, observations: 35)) {
      try OrderSearch(upTo: long, variables: Self.money())
    }
  }
}
