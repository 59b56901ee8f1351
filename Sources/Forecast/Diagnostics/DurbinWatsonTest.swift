/// The direction in which a test of serial correlation looks.
public enum CorrelationAlternative: String, Sendable, Hashable, CaseIterable {
  /// Residuals repeat: DW below 2.
  case positive
  /// Residuals alternate: DW above 2.
  case negative
  /// Either.
  case either
}

extension LinearFit {
  /// Tests for first-order correlation of the residuals with the exact distribution of Durbin–Watson.
  ///
  /// For normal errors without correlation and fixed regressors,
  ///
  ///     P(DW < d) = P(Σ(νⱼ − d)·zⱼ² < 0)      zⱼ ~ N(0, 1)
  ///
  /// with the n − k eigenvalues νⱼ of `M·A·M` that belong to the residual space, where `eᵀAe` is the sum of
  /// squared changes and M takes residuals. No bounds, no inconclusive region. Up to 500 rows; above that a
  /// normal distribution with the exact mean and variance of DW.
  ///
  /// Do not believe it with a lag of the left side among the terms: it then hides correlation. See
  /// ``durbinH()`` and ``breuschGodfrey(lags:)``.
  ///
  /// - Parameter alternative: the direction looked at, positive correlation unless stated.
  /// - Returns: DW and its p-value, to about 10⁻¹².
  /// - Throws: ``DataError`` as ``durbinWatson()`` does, and when the equation fits exactly.
  ///
  /// > Reference: Durbin & Watson (1971), *Biometrika* 58(1), 1–19, doi:10.1093/biomet/58.1.1.
  public func durbinWatsonTest(
    alternative: CorrelationAlternative = .positive
  ) throws(DataError) -> TestResult {
    _ = try residuals(for: "Durbin–Watson", required: parameters + 2)
    let statistic = try durbinWatson().statistic
    let isExact = observations <= 500
    let below =
      isExact
      ? probabilityOfNegative(weights: durbinWatsonEigenvalues.map { $0 - statistic })
      : normalProbability(below: statistic)
    let pValue =
      switch alternative {
      case .positive: below
      case .negative: 1 - below
      case .either: min(1, 2 * min(below, 1 - below))
      }
    let null =
      switch alternative {
      case .positive: "no positive first-order correlation"
      case .negative: "no negative first-order correlation"
      case .either: "no first-order correlation"
      }
    let method = isExact ? "Imhof's inversion on the equation's own eigenvalues" : "normal limit"
    return TestResult(
      name: "Durbin–Watson", null: null, statistic: statistic,
      distribution: isExact ? "exact for normal errors" : "normal, exact mean and variance",
      pValue: pValue,
      convention: method + (formula.hasLaggedResponse ? "; biased towards 2 here" : ""))
  }

  /// The eigenvalues of the residual space: squared singular values of the changes of its columns.
  private var durbinWatsonEigenvalues: [Double] {
    let basis = OrthonormalBasis(design.matrix)
    var changes = Matrix(rows: observations - 1, columns: observations)
    for column in 0..<observations {
      let unit = (0..<observations).map { $0 == column ? 1.0 : 0 }
      let rest = basis.remainder(of: unit)
      for t in 1..<observations { changes[t - 1, column] = rest[t] - rest[t - 1] }
    }
    let singular = changes.singularValues().values.prefix(degreesOfFreedom)
    return singular.map { $0 * $0 }
      + Array(repeating: 0, count: degreesOfFreedom - singular.count)
  }

  /// The normal limit, with mean and variance from the traces of MA and (MA)².
  ///
  ///     E = P/(n − k)      Var = 2·(Q − P·E)/((n − k)(n − k + 2))      P = tr MA, Q = tr (MA)²
  private func normalProbability(below statistic: Double) -> Double {
    let n = observations
    let basis = OrthonormalBasis(design.matrix)
    let changed = basis.vectors.map { secondDifference($0) }
    var trace = 2 * Double(n - 1)
    var square = Double(6 * n - 8)
    for (i, changedI) in changed.enumerated() {
      trace -= dot(basis.vectors[i], changedI)
      square -= 2 * dot(changedI, changedI)
      for changedJ in changed.indices {
        let product = dot(basis.vectors[changedJ], changedI)
        square += product * product
      }
    }
    let m = Double(degreesOfFreedom)
    let expected = trace / m
    let variance = 2 * (square - trace * expected) / (m * (m + 2))
    return Normal.lowerTail((statistic - expected) / variance.squareRoot())
  }

  /// `A·x`, where `xᵀAx` is the sum of squared changes.
  private func secondDifference(_ x: [Double]) -> [Double] {
    x.indices.map { t in
      (t > 0 ? x[t] - x[t - 1] : 0) + (t < x.count - 1 ? x[t] - x[t + 1] : 0)
    }
  }
}
