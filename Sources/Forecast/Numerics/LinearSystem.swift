import CLAPACK

extension Matrix {
  /// Solves `A·x = b` for a square matrix by LU factorisation with partial pivoting (`dgesv`).
  ///
  /// Returns `nil` when the matrix is singular to working precision.
  func solve(_ right: [Double]) -> [Double]? {
    precondition(rows == columns && right.count == rows, "a square system is needed")
    var a = values
    var b = right
    var n = Int32(rows)
    var one: Int32 = 1
    var pivots = [Int32](repeating: 0, count: rows)
    var info: Int32 = 0
    withUnsafeMutablePointer(to: &n) { n in
      dgesv_(n, &one, &a, n, &pivots, &b, n, &info)
    }
    return info == 0 ? b : nil
  }
}
