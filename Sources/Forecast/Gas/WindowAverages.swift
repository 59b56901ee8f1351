extension AveragingRule {
  /// The contract average of every month whose whole window the series covers.
  ///
  ///     aₜ = Σ x[s] / n,   s = b − l − n … b − l − 1,   b the first month of the block of t
  ///
  /// There are no partial averages: before enough history there is no figure. Beyond the end of the
  /// series the averages run on as far as windows are full, `6-6-1` seven months ahead, and blocks
  /// are whole.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when no block has a full window,
  ///   and ``DataError/other(_:)`` for a series that is not monthly.
  public func averages(of series: Series) throws(DataError) -> Series {
    guard series.frequency == .monthly else {
      throw .other(
        "The averaging rule \(self) needs monthly figures but '\(series.name)' is "
          + "\(series.frequency.rawValue); give its months.")
    }
    let earliest = series.start.advanced(by: average + lag)
    let first = blockStart(of: earliest.advanced(by: hold - 1))
    let lastBlock = blockStart(of: series.end.advanced(by: lag + 1))
    guard first <= lastBlock else {
      throw .tooShort(
        method: "The \(self) average of '\(series.name)'", required: average + hold - 1,
        available: series.count)
    }

    let blocks = stride(from: first.ordinal, through: lastBlock.ordinal, by: hold)
    let values = blocks.flatMap { ordinal -> [Double] in
      let block = Period(frequency: .monthly, ordinal: ordinal)
      let offset = series.start.distance(to: window(for: block).lowerBound)
      let sum = series.values[offset..<(offset + average)].reduce(0, +)
      return Array(repeating: sum / Double(average), count: hold)
    }
    return series.with(name: "average(\(series.name), \(self))", start: first, values: values)
  }
}
