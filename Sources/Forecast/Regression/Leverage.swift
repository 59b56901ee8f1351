extension LinearFit {
  /// The leverages `hᵢ = xᵢᵀ(XᵀX)⁻¹xᵢ`, one a row, from 0 to 1; they add up to k.
  ///
  /// A row of high leverage pulls the equation towards itself whatever its residual shows.
  public var leverages: [Double] {
    let basis = OrthonormalBasis(design.matrix)
    return (0..<observations).map { row in
      min(1, basis.vectors.reduce(0) { $0 + $1[row] * $1[row] })
    }
  }
}
