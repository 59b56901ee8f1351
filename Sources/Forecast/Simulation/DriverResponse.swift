import Foundation

/// How long a driver stays changed.
public enum DriverChange: Sendable, Hashable {
  /// From the first step on.
  case permanent
  /// In the first step alone.
  case once
}

extension DynamicEquation {
  /// The dynamic multipliers of a driver: by how many percent the forecast moves when the driver is changed.
  ///
  ///     mₕ = 100·(ŷₕ(x·(1 + percent/100)) / ŷₕ(x) − 1)
  ///
  /// In an equation that is linear in logarithms it does not depend on the paths of the drivers, and for a permanent
  /// change it tends to `100·((1 + percent/100)^θ − 1)` with the long-run coefficient θ of ``LinearFit/longRun(using:)``.
  /// In others it holds for the given paths alone. Other drivers stay as they are, which the world seldom does.
  ///
  /// - Parameters:
  ///   - driver: the variable that is changed.
  ///   - percent: the change of its figures.
  ///   - change: how long it lasts.
  ///   - history: observed series up to the origin.
  ///   - drivers: the paths of the drivers after it.
  ///   - last: the last period.
  /// - Returns: percent, one figure a step.
  /// - Throws: ``DataError`` as ``forecast(history:drivers:through:)`` does, and when the equation has no such driver or
  ///   its forecast passes through zero.
  public func response(
    to driver: String, by percent: Double = 1, _ change: DriverChange = .permanent,
    history: [String: Series], drivers: [String: Series], through last: Period
  ) throws(DataError) -> Series {
    let names = formula.variables.subtracting([formula.response.variable]).sorted()
    guard names.contains(driver), let path = drivers[driver] else {
      throw .other(
        "The equation '\(formula)' has no driver '\(driver)' with a path; choose one of "
          + "\(names.map { "'\($0)'" }.joined(separator: ", ")).")
    }
    guard percent.isFinite, percent > -100 else {
      throw .other(
        "A change of \(percent) percent takes more than there is of '\(driver)'; give more than -100."
      )
    }
    let base = try forecast(history: history, drivers: drivers, through: last)
    if let zero = base.span.first(where: { base[$0] == 0 }) {
      throw .other(
        "The forecast of '\(base.name)' is 0 in \(zero), of which there are no percent; end it earlier."
      )
    }
    let values = path.span.map { period in
      let isChanged = change == .permanent ? period >= base.start : period == base.start
      return (path[period] ?? 0) * (isChanged ? 1 + percent / 100 : 1)
    }
    var changed = drivers
    changed[driver] = path.with(values: values)
    let moved = try forecast(history: history, drivers: changed, through: last)
    return Series(
      "response to \(driver)", unit: .percent, start: base.start,
      values: zip(moved.values, base.values).map { ($0 / $1 - 1) * 100 })
  }
}
