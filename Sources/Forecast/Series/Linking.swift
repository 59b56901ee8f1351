extension Series {
  /// The series continued backwards by an older one, scaled to the level of this one on their overlap.
  ///
  /// The factor is the ratio of the two averages over the first `overlap` periods of this series; the older
  /// figures before its start are multiplied by it.
  ///
  /// - Throws: ``DataError`` when units differ or the older series does not cover the overlap or
  ///   averages zero over it.
  public func linked(backTo older: Series, overlap periods: Int) throws(DataError) -> Series {
    guard unit == older.unit else {
      throw .unitMismatch(method: "Linking", left: unit.symbol, right: older.unit.symbol)
    }
    let shared = start...start.advanced(by: periods - 1)
    let mine = try slice(shared).values.reduce(0, +)
    let theirs = try older.slice(shared).values.reduce(0, +)
    guard theirs != 0 else { throw .linkedAtZero(older, over: shared) }
    guard let before = older.through(start.advanced(by: -1)) else { return self }
    return with(start: before.start, values: before.values.map { $0 * (mine / theirs) } + values)
  }

  /// The series continued forwards by a newer one, scaled to the level of this one on their overlap.
  ///
  /// The factor is the ratio of the two averages over the last `overlap` periods of this series.
  ///
  /// - Throws: ``DataError`` when units differ or the newer series does not cover the overlap or
  ///   averages zero over it.
  public func linked(onTo newer: Series, overlap periods: Int) throws(DataError) -> Series {
    let newer = try newer.converted(to: unit)
    let shared = end.advanced(by: 1 - periods)...end
    let mine = try slice(shared).values.reduce(0, +)
    let theirs = try newer.slice(shared).values.reduce(0, +)
    guard theirs != 0 else { throw .linkedAtZero(newer, over: shared) }
    guard let after = newer.from(end.advanced(by: 1)) else { return self }
    return with(values: values + after.values.map { $0 * (mine / theirs) })
  }
}

extension DataError {
  fileprivate static func linkedAtZero(
    _ series: Series, over shared: ClosedRange<Period>
  ) -> DataError {
    .other(
      "'\(series.name)' averages zero from \(shared.lowerBound) to \(shared.upperBound), so it "
        + "cannot be scaled to another level there; choose another overlap.")
  }
}
