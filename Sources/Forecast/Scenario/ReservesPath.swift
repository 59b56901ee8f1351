/// Days in an average year, for flows per day against stocks.
public let daysPerYear = 365.25

extension ReservesDriver {
  /// Proved reserves after the origin, in Gbbl at the end of each period.
  ///
  /// Rolled forward, with `s` periods a year:
  ///
  ///     Rₜ = Rₜ₋₁ + additionsₜ/s − productionₜ · 365.25/s / 10⁶      (production in kb/d)
  ///
  /// - Parameters:
  ///   - history: reserves up to the origin, Gbbl.
  ///   - production: world production after the origin, kb/d.
  ///   - shape: how growth is spread over the year, for assumed growth.
  /// - Returns: reserves at the end of each period after the origin, Gbbl.
  /// - Throws: ``DataError`` when reserves would be used up, naming the period.
  public func path(
    history: Series, production: Series, shape: GrowthShape
  ) throws(DataError) -> Series {
    switch self {
    case .growing(let growth):
      return try history.grown(by: growth, shape: shape)
    case .rolledForward(let additions):
      let s = Double(history.frequency.perYear)
      let flow = try production.converted(to: MeasureUnit.thousandBarrelsPerDay)
      var stock = history.values[history.count - 1]
      var values: [Double] = []
      for (offset, period) in additions.span.enumerated() {
        let produced = try flow.value(at: period) * daysPerYear / s / 1e6
        stock += additions.values[offset] / s - produced
        guard stock > 0 else {
          throw .other(
            "Reserves are used up in \(period) under the assumed additions and production; "
              + "raise the additions or shorten the horizon.")
        }
        values.append(stock)
      }
      return history.with(start: additions.start, values: values)
    }
  }
}
