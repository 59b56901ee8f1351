import CLAPACK

extension Matrix {
  /// Solves `A·x = b` for a square matrix by LU factorisation with partial pivoting (`dgesv`).
  ///
  /// Returns `nil` when the matrix is singular to working precision.
  func solve(_ right: [Double]) -> [Double]? {
    solve(Matrix(rows: right.count, columns: 1, values: right))?.values
  }

  /// Solves `A·X = B` for several right sides at once.
  ///
  /// Returns `nil` when the matrix is singular to working precision.
  func solve(_ right: Matrix) -> Matrix? {
    precondition(rows == columns && right.rows == rows, "a square system is needed")
    var a = values
    var b = right.values
    var n = Int32(rows)
    var sides = Int32(right.columns)
    var pivots = [Int32](repeating: 0, count: rows)
    var info: Int32 = 0
    withUnsafeMutablePointer(to: &n) { n in
      dgesv_(n, &sides, &a, n, &pivots, &b, n, &info)
    }
    return info == 0 ? Matrix(rows: rows, columns: right.columns, values: b) : nil
  }
}
