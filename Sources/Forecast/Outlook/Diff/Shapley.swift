/// What each of several changes adds to a result, whatever the order in which they are made.
///
/// With `v(S)` the result when the changes of the set S are made, change g is worth the average of what it adds over
/// all orders of the n changes:
///
///     φ(g) = Σ |S|! (n − |S| − 1)! / n! · (v(S ∪ g) − v(S))     over all S without g
///
/// The parts add up to `v(all) − v(none)`; a change that moves nothing in any company is worth nothing, and two that
/// always move the same are worth the same.
///
/// > Reference: Shapley (1953), "A value for n-person games", in *Contributions to the Theory of Games II*,
/// > Annals of Mathematics Studies 28, 307–317, doi:10.1515/9781400881970-018.
public struct ShapleyValue: Sendable {
  /// The part of each change, in their order.
  public let parts: [Double]

  /// Divides the result among the changes.
  ///
  /// - Parameter values: `v(S)` for every set, 2ⁿ of them; bit g of a place says whether g is in the set.
  public init(_ values: [Double]) {
    precondition(
      !values.isEmpty && values.count & (values.count - 1) == 0, "there are 2ⁿ sets of n changes")
    let n = values.count.trailingZeroBitCount
    // |S|! (n − |S| − 1)! / n! = 1 / (n · C(n − 1, |S|))
    var weights: [Double] = []
    var choices = 1.0
    for size in 0..<max(n, 1) {
      weights.append(1 / (Double(max(n, 1)) * choices))
      choices = choices * Double(n - 1 - size) / Double(size + 1)
    }
    parts = (0..<n).map { change in
      values.indices.reduce(0) { sum, set in
        guard set & (1 << change) == 0 else { return sum }
        return sum + weights[set.nonzeroBitCount] * (values[set | 1 << change] - values[set])
      }
    }
  }
}
