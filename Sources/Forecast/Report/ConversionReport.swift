import Foundation

extension UnitConversion {
  /// A figure and what became of it, for a reader.
  public func text(of figure: Double) -> String {
    let (above, below) = (numerator.rounded(decimals: 24), denominator.rounded(decimals: 24))
    let quotient = below == 1 ? "\(above)" : "\(above) / \(below)"
    return
      ([
        "\(figure.plain) \(from) = \(Self.short(converted(figure.decimal))) \(to)",
        "factor  \(Self.short(factor)) = \(quotient)",
      ]
      + (bases.isEmpty ? ["basis   none needed"] : bases.map { "basis   \($0)" }))
      .joined(separator: "\n") + "\n"
  }

  /// The same for machines: `{"figure", "from", "result", "to", "factor", "bases": [text]}`.
  public func json(of figure: Double) -> JSONValue {
    .object([
      ("figure", .number(figure)), ("from", .string(from.symbol)),
      ("result", .number(converted(figure.decimal).nearestDouble)), ("to", .string(to.symbol)),
      ("factor", .number(factor.nearestDouble)), ("bases", .array(bases.map { .string($0) })),
    ])
  }

  /// Ten significant digits at most.
  private static func short(_ value: Decimal) -> String {
    String(format: "%.10g", value.nearestDouble)
  }
}
