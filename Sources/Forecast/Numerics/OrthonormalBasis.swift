/// An orthonormal basis of the space that columns of one length span, grown column by column.
///
/// It answers what auxiliary regressions ask: how much of a vector the columns leave unexplained,
/// and how many of them are independent. A column that is a linear combination of earlier ones
/// (to one part in 10¹⁰ of its length) adds nothing. Gram–Schmidt, done twice on each column, keeps the basis
/// orthonormal to the last digits.
///
/// > Reference: Giraud, Langou & Rozložník (2005), *Computers & Mathematics with Applications* 50,
/// > 1069–1075, doi:10.1016/j.camwa.2005.08.009.
struct OrthonormalBasis: Sendable {
  /// The length of every column, n.
  let length: Int
  /// The orthonormal vectors.
  private(set) var vectors: [[Double]] = []

  /// The number of independent columns.
  var rank: Int { vectors.count }

  /// Creates the basis of the zero space.
  init(length: Int) {
    self.length = length
  }

  /// Creates the basis of the columns of a matrix.
  init(_ matrix: Matrix) {
    self.init(length: matrix.rows)
    for j in 0..<matrix.columns { insert(Array(matrix.column(j))) }
  }

  /// Adds a column; says whether it was independent of those before it.
  @discardableResult
  mutating func insert(_ column: [Double]) -> Bool {
    precondition(column.count == length, "columns must have one length")
    let size = norm(column)
    guard size > 0 else { return false }
    let rest = remainder(of: column)
    let restSize = norm(rest)
    guard restSize > 1e-10 * size else { return false }
    vectors.append(rest.map { $0 / restSize })
    return true
  }

  /// What the columns do not explain of a vector: the residuals of its regression on them.
  func remainder(of vector: [Double]) -> [Double] {
    var rest = vector
    for _ in 0..<2 {
      for direction in vectors {
        let share = dot(direction, rest)
        for i in rest.indices { rest[i] -= share * direction[i] }
      }
    }
    return rest
  }

  /// The sum of squares that the columns leave of a vector.
  func sumOfSquaresLeft(of vector: [Double]) -> Double {
    let rest = remainder(of: vector)
    return dot(rest, rest)
  }
}

/// `Σxᵢyᵢ`.
func dot(_ x: [Double], _ y: [Double]) -> Double {
  var sum = 0.0
  for i in x.indices { sum += x[i] * y[i] }
  return sum
}

/// `√Σxᵢ²`.
func norm(_ x: [Double]) -> Double { dot(x, x).squareRoot() }

/// `Σxᵢ/n`.
func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(x.count) }
