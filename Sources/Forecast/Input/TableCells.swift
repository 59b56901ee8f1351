extension CSVTable {
  /// A cell as a month, `2008-12` or its first day, `2008-12-01`.
  ///
  /// - Throws: ``DataError/malformed(file:line:column:problem:remedy:)`` for anything else.
  func month(row: Int, column: Int) throws(DataError) -> Period {
    let text = text(row: row, column: column)
    guard let period = Period(month: text) else {
      throw fault(
        row: row, column: column, problem: "'\(text)' is no month", remedy: "write it like 2008-12")
    }
    return period
  }

  /// A cell that must hold a number.
  ///
  /// - Throws: ``DataError/malformed(file:line:column:problem:remedy:)`` when it is empty or text.
  func requiredNumber(row: Int, column: Int) throws(DataError) -> Double {
    guard let value = try number(row: row, column: column) else {
      throw fault(
        row: row, column: column, problem: "'\(header[column])' is empty", remedy: "write a number")
    }
    return value
  }
  /// A cell that must hold one of the named choices of an enum.
  ///
  /// - Throws: ``DataError/malformed(file:line:column:problem:remedy:)`` that lists the choices and names the nearest.
  func choice<Choice: RawRepresentable & CaseIterable>(
    row: Int, column: Int, of type: Choice.Type = Choice.self
  ) throws(DataError) -> Choice where Choice.RawValue == String {
    let text = text(row: row, column: column)
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue)
      throw fault(
        row: row, column: column,
        problem: "'\(text)' is none of \(names.joined(separator: ", "))",
        remedy: text.nearest(among: names).map { "did you mean '\($0)'?" } ?? "write one of them")
    }
    return choice
  }
}
