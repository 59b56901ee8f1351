import Testing

@testable import Forecast

/// `inference.json`: covariances and what rests on them, by mpmath, statsmodels, R and gretl.
private let outside = Result { try OutsidePrograms.load("inference") }

@Suite("Covariance of the estimates")
struct CovarianceTests {
  static let estimators: [CovarianceEstimator] = [
    .classical, .hc0, .hc1, .hc2, .hc3, .neweyWest(lags: 0), .neweyWest(lags: 4),
    .neweyWest(lags: 4, adjusted: true), .neweyWest(automatic: .andrews),
    .neweyWest(automatic: .neweyWest1994),
  ]
  static let prewhitened: [CovarianceEstimator] = [
    .neweyWest(lags: 4, prewhitened: true),
    .neweyWest(automatic: .andrews, prewhitened: true),
    .neweyWest(automatic: .neweyWest1994, prewhitened: true),
  ]

  @Test("agrees with other programs", arguments: try OutsidePrograms.load("inference").cases)
  func outsideNumbers(equation: OutsideEquation) throws {
    let outside = try outside.get()
    let fit = try equation.fit()
    let hasPrewhitened = fit.observations > 2 * fit.parameters + 6
    for estimator in Self.estimators + (hasPrewhitened ? Self.prewhitened : []) {
      let errors = try fit.coefficients(using: estimator).map(\.standardError)
      try outside.expect(errors, "standardErrors: \(estimator.name)", of: equation)
      guard case .hac(let settings) = estimator, case .automatic = settings.bandwidth else {
        continue
      }
      let bandwidth = try fit.neweyWestCovariance(settings).bandwidth
      try outside.expect([bandwidth], "bandwidth: \(estimator.name)", of: equation)
    }
    for estimator in [CovarianceEstimator.hc3, .neweyWest(lags: 4)] {
      let p = try fit.coefficients(using: estimator).map(\.p)
      try outside.expect(p, "p: \(estimator.name)", of: equation)
    }
  }

  @Test("without lags, Newey–West is HC0")
  func noLags() throws {
    for equation in try outside.get().cases {
      let fit = try equation.fit()
      let hac = try fit.covariance(using: .neweyWest(lags: 0))
      #expect(agree(hac.values, try fit.covariance(using: .hc0).values, within: 1e-13))
    }
  }

  @Test("orders HC0, HC2 and HC3 by size and leaves the estimates alone")
  func ordering() throws {
    let fit = try outside.get().named("oil").fit()
    let sizes = try [CovarianceEstimator.hc0, .hc2, .hc3].map { try fit.coefficients(using: $0) }
    for j in 0..<fit.parameters {
      #expect(sizes[0][j].standardError < sizes[1][j].standardError)
      #expect(sizes[1][j].standardError < sizes[2][j].standardError)
      #expect(sizes.allSatisfy { $0[j].estimate == fit.coefficients[j] })
    }
  }

  @Test("moves with the unit of a column and not with that of another")
  func units() throws {
    let x = [2.0, 7, 1, 8, 2, 8, 1, 8, 2, 8]
    func errors(_ factor: Double) throws -> [Double] {
      let variables = [
        "x": Series(x.map { $0 * factor }), "z": Series([1, 6, 1, 8, 0, 3, 3, 9, 8, 8]),
        "y": Series([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]),
      ]
      return try DesignMatrix(Formula("y ~ x + z"), variables: variables).leastSquares()
        .coefficients(using: .neweyWest(lags: 2)).map(\.standardError)
    }
    let (original, rescaled) = (try errors(1), try errors(-7.33))
    #expect(agree(rescaled[1] * 7.33, original[1], within: 1e-12))
    #expect(agree(rescaled[2], original[2], within: 1e-12))
  }

  @Test("names its choice and says how it was computed")
  func names() throws {
    let fit = try outside.get().named("consumption").fit()
    let adjusted = CovarianceEstimator.neweyWest(lags: 4, adjusted: true)
    #expect(adjusted.name == "newey-west(4), adjusted")
    #expect(
      try fit.convention(of: .neweyWest(automatic: .neweyWest1994))
        .contains("by Newey & West (1994), no factor n/(n − k), not prewhitened"))
  }

  @Test("refuses lags that the sample does not have", arguments: [-1, 16, 40])
  func lags(lags: Int) throws {
    let fit = try outside.get().named("longley").fit()
    #expect(throws: DataError.self) { try fit.coefficients(using: .neweyWest(lags: lags)) }
  }

  @Test("refuses HC3 where a dummy fits a row exactly, by its period")
  func fullLeverage() throws {
    let fit = try DesignMatrix(
      Formula("y ~ x"),
      variables: ["x": Series([0, 0, 1, 0, 0, 0]), "y": Series([3, 1, 4, 1, 5, 9])]
    ).leastSquares()
    #expect(throws: Never.self) { try fit.coefficients(using: .hc1) }
    let error = #expect(throws: DataError.self) { try fit.coefficients(using: .hc3) }
    #expect(error?.description.contains("zero in 3, a row") ?? false)
  }

  @Test("refuses to prewhiten more scores than there are rows for")
  func prewhiteningNeedsRows() throws {
    let fit = try DesignMatrix(
      Formula("y ~ x"), variables: ["x": Series([0, 2, 1, 5]), "y": Series([3, 1, 4, 1])]
    ).leastSquares()
    #expect(throws: Never.self) {
      try fit.coefficients(using: .neweyWest(lags: 1, prewhitened: false))
    }
    let short = try DesignMatrix(
      Formula("y ~ x"), variables: ["x": Series([0, 2, 1]), "y": Series([3, 1, 4])]
    ).leastSquares()
    #expect(throws: DataError.self) {
      try short.coefficients(using: .neweyWest(lags: 1, prewhitened: true))
    }
  }
}
