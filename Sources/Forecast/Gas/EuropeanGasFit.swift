extension AveragingRule {
  /// The least-squares fit of a gas price on a constant and the lagged average of an index.
  ///
  ///     Pₜ = a + b · average of the index over the rule's window for month t + εₜ
  ///
  /// Levels on levels: with trending prices R² flatters, residuals are serially correlated, and the standard
  /// errors are too small. Read the fit as a calibration of the contract, not as a test of it.
  ///
  /// - Parameters:
  ///   - price: monthly gas prices, USD/1000 m³.
  ///   - index: monthly prices of the index, such as Brent in USD/bbl.
  ///   - sample: the months that enter.
  /// - Returns: the fit of `gas ~ average`.
  /// - Throws: ``DataError`` when a month of the sample has no price or no full window.
  public func leastSquares(
    price: Series, index: Series, sample: ClosedRange<Period>
  ) throws(DataError) -> LinearFit {
    let variables = [
      "gas": price.named("gas"), "average": try averages(of: index).named("average"),
    ]
    return try DesignMatrix(
      try Formula("gas ~ average"), variables: variables, sample: sample
    ).leastSquares()
  }
}
