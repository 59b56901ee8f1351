extension DesignMatrix {
  /// The condition number above which a design counts as rank-deficient.
  ///
  /// An exact linear dependence shows as 10¹⁵ or more once the figures are rounded to double; the
  /// worst of the well-posed reference problems (a polynomial of degree ten) stays near 10¹⁰.
  public static let largestConditionNumber = 1e13

  /// The 2-norm condition number of the columns scaled to unit length, `σ₁/σₖ`.
  ///
  /// Scaling comes first because the unit of a column says nothing about its independence. About
  /// log₁₀ of it is lost from the sixteen digits of a double before refinement.
  ///
  /// A column takes part in a dependence when the design without it is less deficient: it has fewer
  /// singular values below `σ₁ / 10¹³`.
  ///
  /// - Throws: ``DataError/collinear(columns:)`` with only the columns that take part;
  ///   ``DataError/other(_:)`` naming the columns that are zero in every row.
  public func conditionNumber() throws(DataError) -> Double {
    let zero = (0..<columns).filter { matrix.column($0).allSatisfy { $0 == 0 } }
    guard zero.isEmpty else { throw zeroColumns(zero.map { columnNames[$0] }) }

    let scaled = matrix.unitColumns()
    let values = scaled.singularValues().values
    let deficiency = deficiency(values)
    guard deficiency == 0 else {
      let involved = (0..<columns).filter { left in
        let others = (0..<columns).filter { $0 != left }.map { Array(scaled.column($0)) }
        return self.deficiency(Matrix(columns: others).singularValues().values) < deficiency
      }
      throw .collinear(columns: involved.map { columnNames[$0] })
    }
    return values[0] / values[columns - 1]
  }

  /// The number of singular values that are too small against the first.
  private func deficiency(_ values: [Double]) -> Int {
    values.filter { $0 * Self.largestConditionNumber < values[0] }.count
  }

  private func zeroColumns(_ names: [String]) -> DataError {
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return .other(
      "\(names.count == 1 ? "The column \(list) is" : "The columns \(list) are") zero in every row "
        + "of the sample \(start) to \(end); drop the term or choose a sample in which it moves.")
  }
}
