import Foundation

extension Series {
  /// Stocks at the ends of finer periods, on a straight line in logarithms between the given ends.
  ///
  ///     ln xₜ = ln s₀ + (ln s₁ − ln s₀)·j/m      j = 0 … m
  ///
  /// The first figure is the first given end itself. For end-of-year stocks such as proved reserves; not for
  /// flows, which ``disaggregated(to:along:)`` serves.
  ///
  /// - Throws: ``DataError/notPositive(method:series:period:value:)`` for a stock of zero or less.
  public func interpolatedStock(to frequency: Frequency) throws(DataError) -> Series {
    precondition(frequency > self.frequency, "interpolation goes to a finer frequency")
    let ratio = frequency.perYear / self.frequency.perYear
    let logs = try log().values
    var finer = [values[0]]
    for end in 1..<max(count, 1) {
      for step in 1...ratio {
        let part = Double(step) / Double(ratio)
        finer.append(
          step == ratio ? values[end] : exp(logs[end - 1] + (logs[end] - logs[end - 1]) * part))
      }
    }
    return with(start: start.last(frequency), values: finer)
  }
}
