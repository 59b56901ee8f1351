import Foundation

extension PathDraws {
  /// The draws of a driver in the unit of what history holds of it.
  ///
  /// - Throws: ``DataError`` when they are of another number than `draws`, are no numbers, or cannot be told in that unit.
  func driver(_ name: String, draws: Int, like history: Series?) throws(DataError) -> PathDraws {
    guard count == draws else {
      throw .other(
        "The driver '\(name)' has \(count) draws but the simulation \(draws); draw as many of both."
      )
    }
    guard values.allSatisfy(\.isFinite) else {
      throw .other("The draws of '\(name)' contain what is no number; look at how they are drawn.")
    }
    guard let unit = history?.unit, unit != self.unit else { return self }
    let factor = try self.unit.factor(to: unit)
    return PathDraws(
      self.name, unit: unit, start: start, count: count, values: values.map { $0 * factor })
  }

  /// The figures of an expression of a drawn driver in one period, a figure for each draw.
  ///
  /// Up to the origin, draws serve only where history has no figure yet.
  ///
  /// - Throws: ``DataError`` when draws and history lack the period, or for the logarithm of zero or less.
  func figures(
    of expression: FormulaExpression, at period: Period, history: Series?, origin: Period
  ) throws(DataError) -> [Double] {
    switch expression {
    case .variable(let name):
      if period <= origin, let known = history?[period] {
        return Array(repeating: known, count: count)
      }
      guard span.contains(period) else {
        throw .missingPeriod(series: name, period: period, span: span)
      }
      return Array(draws(ofStep: start.distance(to: period)))
    case .lag(let inner, let periods):
      return try figures(
        of: inner, at: period.advanced(by: -periods), history: history, origin: origin)
    case .difference(let inner, let periods):
      let before = try figures(
        of: inner, at: period.advanced(by: -periods), history: history, origin: origin)
      let now = try figures(of: inner, at: period, history: history, origin: origin)
      return zip(now, before).map { $0 - $1 }
    case .log(let inner):
      let levels = try figures(of: inner, at: period, history: history, origin: origin)
      if let value = levels.first(where: { $0 <= 0 }) {
        throw .notPositive(
          method: "The logarithm", series: inner.description, period: period, value: value)
      }
      return levels.map { Foundation.log($0) }
    }
  }
}
