/// The Durbin–Watson statistic and when to mistrust it.
public struct DurbinWatson: Sendable, Hashable {
  /// From 0 (residuals repeat) over 2 (no first-order correlation) to 4 (residuals alternate).
  public let statistic: Double
  /// Why the figure looks better than it is; `nil` when there is no reason to think so.
  public let caution: String?
}

extension LinearFit {
  /// Measures first-order correlation of the residuals.
  ///
  ///     DW = Σₜ₌₂ (eₜ − eₜ₋₁)² / Σₜ₌₁ eₜ²  ≈  2·(1 − ρ₁)
  ///
  /// With a lag of the left side among the regressors it is biased towards 2 and may hide
  /// correlation that is there: the result then carries a caution.
  ///
  /// - Throws: ``DataError/constantSeries(method:)`` when the equation fits exactly.
  ///
  /// > Reference: Durbin & Watson (1950), *Biometrika* 37, 409–428, doi:10.2307/2332391; Nerlove &
  /// > Wallis (1966), *Econometrica* 34(1), 235–238, doi:10.2307/1909870.
  public func durbinWatson() throws(DataError) -> DurbinWatson {
    let e = residuals.values
    guard sumOfSquaredResiduals > 0 else {
      throw .constantSeries(method: "Durbin–Watson on residuals")
    }

    let changes = zip(e.dropFirst(), e).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let caution = "biased towards 2, as a lag of the left side is among the terms"
    return DurbinWatson(
      statistic: changes / sumOfSquaredResiduals,
      caution: formula.hasLaggedResponse ? caution : nil)
  }
}
