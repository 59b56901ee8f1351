extension LinearFit {
  /// Whether the residuals are no more than the rounding of the figures, `SSR ≤ 10⁻²⁶·Σy²`.
  public var isExact: Bool {
    sumOfSquaredResiduals <= 1e-26 * dot(observed.values, observed.values)
  }

  /// The residuals of an equation that leaves some, and enough rows for a method.
  ///
  /// - Parameters:
  ///   - method: the name for the refusal.
  ///   - required: the least number of rows.
  /// - Returns: the residuals, one a row.
  /// - Throws: ``DataError/other(_:)`` when the equation fits exactly,
  ///   ``DataError/tooShort(method:required:available:)`` when there are fewer rows.
  func residuals(for method: String, required: Int = 0) throws(DataError) -> [Double] {
    guard !isExact else {
      throw .other(
        "\(method) needs residuals, but the equation fits its \(observations) observations exactly; "
          + "drop the term that repeats the left side.")
    }
    guard observations >= required else {
      throw .tooShort(method: method, required: required, available: observations)
    }
    return residuals.values
  }
}
