/// The coefficients of an equation estimated on ever more rows.
public struct RecursiveCoefficients: Sendable, Hashable {
  /// One end of the sample.
  public struct Step: Sendable, Hashable {
    /// The last period used.
    public let end: Period
    /// The estimates, in the order of the design's columns.
    public let estimates: [Double]
    /// Their classical standard errors with σ² of the same rows; `nil` while no degree of freedom is left.
    public let standardErrors: [Double]?
  }

  /// The names of the columns.
  public let terms: [String]
  /// From the first period in which all coefficients are determined to the whole sample.
  public let steps: [Step]
}

extension LinearFit {
  /// Follows the estimates as the sample grows: they settle when the coefficients are stable and wander when they are
  /// not.
  ///
  /// The last step is the fit itself. The first few rest on hardly more rows than coefficients and say little.
  ///
  /// - Returns: estimates and standard errors for every end of the sample.
  /// - Throws: ``DataError/other(_:)`` when the equation fits exactly.
  public func recursiveCoefficients() throws(DataError) -> RecursiveCoefficients {
    let rows = try OrthogonalRows(self, method: "Recursive coefficients")
    let scores = OrthogonalScores(self)
    var regression = rows.start()
    var steps: [RecursiveCoefficients.Step] = []
    for t in 0..<observations {
      _ = regression.add(rows[t], rows.responses[t])
      // In orthonormal columns the coefficients are those of the residuals; T brings both back.
      guard let change = regression.coefficients, let inverse = regression.inverseTriangle else {
        continue
      }
      let estimates = zip(coefficients, scores.coefficients(of: change)).map { $0 + $1 }
      let freedom = t + 1 - parameters
      let variance = freedom > 0 ? regression.sumOfSquares / Double(freedom) : nil
      let errors = variance.map { variance in
        scores.rowNorms(times: inverse).map { $0 * variance.squareRoot() }
      }
      steps.append(
        .init(
          end: design.start.advanced(by: t), estimates: estimates, standardErrors: errors))
    }
    return RecursiveCoefficients(terms: design.columnNames, steps: steps)
  }
}
