import Foundation

/// Arithmetic over published figures, such as
/// `100 * (([gas.tariff_2015] / [gas.tariff_2008])^(1 / 7) - 1)`.
///
///     sum     = product (("+" | "-") product)*
///     product = signed (("*" | "/") signed)*
///     signed  = "-" signed | power
///     power   = atom ("^" signed)?
///     atom    = number | "[" row "]" | "(" sum ")"
///
/// Powers bind tighter than the sign and group to the right: `-2^2` is −4 and `2^3^2` is 512. Unlike a
/// formula of an equation it has no lags and no periods: a row is one number.
public struct PublishedExpression: Sendable {
  /// A part of the expression with the column, from 1, where its operator stands.
  indirect enum Node: Sendable {
    case number(Double)
    case row(String, column: Int)
    case negative(Node)
    case operation(Operator, Node, Node, column: Int)
  }

  enum Operator: Character, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "^"
  }

  /// The expression as written.
  public let text: String
  /// The rows that it names, each once, in the order of first use.
  public let references: [String]

  private let root: Node

  /// Reads an expression.
  ///
  /// - Throws: ``DataError/formula(text:column:problem:remedy:)`` at the first character that does not fit.
  public init(_ text: String) throws(DataError) {
    var parser = ExpressionParser(text)
    self.text = text
    root = try parser.whole()
    references = parser.references
  }

  /// The value with the figures that `lookup` gives for the rows.
  ///
  /// - Throws: ``DataError/formula(text:column:problem:remedy:)`` for a row that is not known, a division by
  ///   zero or a power without a finite value.
  public func evaluate(_ lookup: (String) -> Double?) throws(DataError) -> Double {
    try value(of: root, lookup)
  }

  /// The values that the expression can take when every row lies anywhere inside a range of its own.
  ///
  /// The least and the greatest value over the corners of the ranges, which bound it where the expression moves one way in
  /// each row, as sums, products, ratios and growth rates of positive figures do.
  ///
  /// - Throws: ``DataError/formula(text:column:problem:remedy:)`` as ``evaluate(_:)`` does, at any corner.
  public func range(
    _ lookup: (String) -> ClosedRange<Double>?
  ) throws(DataError) -> ClosedRange<Double> {
    precondition(
      references.count <= 16, "an expression has at most 16 rows, which is 65,536 corners")
    var values: [Double] = []
    for corner in 0..<(1 << references.count) {
      values.append(
        try evaluate { id in
          guard let range = lookup(id), let place = references.firstIndex(of: id) else {
            return nil
          }
          return corner >> place & 1 == 0 ? range.lowerBound : range.upperBound
        })
    }
    return (values.min() ?? 0)...(values.max() ?? 0)
  }

  private func value(
    of node: Node, _ lookup: (String) -> Double?
  ) throws(DataError) -> Double {
    switch node {
    case .number(let number): return number
    case .negative(let operand): return -(try value(of: operand, lookup))
    case .row(let id, let column):
      guard let figure = lookup(id) else {
        throw .formula(
          text: text, column: column, problem: "'\(id)' is no published row with a figure",
          remedy: "name a row by its id")
      }
      return figure
    case .operation(let sign, let left, let right, let column):
      return try combined(
        sign, try value(of: left, lookup), try value(of: right, lookup), column: column)
    }
  }

  private func combined(
    _ sign: Operator, _ left: Double, _ right: Double, column: Int
  ) throws(DataError) -> Double {
    let result: Double
    switch sign {
    case .plus: result = left + right
    case .minus: result = left - right
    case .times: result = left * right
    case .power: result = pow(left, right)
    case .over:
      guard right != 0 else {
        throw .formula(
          text: text, column: column, problem: "this divides \(left) by zero",
          remedy: "check the figures on the right of '/'")
      }
      result = left / right
    }
    guard result.isFinite else {
      throw .formula(
        text: text, column: column,
        problem: "\(left) \(sign.rawValue) \(right) has no finite value",
        remedy: "check the figures on both sides")
    }
    return result
  }
}
