/// A table of columns over consecutive periods, as read from one file.
///
/// Order, frequency and units are settled here, once: every period from ``start`` to ``end`` has its row. A
/// cell may be empty; whoever asks for a series over it is refused by name unless a ``FillRule`` fills it. A
/// column of words (a source, a status) may stand in the file and is refused only when asked for as figures.
public struct Dataset: Sendable {
  /// A column under its name.
  struct Column: Sendable {
    let name: String
    let unit: MeasureUnit?
    /// Where the header names the column, in characters from 1.
    let place: Int
    let content: Content
  }

  /// What a column holds.
  enum Content: Sendable {
    /// Figures, `nil` for an empty cell.
    case figures([Double?])
    /// Words; `row` is the first that is no number and `place` where it begins, in characters from 1.
    case words([String], row: Int, place: Int)
  }

  /// The path of the file as the user gave it.
  public let file: String
  /// The period of the first row.
  public let start: Period
  /// The line of the file of every row.
  let lines: [Int]
  /// The columns without the period.
  let table: [Column]

  /// Creates a dataset from columns that have one cell for every line.
  init(file: String, start: Period, lines: [Int], table: [Column]) {
    precondition(!lines.isEmpty, "a dataset needs at least one row")
    self.file = file
    self.start = start
    self.lines = lines
    self.table = table
  }

  /// How often the rows come.
  public var frequency: Frequency { start.frequency }
  /// The number of rows.
  public var count: Int { lines.count }
  /// The period of the last row.
  public var end: Period { start.advanced(by: count - 1) }
  /// The first and the last period.
  public var span: ClosedRange<Period> { start...end }
  /// The names of the columns in the order of the file.
  public var columns: [String] { table.map(\.name) }

  /// The unit of a column; `nil` when nothing names one.
  ///
  /// - Throws: ``DataError/missingColumn(file:column:nearest:available:)``.
  public func unit(of column: String) throws(DataError) -> MeasureUnit? {
    try self.column(column).unit
  }

  /// The line of the file that holds a period, from 1; `nil` outside the rows.
  public func line(of period: Period) -> Int? { row(of: period).map { lines[$0] } }

  /// The figure of one cell; `nil` when it is empty or the period lies outside the rows.
  ///
  /// - Throws: ``DataError`` when there is no such column or it holds words.
  public func cell(_ column: String, at period: Period) throws(DataError) -> Double? {
    let figures = try figures(of: column)
    return row(of: period).flatMap { figures[$0] }
  }

  /// The words of one cell; `nil` when it is empty, lies outside the rows or belongs to a column of figures.
  ///
  /// - Throws: ``DataError/missingColumn(file:column:nearest:available:)``.
  public func text(_ column: String, at period: Period) throws(DataError) -> String? {
    guard case .words(let words, _, _) = try self.column(column).content,
      let row = row(of: period), !words[row].isEmpty
    else { return nil }
    return words[row]
  }

  /// The figures of a sparse column with their periods, empty cells left out.
  ///
  /// - Throws: ``DataError`` when there is no such column or it holds words.
  public func observations(
    _ column: String
  ) throws(DataError) -> [(period: Period, value: Double)] {
    try figures(of: column).enumerated().compactMap { row, value in
      value.map { (period(of: row), $0) }
    }
  }

  /// The periods of a range whose cells are empty; without a range, between the first and the last figure.
  ///
  /// - Throws: ``DataError`` when there is no such column, it holds words, or the range leaves the rows.
  public func emptyPeriods(
    of column: String, over range: ClosedRange<Period>? = nil
  ) throws(DataError) -> [Period] {
    let figures = try figures(of: column)
    return try rows(of: column, over: range).filter { figures[$0] == nil }.map(period(of:))
  }

  /// The figures of a column, one for every period; a column without a unit becomes a pure number.
  ///
  /// Without a range, the series goes from the first to the last cell that is not empty.
  ///
  /// - Throws: ``DataError/emptyCell(file:line:column:period:)`` for an empty cell among them,
  ///   ``DataError/missingPeriod(series:period:span:)`` when the range leaves the rows, and other cases when
  ///   there is no such column, it holds words, or the range has another frequency.
  public func series(
    _ column: String, over range: ClosedRange<Period>? = nil
  ) throws(DataError) -> Series {
    try series(column, over: range, filling: [:])
  }
}

extension Dataset {
  func period(of row: Int) -> Period { start.advanced(by: row) }

  func row(of period: Period) -> Int? {
    guard period.frequency == frequency, span.contains(period) else { return nil }
    return start.distance(to: period)
  }

  func column(_ name: String) throws(DataError) -> Column {
    guard let column = table.first(where: { $0.name == name }) else {
      throw .missingColumn(
        file: file, column: name, nearest: name.nearest(among: columns), available: columns)
    }
    return column
  }

  func figures(of name: String) throws(DataError) -> [Double?] {
    switch try column(name).content {
    case .figures(let figures): return figures
    case .words(let words, let row, let place):
      throw .malformed(
        file: file, line: lines[row], column: place,
        problem: "'\(words[row])' in column '\(name)' is not a number",
        remedy: "write digits with a decimal point, or leave the cell empty")
    }
  }

  func emptyCell(_ column: String, _ row: Int) -> DataError {
    .emptyCell(file: file, line: lines[row], column: column, period: period(of: row))
  }

  /// The rows of a range, or those from the first to the last figure of a column.
  func rows(
    of name: String, over range: ClosedRange<Period>?
  ) throws(DataError) -> ClosedRange<Int> {
    if let range {
      for period in [range.lowerBound, range.upperBound] {
        guard period.frequency == frequency else {
          throw .frequencyMismatch(
            left: name, leftFrequency: frequency, right: "\(period)",
            rightFrequency: period.frequency)
        }
        guard span.contains(period) else {
          throw .missingPeriod(series: name, period: period, span: span)
        }
      }
      let first = start.distance(to: range.lowerBound)
      return first...start.distance(to: range.upperBound)
    }

    let figures = try figures(of: name)
    guard let first = figures.firstIndex(where: { $0 != nil }),
      let last = figures.lastIndex(where: { $0 != nil })
    else {
      throw .malformed(
        file: file, line: 1, column: try column(name).place,
        problem: "column '\(name)' holds no figure", remedy: "fill it in or name another column")
    }
    return first...last
  }
}
