/// A regression equation in the dialect of R's dynlm.
///
///     d(log(wti)) ~ L(log(wti)) + L(log(demand)) + trend + d(shock) + L(d(log(demand)))
///
/// | text | meaning |
/// |---|---|
/// | `log(x)` | natural logarithm |
/// | `d(x)`, `d(x, 4)` | `xₜ − xₜ₋₁`, `xₜ − xₜ₋₄` |
/// | `L(x)`, `L(x, 2)`, `L(x, 1:3)` | lag of one, of two; three terms with lags of one to three |
/// | `trend` | 0, 1, 2 … by period from the first row of the estimation sample |
/// | `season` | dummies `season2` … of the quarters (months) after the first |
/// | `powers(x, 3)` | raw powers `x`, `x²`, `x³` as columns `powers(x, 3)1` … `powers(x, 3)3` |
/// | `-1` | no constant; numbers have no other use |
///
/// The left side is a variable, its logarithm, or a difference of either. ``description`` is the
/// canonical text: one space around `~`, `+` and `-`, lags outermost (`log(L(x))` reads
/// `L(log(x))`), lags of one without a number. The constant is called `(Intercept)`.
public struct Formula: Sendable, Hashable {
  /// The name of the constant among the columns.
  public static let interceptName = "(Intercept)"

  /// The left side.
  public let response: FormulaExpression
  /// The right side without the constant, in the order written.
  public let terms: [Term]
  /// Whether the right side has a constant.
  public let hasConstant: Bool

  init(response: FormulaExpression, terms: [Term], hasConstant: Bool) {
    self.response = response
    self.terms = terms
    self.hasConstant = hasConstant
  }

  /// Every variable of both sides.
  public var variables: Set<String> { Set(terms.compactMap(\.variable) + [response.variable]) }

  /// The left side without its difference: what a forecast first becomes, `log(wti)` or `wti`.
  public var responseLevel: FormulaExpression {
    if case .difference(let level, _) = response { level } else { response }
  }

  /// The periods that the left side's difference spans, `nil` when it is a level.
  public var responseDifference: Int? {
    if case .difference(_, let periods) = response { periods } else { nil }
  }

  /// The same equation with another variable in the place of one, such as production for reserves.
  public func replacing(variable name: String, with other: String) -> Formula {
    Formula(
      response: response.replacing(variable: name, with: other),
      terms: terms.map { $0.replacing(variable: name, with: other) }, hasConstant: hasConstant)
  }

  /// The names of the columns, the constant first, then those of the terms in order.
  public func columnNames(_ frequency: Frequency) -> [String] {
    (hasConstant ? [Self.interceptName] : []) + terms.flatMap { $0.columnNames(frequency) }
  }

  /// How many columns it has, k.
  func columnCount(_ frequency: Frequency) -> Int {
    terms.reduce(hasConstant ? 1 : 0) { $0 + $1.columnCount(frequency) }
  }
}

extension Formula: CustomStringConvertible {
  /// The canonical text; reading it gives the same formula again.
  public var description: String {
    "\(response) ~ " + terms.map(\.description).joined(separator: " + ")
      + (hasConstant ? "" : " - 1")
  }
}
