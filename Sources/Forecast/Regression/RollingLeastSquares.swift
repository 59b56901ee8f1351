import CKernels

/// Least squares that takes one row after another and gives the coefficients at any time.
///
/// It keeps the triangle of `[X y]`, into which a new row is turned by plane rotations: a row costs `2k²` products,
/// whatever has come before, and no digit is lost against a factorisation of all rows at once.
///
/// > Reference: Golub & Van Loan (2013), *Matrix Computations*, 4th ed., section 6.5.3.
public struct RollingLeastSquares: Sendable {
  /// Columns, k.
  public let columns: Int
  /// Rows so far.
  public private(set) var rows = 0
  /// `(k + 1) × (k + 1)` by rows.
  private var triangle: [Double]

  /// Starts without rows.
  public init(columns: Int) {
    self.columns = columns
    triangle = Array(repeating: 0, count: (columns + 1) * (columns + 1))
  }

  /// Takes a row in.
  public mutating func append(_ row: [Double], _ response: Double) {
    precondition(row.count == columns, "a row has a figure for each column")
    var figures = row
    figures.append(response)
    forecast_append_row(Int32(columns), &triangle, &figures)
    rows += 1
  }

  /// The sum of squared residuals of the rows so far.
  public var sumOfSquaredResiduals: Double {
    let corner = triangle[triangle.count - 1]
    return corner * corner
  }

  /// The coefficients of the rows so far; `nil` while the columns are dependent: in what the others leave of it, one
  /// is shorter than 10⁻¹² of itself.
  public var coefficients: [Double]? {
    let width = columns + 1
    guard rows >= columns else { return nil }
    return triangle.withUnsafeBufferPointer { r in
      var b = Array(repeating: 0.0, count: columns)
      for j in stride(from: columns - 1, through: 0, by: -1) {
        var size = 0.0
        for i in 0...j { size += r[i * width + j] * r[i * width + j] }
        guard abs(r[j * width + j]) > 1e-12 * size.squareRoot() else { return nil }
        var sum = r[j * width + columns]
        for l in (j + 1)..<width where l < columns { sum -= r[j * width + l] * b[l] }
        b[j] = sum / r[j * width + j]
      }
      return b
    }
  }
}

extension DesignMatrix {
  /// The coefficients of a sample that grows row by row.
  ///
  /// - Parameter first: the rows of the shortest sample, at least k.
  /// - Returns: coefficients for the first `first` rows, for one row more, and so on to all of them; `nil` for a sample in
  ///   which columns are dependent (a dummy that has not moved yet).
  public func expandingCoefficients(from first: Int) -> [[Double]?] {
    precondition(first >= 1 && first <= rows, "the shortest sample lies within the rows")
    var squares = RollingLeastSquares(columns: columns)
    var coefficients: [[Double]?] = []
    for i in 0..<rows {
      squares.append((0..<columns).map { matrix[i, $0] }, response.values[i])
      if i + 1 >= first { coefficients.append(squares.coefficients) }
    }
    return coefficients
  }
}
