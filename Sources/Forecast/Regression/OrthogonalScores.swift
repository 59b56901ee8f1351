/// The scores of an equation in coordinates that are at right angles, and the way back.
///
/// With `X = QR`, the estimates are `β = T·(Qᵀy)` with `T = R⁻¹`, so every covariance is `T·S·Tᵀ` with S
/// that of the scores `qₜeₜ`. Column by column, T comes from the part of a regressor that the
/// others leave, which costs only the condition of the design once and not squared.
struct OrthogonalScores {
  let basis: OrthonormalBasis
  /// `Tᵀ`: entry (m, j) is the share of direction m in estimate j.
  private let transform: Matrix

  init(_ fit: LinearFit) {
    let matrix = fit.design.matrix
    let basis = OrthonormalBasis(matrix)
    precondition(basis.rank == matrix.columns, "a fitted design has full rank")
    var transform = Matrix(rows: matrix.columns, columns: matrix.columns)
    for j in 0..<matrix.columns {
      var others = OrthonormalBasis(length: matrix.rows)
      for l in 0..<matrix.columns where l != j { others.insert(Array(matrix.column(l))) }
      let rest = others.remainder(of: Array(matrix.column(j)))
      let square = dot(rest, rest)
      for m in 0..<matrix.columns { transform[m, j] = dot(basis.vectors[m], rest) / square }
    }
    self.basis = basis
    self.transform = transform
  }

  /// The covariance of the estimates from that of the scores, `T·S·Tᵀ`.
  func covariance(of meat: Matrix) -> Matrix {
    let k = meat.columns
    let half = (0..<k).map { meat.times(Array(transform.column($0))) }
    var covariance = Matrix(rows: k, columns: k)
    for i in 0..<k {
      for j in i..<k {
        covariance[i, j] = dot(Array(transform.column(i)), half[j])
        covariance[j, i] = covariance[i, j]
      }
    }
    return covariance
  }

  /// The estimates that belong to coefficients on the orthonormal columns, `T·b`.
  func coefficients(of b: [Double]) -> [Double] {
    (0..<b.count).map { dot(Array(transform.column($0)), b) }
  }

  /// The norms of the rows of `T·M`, M given by rows.
  func rowNorms(times m: [[Double]]) -> [Double] {
    m.indices.map { j in
      let t = Array(transform.column(j))
      return norm(m.indices.map { l in m.indices.reduce(0) { $0 + t[$1] * m[$1][l] } })
    }
  }
}
