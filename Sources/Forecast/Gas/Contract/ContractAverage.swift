import Foundation

/// The exact average of a window in the unit that a contract counts in, with the steps that led to it.
struct ContractAverage {
  /// The figures of the window in their own unit.
  let figures: Series
  /// The exchange rates used; `nil` for none.
  let rates: Series?
  /// The average, converted.
  let exact: Decimal
  /// The unit of the average.
  let unit: MeasureUnit
  /// From the figures to the average.
  let steps: [ContractExplanation.Step]
  /// What the figures were converted on, apart from exchange rates, in words.
  let bases: [String]

  /// What a reader is shown of it, with what bounds and rounding made of the average.
  func reading(
    rule: AveragingRule?, month: Period, used: Decimal, steps: [ContractExplanation.Step]
  ) -> ContractReading {
    ContractReading(
      index: figures.name, rule: rule, blockStart: rule?.blockStart(of: month) ?? month,
      figures: figures, rates: rates, average: exact.nearestDouble, unit: unit,
      used: used.nearestDouble, steps: steps, bases: bases)
  }
}
