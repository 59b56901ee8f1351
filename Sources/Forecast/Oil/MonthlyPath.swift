extension Series {
  /// Months whose averages are the given quarters or years, continuing known months.
  ///
  /// Denton–Cholette runs over the last known year and the path together, so that the forecast sets in without
  /// a seam of its own making; only the new months are kept. The average of every forecast period is its figure.
  ///
  /// - Parameter known: months up to the period before the path begins.
  /// - Returns: the months of the path alone.
  /// - Throws: ``DataError`` when fewer than twelve months are known, they do not reach the path or are in
  ///   another unit.
  public func monthlyContinuation(of known: Series) throws(DataError) -> Series {
    let origin = start.first(.monthly).advanced(by: -1)
    let year = try known.slice(origin.advanced(by: -11)...origin)
    let before = try year.aggregated(to: frequency, by: .mean)
    let joined = try before.converted(to: unit).appending(self)
    return try joined.disaggregated(to: .monthly).slice(start.first(.monthly)...end.last(.monthly))
      .named(name)
  }
}
