extension LinearFit {
  /// Tests whether the residuals are correlated with their own past.
  ///
  /// The residuals e are regressed on the columns X and on p of their own lags, with zeros before the
  /// sample. With SSR of the equation and SSR* of this regression,
  ///
  ///     LM = n·(1 − SSR*/SSR)  →  χ²(p)
  ///     F = (SSR − SSR*)/p / (SSR*/(n − k − p))  ≈  F(p, n − k − p)
  ///
  /// Unlike Durbin–Watson it stays valid with a lag of the left side among the terms. It also answers to
  /// a wrong functional form or a break, so a small p-value need not mean that lags are missing.
  ///
  /// - Parameter lags: p, at least 1; four for quarters and twelve for months are usual.
  /// - Returns: the LM and the F form.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` unless n > k + p,
  ///   ``DataError/other(_:)`` when p is below 1 or the equation fits exactly.
  ///
  /// > Reference: Breusch (1978), *Australian Economic Papers* 17(31), 334–355,
  /// > doi:10.1111/j.1467-8454.1978.tb00635.x; Godfrey (1978), *Econometrica* 46(6), 1293–1301,
  /// > doi:10.2307/1913829.
  public func breuschGodfrey(lags: Int) throws(DataError) -> LagrangeMultiplierTest {
    let name = "Breusch–Godfrey, \(lags) \(lags == 1 ? "lag" : "lags")"
    try requireLags(lags, method: "Breusch–Godfrey")
    let e = try residuals(for: name, required: parameters + lags + 1)
    var basis = OrthonormalBasis(design.matrix)
    for lag in 1...lags { basis.insert(Array(repeating: 0, count: lag) + e.dropLast(lag)) }
    let added = basis.rank - parameters
    let restricted = dot(e, e)
    let free = basis.sumOfSquaresLeft(of: e)
    let freedom = observations - basis.rank
    guard added > 0, free > 1e-26 * restricted else {
      throw .other(
        "\(name) needs lagged residuals that differ from the \(parameters) terms; use fewer lags.")
    }

    let null = "no serial correlation up to lag \(lags)"
    let convention = "zero presample residuals, R² about zero"
    return LagrangeMultiplierTest(
      chiSquared: TestResult(
        name, null: null, chiSquared: Double(observations) * (restricted - free) / restricted,
        degreesOfFreedom: added, convention: "LM = n·R², \(convention)"),
      f: TestResult(
        name, null: null, f: (restricted - free) / Double(added) / (free / Double(freedom)),
        numerator: added, denominator: freedom, convention: "F form, \(convention)"))
  }
}

/// Refuses a number of lags below one.
func requireLags(_ lags: Int, method: String) throws(DataError) {
  guard lags >= 1 else {
    throw .other("\(method) looks back at least one period, not \(lags); write 1 or more lags.")
  }
}
