/// An orthonormal basis of the space that columns of one length span, grown column by column.
///
/// It answers what auxiliary regressions ask: how much of a vector the columns leave unexplained,
/// and how many of them are independent. A column that is a linear combination of earlier ones
/// (to one part in 10¹⁰ of its length) adds nothing. Gram–Schmidt, done twice on each column, keeps the basis
/// orthonormal to the last digits.
///
/// > Reference: Giraud, Langou, Rozložník & van den Eshof (2005), *Numerische Mathematik* 101, 87–100,
/// > doi:10.1007/s00211-005-0615-4.
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

  /// Creates the basis from vectors that are orthonormal already.
  init(orthonormal vectors: [[Double]], length: Int) {
    self.init(length: length)
    self.vectors = vectors
  }

  /// Adds a column; gives its coordinates, the last one along the new direction, or `nil` when no more than a share
  /// of its length lies outside the columns before it.
  @discardableResult
  mutating func insert(_ column: [Double], smallestShare: Double = 1e-10) -> [Double]? {
    precondition(column.count == length, "columns must have one length")
    let (coordinates, rest) = split(column)
    let restSize = norm(rest)
    guard restSize > smallestShare * norm(column) else { return nil }
    vectors.append(rest.map { $0 / restSize })
    return coordinates + [restSize]
  }

  /// The coordinates `Qᵀv` and what lies outside the span, `v − QQᵀv`.
  func split(_ vector: [Double]) -> (coordinates: [Double], rest: [Double]) {
    var rest = vector
    var coordinates = Array(repeating: 0.0, count: vectors.count)
    for _ in 0..<2 {
      for (j, direction) in vectors.enumerated() {
        let share = dot(direction, rest)
        coordinates[j] += share
        for i in rest.indices { rest[i] -= share * direction[i] }
      }
    }
    return (coordinates, rest)
  }

  /// What the columns do not explain of a vector: the residuals of its regression on them.
  func remainder(of vector: [Double]) -> [Double] { split(vector).rest }

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
