import Foundation
import Testing

@testable import Forecast

@Suite("Least squares")
struct LeastSquaresTests {
  @Test(
    "agrees with fifty-digit arithmetic",
    arguments: try Reference.load("ols", as: OLSReference.self).cases)
  func outsideNumbers(outside: OLSReference.Case) throws {
    let fit = try outside.fit()
    let table = fit.coefficientTable
    #expect(table.map(\.term) == outside.terms)
    #expect((fit.observations, fit.parameters) == (outside.n, outside.k))
    #expect(agree(table.map(\.estimate), outside.coefficients))
    #expect(agree(table.map(\.standardError), outside.standardErrors))
    #expect(agree(table.map(\.t), outside.t))
    #expect(agree(table.map(\.p), outside.p))
    #expect(agree(fit.r2, outside.r2))
    #expect(agree(fit.adjustedR2, outside.adjustedR2))
    #expect(agree(fit.sigma, outside.sigma))
    #expect(agree(fit.sumOfSquaredResiduals, outside.ssr))
    #expect(agree(fit.logLikelihood, outside.logLikelihood))
    #expect(agree(fit.aic, outside.aic))
    #expect(agree(fit.bic, outside.bic))
    #expect(agree(fit.hq, outside.hq))
    #expect(agree(fit.conditionNumber, outside.conditionNumber))
  }

  @Test("keeps fourteen digits of Longley's coefficients")
  func refined() throws {
    let outside = try OLSReference.named("longley")
    #expect(agree(try outside.fit().coefficients, outside.coefficients, within: 1e-14))
  }

  @Test("finds the polynomial of Wampler's first problem to the last digits")
  func wampler() throws {
    // NIST Statistical Reference Datasets, Wampler1: y = 1 + x + … + x⁵ for x = 0 … 20; every
    // certified coefficient is 1.
    let x = (0...20).map(Double.init)
    let y = x.map { x in (0..<5).reduce(1) { sum, _ in sum * x + 1 } }
    let fit = try DesignMatrix(
      Formula("y ~ powers(x, 5)"), variables: ["x": Series(x), "y": Series(y)]
    ).leastSquares()
    #expect(agree(fit.coefficients, [1, 1, 1, 1, 1, 1], within: 1e-13))
  }

  private func oilFit() throws -> LinearFit {
    try OLSReference.named("brent-error-correction").fit()
  }

  @Test("leaves residuals at right angles to every column")
  func orthogonal() throws {
    let fit = try oilFit()
    for j in 0..<fit.parameters {
      let column = fit.design.matrix.column(j)
      let product = zip(column, fit.residuals.values).reduce(0) { $0 + $1.0 * $1.1 }
      let size = column.reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(abs(product) < 1e-14 * size)
    }
  }

  @Test("splits what is observed into fitted and residuals")
  func decomposition() throws {
    let fit = try oilFit()
    let product = fit.design.matrix.times(fit.coefficients)
    for (i, observed) in fit.observed.values.enumerated() {
      #expect(abs(fit.fitted.values[i] + fit.residuals.values[i] - observed) < 1e-15)
      #expect(abs(fit.fitted.values[i] - product[i]) < 1e-14)
    }
  }

  @Test("moves a coefficient against the unit of its column", arguments: [0.1589873, 1024, -7.33])
  func rescaling(factor: Double) throws {
    let x = [2.0, 7, 1, 8, 2, 8, 1, 8, 2, 8]
    let z = [1.0, 6, 1, 8, 0, 3, 3, 9, 8, 8]
    func fit(_ x: [Double]) throws -> LinearFit {
      let y = Series([3, 1, 4, 1, 5, 9, 2, 6, 5, 3])
      return try DesignMatrix(
        Formula("y ~ x + z"), variables: ["x": Series(x), "z": Series(z), "y": y]
      ).leastSquares()
    }
    let original = try fit(x).coefficientTable
    let rescaled = try fit(x.map { $0 * factor }).coefficientTable
    #expect(agree(rescaled[1].estimate * factor, original[1].estimate, within: 1e-13))
    #expect(agree(rescaled[1].p, original[1].p, within: 1e-12))
    #expect(agree(rescaled[2].estimate, original[2].estimate, within: 1e-13))
    #expect(agree(rescaled[2].standardError, original[2].standardError, within: 1e-13))
  }

  @Test("reports a perfect fit as one")
  func exactFit() throws {
    let x = Series([1, 2, 4, 3, 5])
    let fit = try DesignMatrix(
      Formula("y ~ x - 1"), variables: ["x": x, "y": Series([2, 4, 8, 6, 10])]
    ).leastSquares()
    #expect(fit.sigma == 0)
    #expect(fit.r2 == 1)
    #expect(fit.coefficientTable[0].p == 0)
    #expect(fit.logLikelihood == .infinity)
  }

  @Test("refuses a left side that does not move", arguments: ["y ~ x", "d(y) ~ x - 1"])
  func constantResponse(formula: String) throws {
    let formula = try Formula(formula)
    let design = try DesignMatrix(
      formula, variables: ["x": Series([1, 2, 4, 3, 5]), "y": Series([7, 7, 7, 7, 7])])
    #expect(throws: DataError.constantSeries(method: "The regression of '\(formula.response)'")) {
      try design.leastSquares()
    }
  }

  @Test(
    "refuses columns whose squares leave the range of numbers",
    arguments: [1e200, 1e160, 1e-150, 1e-300])
  func magnitudes(factor: Double) throws {
    let b = Series([1, 2, -3, 4, 5.5].map { $0 * factor })
    let a = Series([1, 3, 2, 5, 4])
    for text in ["a ~ b", "b ~ a", "b ~ a - 1"] {
      let design = try DesignMatrix(Formula(text), variables: ["a": a, "b": b])
      let error = try #require(throws: DataError.self) { try design.leastSquares() }
      #expect(error.description.hasPrefix("'b' has a sum of squares of "))
      #expect(error.description.hasSuffix("rescale the column."))
    }
  }

  @Test("refuses a difference that no number holds")
  func overflowingDifference() throws {
    let variables = [
      "a": Series([1, 3, 2, 5, 4]), "b": Series([1e308, -1e308, 1e308, 1, 2]),
    ]
    let error = try #require(throws: DataError.self) {
      try DesignMatrix(Formula("d(b) ~ a"), variables: variables)
    }
    #expect(error.description.contains("'d(b)' is out of the range of numbers"))
  }
}
