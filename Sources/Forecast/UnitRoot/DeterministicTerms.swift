/// The deterministic terms of a unit-root regression.
public enum DeterministicTerms: String, Sendable, Hashable, Codable, CaseIterable {
  /// Nothing: the series is measured from a known zero.
  case none = "n"
  /// A constant: under the alternative the series returns to a level.
  case constant = "c"
  /// A constant and a linear trend: under the alternative it returns to a line.
  case constantAndTrend = "ct"
  /// A constant, a linear and a squared trend.
  case constantTrendAndSquare = "ctt"

  /// The number of terms.
  public var count: Int {
    switch self {
    case .none: 0
    case .constant: 1
    case .constantAndTrend: 2
    case .constantTrendAndSquare: 3
    }
  }

  /// The terms in words, such as `a constant and a trend`.
  public var words: String {
    switch self {
    case .none: "no constant"
    case .constant: "a constant"
    case .constantAndTrend: "a constant and a trend"
    case .constantTrendAndSquare: "a constant, a trend and its square"
    }
  }

  /// The columns of the terms over positions of a sample: 1, t, t², with t from 1 at position 0.
  func columns(over positions: Range<Int>) -> [[Double]] {
    (0..<count).map { power in
      positions.map { position in
        (0..<power).reduce(1.0) { product, _ in product * Double(position + 1) }
      }
    }
  }
}
