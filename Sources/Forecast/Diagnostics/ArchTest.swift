extension LinearFit {
  /// Tests whether large residuals follow large ones.
  ///
  /// The squared residuals are regressed on a constant and p of their own lags over the n − p rows that have
  /// them,
  ///
  ///     LM = (n − p)·R²  →  χ²(p)
  ///
  /// Correlated residuals also raise it: look at ``breuschGodfrey(lags:)`` first.
  ///
  /// - Parameter lags: p, at least 1.
  /// - Returns: the LM form and F(p, n − 2p − 1) of the auxiliary regression.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` unless n − p > p + 1,
  ///   ``DataError/other(_:)`` when p is below 1 or the equation fits exactly.
  ///
  /// > Reference: Engle (1982), *Econometrica* 50(4), 987–1007, doi:10.2307/1912773.
  public func archTest(lags: Int) throws(DataError) -> LagrangeMultiplierTest {
    let name = "ARCH-LM, \(lags) \(lags == 1 ? "lag" : "lags")"
    try requireLags(lags, method: "ARCH-LM")
    let e = try residuals(for: name, required: 2 * lags + 2)
    let squares = e.map { $0 * $0 }
    var basis = OrthonormalBasis(length: observations - lags)
    basis.insert(Array(repeating: 1, count: observations - lags))
    for lag in 1...lags { basis.insert(Array(squares[(lags - lag)..<(observations - lag)])) }
    return try varianceTest(
      name, of: Array(squares[lags...]), basis: basis, form: .studentised,
      null: "no volatility that clusters up to lag \(lags)")
  }
}
