/// An expression as a weighted sum of earlier figures of one variable or of its logarithm, which is what all are that take
/// no logarithm of a difference: `L(d(log(x)))` is `ln xₜ₋₁ − ln xₜ₋₂`.
struct LaggedSum: Sendable, Hashable {
  /// One summand.
  struct Part: Sendable, Hashable {
    /// Periods back.
    let lag: Int
    /// 1 or −1.
    let weight: Double
  }

  /// The variable.
  let variable: String
  /// Whether its logarithm is summed.
  let isLogarithmic: Bool
  /// The summands; a lag may occur more than once.
  let parts: [Part]

  private init(_ variable: String, isLogarithmic: Bool, parts: [Part]) {
    self.variable = variable
    self.isLogarithmic = isLogarithmic
    self.parts = parts
  }

  /// Reads an expression; `nil` when it is no such sum.
  init?(_ expression: FormulaExpression) {
    switch expression {
    case .variable(let name):
      self.init(name, isLogarithmic: false, parts: [Part(lag: 0, weight: 1)])
    case .log(let inner):
      guard let sum = LaggedSum(inner), !sum.isLogarithmic, sum.parts.count == 1 else { return nil }
      self.init(sum.variable, isLogarithmic: true, parts: sum.parts)
    case .lag(let inner, let periods):
      guard let sum = LaggedSum(inner) else { return nil }
      self.init(
        sum.variable, isLogarithmic: sum.isLogarithmic,
        parts: sum.parts.map { Part(lag: $0.lag + periods, weight: $0.weight) })
    case .difference(let inner, let periods):
      guard let sum = LaggedSum(inner) else { return nil }
      self.init(
        sum.variable, isLogarithmic: sum.isLogarithmic,
        parts: sum.parts + sum.parts.map { Part(lag: $0.lag + periods, weight: -$0.weight) })
    }
  }
}
