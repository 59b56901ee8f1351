/// How much one row shapes the equation.
public struct Influence: Sendable, Hashable {
  /// The period of the row.
  public let period: Period
  /// `h = xᵀ(XᵀX)⁻¹x`, from 0 to 1 with mean k/n: how unusual its regressors are.
  public let leverage: Double
  /// Cook's distance: how far all estimates move when the row is left out, in units of their own error.
  public let cooksDistance: Double
}

extension LinearFit {
  /// Leverage and Cook's distance of every row.
  ///
  ///     Dₜ = eₜ²·hₜ / (k·σ²·(1 − hₜ)²)
  ///
  /// A distance above 1 means that the row alone decides the equation; 4/n is the cautious mark. Neither is a reason to
  /// drop a row: say what happened in it.
  ///
  /// - Returns: one line a row.
  /// - Throws: ``DataError/other(_:)`` when the equation fits exactly, or for a row with h = 1, which has no residual of
  ///   its own and so no distance.
  ///
  /// > Reference: Cook (1977), *Technometrics* 19(1), 15–18, doi:10.1080/00401706.1977.10489493.
  public func influence() throws(DataError) -> [Influence] {
    let e = try residuals(for: "Cook's distance")
    let leverages = leverages
    if let row = leverages.firstIndex(where: { $0 > 1 - 1e-10 }) {
      throw .other(
        "Cook's distance is not defined in \(design.start.advanced(by: row)), which a term of its own fits "
          + "exactly (h = 1); drop that term.")
    }

    let scale = Double(parameters) * residualVariance
    return e.indices.map { t in
      let rest = 1 - leverages[t]
      return Influence(
        period: design.start.advanced(by: t), leverage: leverages[t],
        cooksDistance: e[t] * e[t] * leverages[t] / (scale * rest * rest))
    }
  }
}
