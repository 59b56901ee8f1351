extension Coefficient {
  /// The interval that covers the true coefficient with a given probability.
  ///
  ///     b ± t·s      with the quantile t of Student's distribution, n − k degrees of freedom
  ///
  /// It takes the covariance that the standard error came from and shares its assumptions. Not to be read
  /// for the lagged level of an error-correction equation when no level relationship is established.
  ///
  /// - Parameter level: the probability, between 0 and 1.
  /// - Returns: the interval in the unit of the coefficient.
  /// - Throws: ``DataError/other(_:)`` for a level outside that range.
  public func confidenceInterval(level: Double = 0.95) throws(DataError) -> ClosedRange<Double> {
    guard level > 0, level < 1 else {
      throw .other("A confidence level lies between 0 and 1, not at \(level); write 0.95 for 95 %.")
    }

    let t = StudentT(degreesOfFreedom: Double(degreesOfFreedom)).twoSidedCriticalValue(1 - level)
    return (estimate - t * standardError)...(estimate + t * standardError)
  }
}
