/// How much the other columns blow up the variance of one coefficient.
public struct VarianceInflation: Sendable, Hashable {
  /// The column.
  public let term: String
  /// `1/(1 − R²)` of the column on all others: 1 when it is unrelated to them.
  public let factor: Double
}

extension LinearFit {
  /// The variance inflation factors of the columns besides the constant.
  ///
  ///     VIFⱼ = 1/(1 − Rⱼ²) = Σ(xⱼ − x̄ⱼ)²·[(XᵀX)⁻¹]ⱼⱼ
  ///
  /// with Rⱼ² of column j on all others, about the mean with a constant and about zero without one. Levels that
  /// trend together have large factors by nature: the coefficients are then less certain one by one, but nothing is
  /// wrong with the equation.
  ///
  /// - Returns: a factor for every column but the constant, in their order.
  /// - Throws: ``DataError/other(_:)`` when there is no other column to compare with.
  ///
  /// > Reference: Marquardt (1970), *Technometrics* 12(3), 591–612,
  /// > doi:10.1080/00401706.1970.10488699.
  public func varianceInflation() throws(DataError) -> [VarianceInflation] {
    let own = design.columnNames.indices.filter {
      design.columnNames[$0] != Formula.interceptName
    }
    guard own.count > 1 else {
      throw .other(
        "Variance inflation compares the regressors with one another, but '\(formula)' has only one; "
          + "there is nothing to inflate.")
    }

    return own.map { j in
      let column = Array(design.matrix.column(j))
      let centre = formula.hasConstant ? mean(column) : 0
      let deviations = column.map { $0 - centre }
      var others = OrthonormalBasis(length: observations)
      for l in 0..<parameters where l != j { others.insert(Array(design.matrix.column(l))) }
      return VarianceInflation(
        term: design.columnNames[j],
        factor: dot(deviations, deviations) / others.sumOfSquaresLeft(of: column))
    }
  }
}
