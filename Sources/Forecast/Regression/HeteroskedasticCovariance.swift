extension LinearFit {
  /// The covariance matrix of the estimates by a chosen estimator, k × k.
  ///
  ///     HC0   (XᵀX)⁻¹·(Σ eᵢ²·xᵢxᵢᵀ)·(XᵀX)⁻¹      HC1   HC0·n/(n − k)
  ///     HC2   eᵢ²/(1 − hᵢ) in place of eᵢ²        HC3   eᵢ²/(1 − hᵢ)²
  ///
  /// with the leverages `hᵢ = xᵢᵀ(XᵀX)⁻¹xᵢ`. The choice between HC0 and HC3 matters below a few
  /// hundred rows, where HC0 is too small.
  ///
  /// - Throws: ``DataError/other(_:)`` when HC2 or HC3 meet a row that the equation fits whatever its
  ///   figure (h = 1), or as ``neweyWestCovariance(_:)`` does.
  ///
  /// > Reference: White (1980), *Econometrica* 48(4), 817–838, doi:10.2307/1912934; MacKinnon &
  /// > White (1985), *Journal of Econometrics* 29(3), 305–325, doi:10.1016/0304-4076(85)90158-7.
  public func covariance(using estimator: CovarianceEstimator) throws(DataError) -> Matrix {
    let n = Double(observations)
    switch estimator {
    case .classical: return covariance
    case .hc0: return sandwich { e, _ in e * e }
    case .hc1: return sandwich { e, _ in e * e * n / (n - Double(parameters)) }
    case .hc2:
      try refuseFullLeverage("HC2")
      return sandwich { e, h in e * e / (1 - h) }
    case .hc3:
      try refuseFullLeverage("HC3")
      return sandwich { e, h in e * e / ((1 - h) * (1 - h)) }
    case .hac(let settings): return try neweyWestCovariance(settings).matrix
    }
  }

  /// The covariance with a weight for every squared residual.
  private func sandwich(_ weight: (_ e: Double, _ h: Double) -> Double) -> Matrix {
    let scores = OrthogonalScores(self)
    let weights = zip(residuals.values, leverages).map { weight($0, $1) }
    var meat = Matrix(rows: parameters, columns: parameters)
    for i in 0..<parameters {
      for j in i..<parameters {
        var sum = 0.0
        for t in weights.indices {
          sum += weights[t] * scores.basis.vectors[i][t] * scores.basis.vectors[j][t]
        }
        meat[i, j] = sum
        meat[j, i] = sum
      }
    }
    return scores.covariance(of: meat)
  }

  private func refuseFullLeverage(_ method: String) throws(DataError) {
    guard let row = leverages.firstIndex(where: { $0 > 1 - 1e-10 }) else { return }
    throw .other(
      "\(method) divides by 1 − h, which is zero in \(design.start.advanced(by: row)), a row that a "
        + "term of its own fits exactly; use HC0 or HC1, or drop that term.")
  }
}
