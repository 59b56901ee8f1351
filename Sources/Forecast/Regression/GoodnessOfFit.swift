import Foundation

extension LinearFit {
  /// The sum of squared residuals, `SSR = Σeₜ²`.
  public var sumOfSquaredResiduals: Double { residuals.values.reduce(0) { $0 + $1 * $1 } }

  /// The residual variance, `σ² = SSR/(n − k)`.
  public var residualVariance: Double { sumOfSquaredResiduals / Double(degreesOfFreedom) }

  /// The residual standard deviation σ, in the unit of the left side.
  public var sigma: Double { residualVariance.squareRoot() }

  /// The share of the left side's variation that the equation explains.
  ///
  ///     R² = 1 − SSR / Σ(yₜ − ȳ)²      with a constant
  ///     R² = 1 − SSR / Σyₜ²            without one
  ///
  /// The two are not comparable: without a constant the figure is about zero and looks better. An
  /// equation for a change and one for a level are not comparable either.
  public var r2: Double { 1 - sumOfSquaredResiduals / totalSumOfSquares }

  /// R² with a price on every coefficient, `1 − (1 − R²)·(n − c)/(n − k)`; c is 1 with a constant
  /// and 0 without.
  public var adjustedR2: Double {
    let free = Double(observations - (formula.hasConstant ? 1 : 0))
    return 1 - (1 - r2) * free / Double(degreesOfFreedom)
  }

  private var totalSumOfSquares: Double {
    let y = observed.values
    let center = formula.hasConstant ? y.reduce(0, +) / Double(y.count) : 0
    return y.reduce(0) { $0 + ($1 - center) * ($1 - center) }
  }
}
