import Foundation

/// How many digits of a program's results on a ``NISTSet`` are correct: the fewest of each kind.
///
///     digits = −log₁₀(|figure − exact| / |exact|)
///
/// between 0 and 16, where 16 stands for the very double that is nearest to the exact figure, and 0
/// also for a figure that the program does not give. A perfect fit has errors of exactly zero: its
/// residual deviation is held against the standard deviation of the left side, its standard errors
/// against their coefficients.
struct CorrectDigits: Sendable, Hashable {
  /// Of the coefficient with the fewest.
  let coefficients: Double
  /// Of the standard error with the fewest.
  let standardErrors: Double
  /// Of the residual deviation.
  let residualDeviation: Double
  /// Of R².
  let r2: Double
}

extension NISTSet {
  /// The digits of figures that a program gives for this set, `nil` where it gives none.
  func digits(
    coefficients: [Double?], standardErrors: [Double?], residualDeviation: Double, r2: Double
  ) -> CorrectDigits {
    let mean = response.reduce(0, +) / Double(response.count)
    let squares = response.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let spread = (squares / Double(response.count - 1)).squareRoot()
    return CorrectDigits(
      coefficients: zip(coefficients, self.coefficients)
        .map { Self.digits($0, exact: $1, size: $1) }.min() ?? 0,
      standardErrors: zip(standardErrors, zip(self.standardErrors, self.coefficients))
        .map { Self.digits($0, exact: $1.0, size: $1.0 == 0 ? $1.1 : $1.0) }.min() ?? 0,
      residualDeviation: Self.digits(
        residualDeviation, exact: self.residualDeviation,
        size: self.residualDeviation == 0 ? spread : self.residualDeviation),
      r2: Self.digits(r2, exact: self.r2, size: self.r2))
  }

  /// The digits of a fit of this set.
  func digits(of fit: LinearFit) -> CorrectDigits {
    digits(
      coefficients: fit.coefficients, standardErrors: fit.standardErrors,
      residualDeviation: fit.sigma, r2: fit.r2)
  }

  private static func digits(_ figure: Double?, exact: Double, size: Double) -> Double {
    guard let figure else { return 0 }
    return figure == exact ? 16 : min(16, max(0, -log10(abs((figure - exact) / size))))
  }
}
