extension Dataset {
  /// The series that a formula names, ready for ``DesignMatrix``.
  ///
  /// A variable is a column by its whole name, or without its unit where only one column fits: `wti`
  /// stands for `wti_usd_bbl`. With a sample, only the periods that its rows and their lags need are
  /// read, so a gap elsewhere in the column does no harm.
  ///
  /// - Throws: ``DataError/unknownVariable(name:nearest:available:)``; a sentence with the choices
  ///   when more than one column fits; ``DataError/emptyCell(file:line:column:period:)``.
  public func variables(
    of formula: Formula, sample: ClosedRange<Period>? = nil
  ) throws(DataError) -> [String: Series] {
    var variables: [String: Series] = [:]
    for name in formula.variables.sorted() {
      guard let column = try column(answeringTo: name) else {
        throw .unknownVariable(name: name, nearest: nearestName(to: name), available: columns)
      }
      let needed = sample.flatMap { formula.needs(of: name, for: $0, at: frequency) }
      variables[name] = try series(column, over: needed?.clamped(to: span))
    }
    return variables
  }
}

extension Formula {
  /// The periods of a variable that the rows of a sample read; `nil` when the sample is finer than
  /// the data or the variable is not in the formula.
  fileprivate func needs(
    of variable: String, for sample: ClosedRange<Period>, at frequency: Frequency
  ) -> ClosedRange<Period>? {
    let readers = ([response] + terms.compactMap(\.expression)).filter { $0.variable == variable }
    guard sample.lowerBound.frequency <= frequency, let deepest = readers.map(\.lookback).max(),
      let nearest = readers.map(\.lag).min()
    else { return nil }
    let first = sample.lowerBound.first(frequency).advanced(by: -deepest)
    return first...sample.upperBound.last(frequency).advanced(by: -nearest)
  }
}
