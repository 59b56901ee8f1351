/// One summand on the right side of a formula; most give one column of the design, some several.
public enum Term: Sendable, Hashable {
  /// A variable under logarithms, differences and lags.
  case expression(FormulaExpression)
  /// Raw powers 1 … `degree` of an expression, formed in doubled precision and then rounded.
  case powers(of: FormulaExpression, degree: Int)
  /// A line that grows by one a period and is 0 in the first row of the estimation sample.
  case trend
  /// Dummies of the second and every later quarter (month) of the year; the first is the base.
  case season

  /// The names of its columns: the term's own text, `powers(x, 3)1` … `powers(x, 3)3`, or
  /// `season2` … `season4` (`season12`).
  public func columnNames(_ frequency: Frequency) -> [String] {
    switch self {
    case .expression, .trend: [description]
    case .powers(_, let degree): (1...degree).map { "\(description)\($0)" }
    case .season: (1...frequency.perYear).dropFirst().map { "season\($0)" }
    }
  }

  /// The variable that the term reads, `nil` for trend and season.
  public var variable: String? { expression?.variable }

  /// The expression that the term reads, `nil` for trend and season.
  public var expression: FormulaExpression? {
    switch self {
    case .expression(let expression), .powers(let expression, _): expression
    case .trend, .season: nil
    }
  }

  /// The same term of another variable.
  public func replacing(variable name: String, with other: String) -> Term {
    switch self {
    case .expression(let expression):
      .expression(expression.replacing(variable: name, with: other))
    case .powers(let expression, let degree):
      .powers(of: expression.replacing(variable: name, with: other), degree: degree)
    case .trend, .season: self
    }
  }
}

extension Term: CustomStringConvertible {
  /// The canonical text, as a formula is written.
  public var description: String {
    switch self {
    case .expression(let expression): expression.description
    case .powers(let expression, let degree): "powers(\(expression), \(degree))"
    case .trend: "trend"
    case .season: "season"
    }
  }
}
