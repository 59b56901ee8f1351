import CLAPACK

/// The QR factorisation of a tall matrix by Householder reflections (LAPACK `dgeqrf`).
///
/// Columns are scaled by powers of two before the factorisation, which changes no digit of the solution and
/// keeps columns of very different size (a trend beside a reciprocal) apart in the rank decision.
struct QRDecomposition {
  let rows: Int
  let columns: Int
  /// Reflectors below the diagonal, `R` of the scaled matrix on and above it.
  private let factors: [Double]
  private let tau: [Double]
  /// The power of two that each column was divided by.
  private let scales: [Double]

  init(_ matrix: Matrix) {
    precondition(matrix.rows >= matrix.columns, "a QR fit needs at least as many rows as columns")
    rows = matrix.rows
    columns = matrix.columns
    var a = matrix.values
    scales = (0..<matrix.columns).map { j in
      let norm = matrix.column(j).reduce(0) { $0 + $1 * $1 }.squareRoot()
      return norm > 0 && norm.isFinite ? norm.binade : 1
    }
    for j in 0..<columns {
      for i in 0..<rows { a[j * rows + i] /= scales[j] }
    }
    var tau = [Double](repeating: 0, count: max(columns, 1))
    var m = Int32(rows)
    var n = Int32(columns)
    var info: Int32 = 0
    var length = Int32(max(columns, 1) * 32)
    var work = [Double](repeating: 0, count: Int(length))
    withUnsafeMutablePointer(to: &m) { m in
      dgeqrf_(m, &n, &a, m, &tau, &work, &length, &info)
    }
    precondition(info == 0, "dgeqrf refused argument \(-info)")
    factors = a
    self.tau = tau
  }

  /// The least-squares solution of `A·x ≈ b`: `R·x = (Qᵀb)₁…ₖ`.
  func solve(_ right: [Double]) -> [Double] {
    var b = right
    var m = Int32(rows)
    var one: Int32 = 1
    var k = Int32(columns)
    var length = Int32(64)
    var work = [Double](repeating: 0, count: Int(length))
    var info: Int32 = 0
    withUnsafeMutablePointer(to: &m) { m in
      dormqr_("L", "T", m, &one, &k, factors, m, tau, &b, m, &work, &length, &info, 1, 1)
      dtrtrs_("U", "N", "N", &k, &one, factors, m, &b, m, &info, 1, 1, 1)
    }
    return (0..<columns).map { b[$0] / scales[$0] }
  }

  /// `R⁻¹` for the columns as given, upper triangular: `A·R⁻¹` is orthonormal but for rounding.
  func inverseFactor() -> Matrix {
    var inverse = Matrix(rows: columns, columns: columns)
    for j in 0..<columns { inverse[j, j] = 1 }
    var k = Int32(columns)
    var count = Int32(columns)
    var m = Int32(rows)
    var info: Int32 = 0
    withUnsafeMutablePointer(to: &k) { k in
      dtrtrs_("U", "N", "N", k, &count, factors, &m, &inverse.values, k, &info, 1, 1, 1)
    }
    for j in 0..<columns {
      for i in 0...j { inverse[i, j] /= scales[i] }
    }
    return inverse
  }

  /// `(AᵀA)⁻¹`, formed as `R⁻¹R⁻ᵀ`.
  func crossProductInverse() -> Matrix {
    let inverse = inverseFactor()
    var product = Matrix(rows: columns, columns: columns)
    for i in 0..<columns {
      for j in 0..<columns {
        for l in max(i, j)..<columns { product[i, j] += inverse[i, l] * inverse[j, l] }
      }
    }
    return product
  }
}

extension Matrix {
  /// Singular values, largest first (LAPACK `dgesvd`), with the right singular vectors as rows.
  func singularValues() -> (values: [Double], rightVectors: Matrix) {
    let small = min(rows, columns)
    var a = values
    var s = [Double](repeating: 0, count: small)
    var u = [Double](repeating: 0, count: 1)
    var vt = Matrix(rows: columns, columns: columns)
    var m = Int32(rows)
    var n = Int32(columns)
    var one: Int32 = 1
    var length = Int32(max(64, 8 * (rows + columns)))
    var work = [Double](repeating: 0, count: Int(length))
    var info: Int32 = 0
    withUnsafeMutablePointer(to: &m) { m in
      withUnsafeMutablePointer(to: &n) { n in
        dgesvd_(
          "N", "A", m, n, &a, m, &s, &u, &one, &vt.values, n, &work, &length, &info, 1, 1)
      }
    }
    precondition(info == 0, "dgesvd did not converge")
    return (s, vt)
  }

  /// The matrix with every column divided by its Euclidean norm (zero columns stay).
  func unitColumns() -> Matrix {
    var scaled = self
    for j in 0..<columns {
      let norm = column(j).reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard norm > 0 else { continue }
      for i in 0..<rows { scaled[i, j] /= norm }
    }
    return scaled
  }
}
