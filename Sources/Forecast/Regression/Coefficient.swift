/// One line of a coefficient table.
public struct Coefficient: Sendable, Hashable {
  /// The canonical text of the term, `(Intercept)` for the constant.
  public let term: String
  /// The estimate b.
  public let estimate: Double
  /// Its standard error s, in the same unit.
  public let standardError: Double
  /// Degrees of freedom of the residuals, n − k.
  public let degreesOfFreedom: Int

  /// The ratio `t = b/s`; 0 for an estimate of exactly 0, ±∞ for one without error.
  public var t: Double { estimate == 0 ? 0 : estimate / standardError }

  /// The two-sided p-value of `b = 0` from Student's t with n − k degrees of freedom.
  ///
  /// Exact for fixed regressors and normal errors, approximate with a lagged left side. It is not
  /// to be used for the lagged level in an error-correction equation: under no level relationship
  /// its t does not follow this distribution, see the bounds test.
  public var p: Double {
    StudentT(degreesOfFreedom: Double(degreesOfFreedom)).twoSidedPValue(t)
  }
}

extension LinearFit {
  /// The covariance matrix of the estimates, `σ²·(XᵀX)⁻¹`, k × k.
  ///
  /// Not to be believed under heteroskedasticity or serial correlation of the errors.
  public var covariance: Matrix {
    let variance = residualVariance
    return Matrix(
      rows: parameters, columns: parameters,
      values: crossProductInverse.values.map { $0 * variance })
  }

  /// The standard errors of the estimates, the square roots of the covariance's diagonal.
  public var standardErrors: [Double] {
    let sigma = sigma
    return (0..<parameters).map { crossProductInverse[$0, $0].squareRoot() * sigma }
  }

  /// Estimates with standard errors, t and p, in the order of the design's columns.
  public var coefficientTable: [Coefficient] {
    zip(design.columnNames, zip(coefficients, standardErrors)).map { name, pair in
      Coefficient(
        term: name, estimate: pair.0, standardError: pair.1, degreesOfFreedom: degreesOfFreedom)
    }
  }
}
