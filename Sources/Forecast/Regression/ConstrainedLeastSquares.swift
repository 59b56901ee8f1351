/// Least squares with weights that may not be negative and, where asked, add up to one.
///
///     w = argmin ‖y − Xw‖²    subject to  w ≥ 0   and, with `addUpTo`, Σw = that sum
///
/// A weight of zero is a finding: the column would enter with the wrong sign. Standard errors of the usual kind do not
/// hold at such an edge, so none are given.
///
/// > Reference: Lawson & Hanson (1974), *Solving Least Squares Problems*, ch. 23; SIAM 1995,
/// > doi:10.1137/1.9781611971217.
public struct ConstrainedLeastSquares: Sendable, Hashable {
  /// The weights, in the order of the columns.
  public let weights: [Double]
  /// `‖y − Xw‖²`.
  public let sumOfSquares: Double

  /// Finds the weights by an active set: columns enter while their gradient asks for it, and leave at zero.
  ///
  /// - Parameters:
  ///   - response: `y` (length n).
  ///   - columns: the columns of `X` (k of length n).
  ///   - sum: what the weights add up to, above zero; `nil` leaves their sum free.
  /// - Throws: ``DataError/other(_:)`` for columns of other lengths, none at all, a sum that is not above zero, or
  ///   columns that depend on one another.
  public init(
    response: [Double], columns: [[Double]], addUpTo sum: Double? = nil
  ) throws(DataError) {
    guard !columns.isEmpty, columns.allSatisfy({ $0.count == response.count }) else {
      throw .other(
        "Constrained least squares needs columns of \(response.count) figures each; check them.")
    }
    if let sum, !(sum > 0) {
      throw .other("Weights of zero or more cannot add up to \(sum); ask for a sum above zero.")
    }
    let problem = Problem(response: response, columns: columns, sum: sum)
    var weights = Array(repeating: 0.0, count: columns.count)
    var active: [Int] = []
    if let sum {
      let first = problem.bestVertex(sum)
      active = [first]
      weights[first] = sum
    }
    for _ in 0..<(100 * columns.count) {
      guard let entering = problem.entering(weights, active) else {
        self.weights = weights
        let rest = problem.residuals(weights)
        sumOfSquares = dot(rest, rest)
        return
      }
      active.append(entering)
      try problem.settle(&weights, &active)
    }
    throw .other(
      "Constrained least squares found no end among columns that hardly differ; drop one of them.")
  }
}

extension ConstrainedLeastSquares {
  private struct Problem {
    let response: [Double]
    let columns: [[Double]]
    let sum: Double?

    func residuals(_ weights: [Double]) -> [Double] {
      var rest = response
      for (column, weight) in zip(columns, weights) where weight != 0 {
        for i in rest.indices { rest[i] -= weight * column[i] }
      }
      return rest
    }

    /// The single column that alone leaves least.
    func bestVertex(_ sum: Double) -> Int {
      let left = columns.map { column in
        zip(response, column).reduce(0) { $0 + ($1.0 - sum * $1.1) * ($1.0 - sum * $1.1) }
      }
      return left.indices.min { left[$0] < left[$1] } ?? 0
    }

    /// The column outside whose gradient asks most for a weight; `nil` at the solution.
    func entering(_ weights: [Double], _ active: [Int]) -> Int? {
      let rest = residuals(weights)
      let gradient = columns.map { dot($0, rest) }
      // With a sum, only what lies above the multiplier of the weights inside would leave less.
      let multiplier = sum == nil || active.isEmpty ? 0 : mean(active.map { gradient[$0] })
      let outside = columns.indices.filter { !active.contains($0) }
      guard
        let best = outside.max(by: { gradient[$0] < gradient[$1] }),
        gradient[best] - multiplier
          > 1e-11 * (dot(columns[best], columns[best]) * dot(response, response)).squareRoot()
      else { return nil }
      return best
    }

    /// Moves to the least squares of the columns inside, letting go of those that reach zero on the way.
    func settle(_ weights: inout [Double], _ active: inout [Int]) throws(DataError) {
      while true {
        let target = try unconstrained(active)
        let falling = active.indices.filter { target[$0] <= 0 }
        guard !falling.isEmpty else {
          for (place, j) in active.enumerated() { weights[j] = target[place] }
          return
        }
        let steps = falling.map { place in
          let now = weights[active[place]]
          return now / (now - target[place])
        }
        let step = steps.filter(\.isFinite).min() ?? 0
        for (place, j) in active.enumerated() {
          weights[j] += step * (target[place] - weights[j])
        }
        let gone = zip(falling, steps).filter { !($0.1 > step) }.map { active[$0.0] }
        for j in gone { weights[j] = 0 }
        active.removeAll { gone.contains($0) }
      }
    }

    /// Least squares of some columns alone; with a sum, the last weight is what the others leave of it.
    private func unconstrained(_ active: [Int]) throws(DataError) -> [Double] {
      guard let sum, let last = active.last else {
        return try solved(active.map { columns[$0] }, response)
      }
      let base = columns[last]
      let others = active.dropLast().map { j in zip(columns[j], base).map { $0 - $1 } }
      let right = zip(response, base).map { $0 - sum * $1 }
      let weights = others.isEmpty ? [] : try solved(others, right)
      return weights + [sum - weights.reduce(0, +)]
    }

    private func solved(_ columns: [[Double]], _ right: [Double]) throws(DataError) -> [Double] {
      guard let basis = OrthonormalColumns(columns) else {
        throw .other(
          "Two of the \(self.columns.count) columns of constrained least squares say the same; drop one."
        )
      }
      return basis.backSubstitution(basis.split(right).coordinates)
    }
  }
}
