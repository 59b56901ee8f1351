import CLAPACK

extension Matrix {
  /// The product `A·B` of two matrices (`dgemm`).
  func times(_ other: Matrix) -> Matrix {
    precondition(columns == other.rows, "A·B needs as many rows in B as A has columns")
    var product = [Double](repeating: 0, count: rows * other.columns)
    var (m, n, k) = (Int32(rows), Int32(other.columns), Int32(columns))
    var (alpha, beta) = (1.0, 0.0)
    withUnsafeMutablePointer(to: &m) { m in
      withUnsafeMutablePointer(to: &k) { k in
        dgemm_("N", "N", m, &n, k, &alpha, values, m, other.values, k, &beta, &product, m, 1, 1)
      }
    }
    return Matrix(rows: rows, columns: other.columns, values: product)
  }
}
