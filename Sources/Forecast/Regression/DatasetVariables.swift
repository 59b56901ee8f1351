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
      let column = try column(for: name)
      let needed = sample.flatMap { formula.needs(of: name, for: $0, at: frequency) }
      variables[name] = try series(column, over: needed?.clamped(to: span))
    }
    return variables
  }

  /// The column that a variable of a formula stands for.
  private func column(for variable: String) throws(DataError) -> String {
    if columns.contains(variable) { return variable }
    var fitting: [String] = []
    var shortNames: [String] = []
    for column in columns {
      guard let symbol = try unit(of: column)?.symbol, let name = column.without(unit: symbol)
      else { continue }
      shortNames.append(name)
      if name == variable { fitting.append(column) }
    }
    guard fitting.count <= 1 else {
      let choices = fitting.map { "'\($0)'" }.joined(separator: " or ")
      throw .other("In \(file), '\(variable)' could be \(choices); write the whole name.")
    }
    guard let column = fitting.first else {
      throw .unknownVariable(
        name: variable, nearest: variable.nearest(among: columns + shortNames), available: columns)
    }
    return column
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

extension String {
  /// The name without the ending that spells a unit (`_usd_bbl` for `USD/bbl`), if it has it.
  fileprivate func without(unit symbol: String) -> String? {
    let unit = symbol.lowercased().filter { $0.isLetter || $0.isNumber }
    for index in indices where self[index] == "_" && index > startIndex {
      let ending = self[index...].lowercased().filter { $0.isLetter || $0.isNumber }
      if ending == unit { return String(self[..<index]) }
    }
    return nil
  }
}
