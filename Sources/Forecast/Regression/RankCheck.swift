extension DesignMatrix {
  /// The condition number above which a design counts as rank-deficient.
  ///
  /// An exact linear dependence shows as 10¹⁵ or more once the figures are rounded to double; the
  /// worst of the well-posed reference problems (Filip, a polynomial of degree ten) has 5·10⁹.
  public static let largestConditionNumber = 1e13

  /// The 2-norm condition number of the columns scaled to unit length, `σ₁/σₖ`.
  ///
  /// Scaling comes first because the unit of a column says nothing about its independence. About
  /// log₁₀ of it is lost from the sixteen digits of a double before refinement.
  ///
  /// The decision itself allows for columns that lost digits before they came here: the change of
  /// a logarithm holds the rounding of the logarithm, which hides a dependence among changes. So
  /// it looks at unit columns divided by their roundings, and the design is deficient when one of
  /// their singular values lies below `σ₁ / 10¹³`, σ₁ that of the unit columns. A column takes part in a dependence when the
  /// design without it has fewer of these.
  ///
  /// - Throws: ``DataError/collinear(columns:)`` with only the columns that take part;
  ///   ``DataError/other(_:)`` naming the columns that are zero in every row, or that hold nothing
  ///   but rounding.
  public func conditionNumber() throws(DataError) -> Double {
    let zero = (0..<columns).filter { matrix.column($0).allSatisfy { $0 == 0 } }
    guard zero.isEmpty else { throw unmoved(zero, "zero in every row") }
    let noise = (0..<columns).filter { roundings[$0] > Self.largestConditionNumber }
    guard noise.isEmpty else { throw unmoved(noise, "no more than rounding in every row") }

    let scaled = matrix.unitColumns()
    let values = scaled.singularValues().values
    let conditionNumber = values[0] / values[columns - 1]
    let coarsest = roundings.max() ?? 1
    guard conditionNumber * coarsest > Self.largestConditionNumber else { return conditionNumber }

    let weighted = (0..<columns).map { j in scaled.column(j).map { $0 / roundings[j] } }
    let deficiency = deficiency(weighted, against: values[0])
    guard deficiency == 0 else {
      let involved = (0..<columns).filter { left in
        let others = (0..<columns).filter { $0 != left }.map { weighted[$0] }
        return self.deficiency(others, against: values[0]) < deficiency
      }
      guard involved.count > 1 else {
        throw unmoved(involved, "no more than rounding in every row")
      }
      throw .collinear(columns: involved.map { columnNames[$0] })
    }
    return conditionNumber
  }

  /// The number of singular values that are too small against the largest of the design.
  private func deficiency(_ columns: [[Double]], against largest: Double) -> Int {
    Matrix(columns: columns).singularValues().values
      .count { $0 * Self.largestConditionNumber < largest }
  }

  private func unmoved(_ involved: [Int], _ state: String) -> DataError {
    let list = involved.map { "'\(columnNames[$0])'" }.joined(separator: ", ")
    return .other(
      "\(involved.count == 1 ? "The column \(list) is" : "The columns \(list) are") \(state) of "
        + "the sample \(start) to \(end); drop the term or choose a sample in which it moves.")
  }
}
