import Foundation

/// A variable under logarithms, differences and lags: `L(d(log(demand)))`.
///
/// Lags commute with the other two, so the methods that build an expression carry every lag to
/// the outside and add lags up: `log(L(x))` and `L(log(x))` are one value with one text.
public indirect enum FormulaExpression: Sendable, Hashable {
  /// A column of the data, by name.
  case variable(String)
  /// The natural logarithm, `ln xₜ`.
  case log(FormulaExpression)
  /// The change over a number of periods, `xₜ − xₜ₋ₖ`.
  case difference(of: FormulaExpression, periods: Int)
  /// The figure of a number of periods before, `xₜ₋ₖ`.
  case lag(of: FormulaExpression, periods: Int)

  /// The natural logarithm of the expression.
  public var logged: FormulaExpression {
    guard case .lag(let inner, let periods) = self else { return .log(self) }
    return .lag(of: .log(inner), periods: periods)
  }

  /// The change of the expression over a number of periods, at least one.
  public func differenced(by periods: Int = 1) -> FormulaExpression {
    precondition(periods >= 1, "a difference reaches back at least one period")
    guard case .lag(let inner, let lag) = self else {
      return .difference(of: self, periods: periods)
    }
    return .lag(of: .difference(of: inner, periods: periods), periods: lag)
  }

  /// The expression a number of periods before; none leaves it as it is.
  public func lagged(by periods: Int = 1) -> FormulaExpression {
    precondition(periods >= 0, "a lag looks back")
    guard periods > 0 else { return self }
    guard case .lag(let inner, let lag) = self else { return .lag(of: self, periods: periods) }
    return .lag(of: inner, periods: lag + periods)
  }

  /// The name of the variable inside.
  public var variable: String {
    switch self {
    case .variable(let name): name
    case .log(let inner), .difference(let inner, _), .lag(let inner, _): inner.variable
    }
  }

  /// The periods by which the expression is lagged as a whole.
  public var lag: Int {
    if case .lag(let inner, let periods) = self { periods + inner.lag } else { 0 }
  }

  /// The expression without the lag around it.
  public var unlagged: FormulaExpression {
    if case .lag(let inner, _) = self { inner.unlagged } else { self }
  }

  /// Whether a difference is taken anywhere inside.
  public var isDifferenced: Bool {
    switch self {
    case .variable: false
    case .difference: true
    case .log(let inner), .lag(let inner, _): inner.isDifferenced
    }
  }

  /// The earliest figure needed, in periods before the one evaluated.
  var lookback: Int {
    switch self {
    case .variable: 0
    case .log(let inner): inner.lookback
    case .difference(let inner, let periods), .lag(let inner, let periods): inner.lookback + periods
    }
  }

  /// The same expression of another variable.
  public func replacing(variable name: String, with other: String) -> FormulaExpression {
    switch self {
    case .variable(let own): .variable(own == name ? other : own)
    case .log(let inner): .log(inner.replacing(variable: name, with: other))
    case .difference(let inner, let periods):
      .difference(of: inner.replacing(variable: name, with: other), periods: periods)
    case .lag(let inner, let periods):
      .lag(of: inner.replacing(variable: name, with: other), periods: periods)
    }
  }
}

extension FormulaExpression: CustomStringConvertible {
  /// The canonical text: `x`, `log(x)`, `d(x)`, `d(x, 4)`, `L(x)`, `L(x, 2)`.
  public var description: String {
    switch self {
    case .variable(let name): name
    case .log(let inner): "log(\(inner))"
    case .difference(let inner, let periods):
      periods == 1 ? "d(\(inner))" : "d(\(inner), \(periods))"
    case .lag(let inner, let periods): periods == 1 ? "L(\(inner))" : "L(\(inner), \(periods))"
    }
  }
}
