/// Least squares that takes one row after another.
///
/// It keeps the triangle R of the rows so far, `RᵀR = XᵀX`, and turns each new row into it by plane
/// rotations. What is left of the response is the recursive residual of that row,
///
///     w = (y − xᵀb) / √(1 + xᵀ(XᵀX)⁻¹x)      b, X from the rows before
///
/// A row that no earlier one spans is fitted exactly and has none; there are as many of these as columns,
/// not always the first (a dummy begins later), so the squares of the others add up to SSR.
///
/// > Reference: Gentleman (1974), *Applied Statistics* 23(3), 448–454, doi:10.2307/2347147.
struct RecursiveLeastSquares: Sendable {
  /// The number of columns, k.
  let columns: Int
  /// The sum of squared residuals of the rows so far.
  private(set) var sumOfSquares = 0.0
  /// The number of independent directions among the rows so far.
  private(set) var rank = 0
  /// R by rows, and the rotated response.
  private var triangle: [[Double]]
  private var rotated: [Double]
  /// What counts as zero in a row of the size of those to come.
  private let tolerance: Double

  /// Starts without rows; `size` is the largest Euclidean norm of a row, against which zero is judged.
  init(columns: Int, size: Double) {
    self.columns = columns
    triangle = Array(repeating: Array(repeating: 0, count: columns), count: columns)
    rotated = Array(repeating: 0, count: columns)
    tolerance = 1e-12 * size
  }

  /// Takes a row in and returns its recursive residual, `nil` if the row spans a new direction.
  mutating func add(_ row: [Double], _ response: Double) -> Double? {
    var x = row
    var y = response
    for j in 0..<columns {
      if triangle[j][j] == 0 {
        guard abs(x[j]) > tolerance else { continue }
        let sign: Double = x[j] < 0 ? -1 : 1
        for l in j..<columns { triangle[j][l] = sign * x[l] }
        rotated[j] = sign * y
        rank += 1
        return nil
      }
      guard x[j] != 0 else { continue }
      let length = (triangle[j][j] * triangle[j][j] + x[j] * x[j]).squareRoot()
      let (c, s) = (triangle[j][j] / length, x[j] / length)
      for l in j..<columns {
        let (above, below) = (triangle[j][l], x[l])
        triangle[j][l] = c * above + s * below
        x[l] = c * below - s * above
      }
      (rotated[j], y) = (c * rotated[j] + s * y, c * y - s * rotated[j])
    }
    sumOfSquares += y * y
    return y
  }

  /// The coefficients of the rows so far; `nil` while they are not all determined.
  var coefficients: [Double]? {
    guard rank == columns else { return nil }
    var b = rotated
    for j in stride(from: columns - 1, through: 0, by: -1) {
      for l in (j + 1)..<max(columns, j + 1) { b[j] -= triangle[j][l] * b[l] }
      b[j] /= triangle[j][j]
    }
    return b
  }

  /// `R⁻¹` by rows; `nil` while the coefficients are not all determined.
  var inverseTriangle: [[Double]]? {
    guard rank == columns else { return nil }
    var inverse = Array(repeating: Array(repeating: 0.0, count: columns), count: columns)
    for j in 0..<columns {
      inverse[j][j] = 1 / triangle[j][j]
      for i in stride(from: j - 1, through: 0, by: -1) {
        var sum = 0.0
        for l in (i + 1)...j { sum += triangle[i][l] * inverse[l][j] }
        inverse[i][j] = -sum / triangle[i][i]
      }
    }
    return inverse
  }
}
