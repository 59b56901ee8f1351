/// Independent columns as `A = QR`: their ``OrthonormalBasis`` and the triangle that leads back to them.
///
/// Small regressions are solved with it and reduced-rank ones formed from orthogonal factors. Dependent columns are
/// refused.
struct OrthonormalColumns: Sendable {
  private let orthonormal: OrthonormalBasis
  /// The columns of `R`, the j-th of length j + 1.
  let triangle: [[Double]]

  /// A column counts as dependent when less than this share of its length is left outside the others.
  static let smallestShare = 1e-11

  /// `q₁ … qₖ`, each of length n.
  var basis: [[Double]] { orthonormal.vectors }

  /// Creates the basis; `nil` when a column is, to rounding error, a combination of those before it.
  init?(_ columns: [[Double]]) {
    var basis = OrthonormalBasis(length: columns.first?.count ?? 0)
    var triangle: [[Double]] = []
    for column in columns {
      guard let coordinates = basis.insert(column, smallestShare: Self.smallestShare) else {
        return nil
      }
      triangle.append(coordinates)
    }
    orthonormal = basis
    self.triangle = triangle
  }

  /// The coordinates `Qᵀv` and what lies outside the span, `v − QQᵀv`.
  func split(_ vector: [Double]) -> (coordinates: [Double], rest: [Double]) {
    orthonormal.split(vector)
  }

  /// Solves `Rx = c`.
  func backSubstitution(_ coordinates: [Double]) -> [Double] {
    var x = coordinates
    for j in x.indices.reversed() {
      x[j] /= triangle[j][j]
      for i in 0..<j { x[i] -= triangle[j][i] * x[j] }
    }
    return x
  }

  /// The diagonal of `(AᵀA)⁻¹ = R⁻¹R⁻ᵀ`.
  var inverseDiagonal: [Double] {
    var diagonal = Array(repeating: 0.0, count: triangle.count)
    for column in triangle.indices {
      var unit = Array(repeating: 0.0, count: column + 1)
      unit[column] = 1
      for (i, entry) in backSubstitution(unit).enumerated() { diagonal[i] += entry * entry }
    }
    return diagonal
  }
}

/// A regression of one plain column on others, for tests that run many small ones.
struct ColumnRegression: Sendable {
  /// The estimates, one for each column.
  let coefficients: [Double]
  /// What is left, of length n.
  let residuals: [Double]
  /// The diagonal of `(XᵀX)⁻¹`.
  let inverseDiagonal: [Double]

  /// Fits by least squares; `nil` when the columns are linearly dependent.
  init?(_ response: [Double], on columns: [[Double]]) {
    guard let basis = OrthonormalColumns(columns) else { return nil }
    let (coordinates, rest) = basis.split(response)
    coefficients = basis.backSubstitution(coordinates)
    residuals = rest
    inverseDiagonal = basis.inverseDiagonal
  }

  /// The sum of squared residuals.
  var sumOfSquares: Double { dot(residuals, residuals) }
  /// Degrees of freedom, n − k.
  var degreesOfFreedom: Int { residuals.count - coefficients.count }
  /// `σ² = SSR/(n − k)`.
  var variance: Double { sumOfSquares / Double(degreesOfFreedom) }
  /// The standard error of an estimate.
  func standardError(_ j: Int) -> Double { (variance * inverseDiagonal[j]).squareRoot() }
  /// The t-ratio of an estimate.
  func t(_ j: Int) -> Double { coefficients[j] / standardError(j) }
}
