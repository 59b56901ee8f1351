/// A column of a file from its first to its last figure, empty cells between them left empty.
///
/// For methods that average some periods and may leave the others alone, such as contracts; everything else
/// takes a ``Series``, which has no gaps.
public struct GappedSeries: PeriodFigures, Hashable {
  /// What the figures measure.
  public let name: String
  /// The unit of every figure.
  public let unit: MeasureUnit
  /// The first and the last period that have a figure.
  public let span: ClosedRange<Period>
  private let file: String
  private let lines: [Int]
  private let cells: [Double?]

  fileprivate init(
    name: String, unit: MeasureUnit, span: ClosedRange<Period>, file: String, lines: [Int],
    cells: [Double?]
  ) {
    self.name = name
    self.unit = unit
    self.span = span
    self.file = file
    self.lines = lines
    self.cells = cells
  }

  /// The figure of a period; `nil` in a gap and outside the span.
  public subscript(period: Period) -> Double? {
    guard period.frequency == frequency, span.contains(period) else { return nil }
    return cells[span.lowerBound.distance(to: period)]
  }

  /// The file and the line of a gap.
  public func gap(at period: Period) -> String? {
    guard period.frequency == frequency, span.contains(period), self[period] == nil else {
      return nil
    }
    return "\(file), line \(lines[span.lowerBound.distance(to: period)])"
  }

  /// The periods without a figure.
  public var gaps: [Period] { span.filter { self[$0] == nil } }
}

extension Dataset {
  /// The figures of a column from the first to the last that is known, under a name and in a unit.
  ///
  /// - Throws: ``DataError`` when there is no such column, it holds words or no figure at all, or a figure is too
  ///   large to reckon with.
  public func gappedSeries(
    _ column: String, named name: String, unit: MeasureUnit
  ) throws(DataError) -> GappedSeries {
    let cells = try figures(of: column)
    let rows = try rows(of: column, over: nil)
    for row in rows {
      if let value = cells[row], abs(value) > Self.largest {
        throw tooLarge(value, column, period(of: row))
      }
    }
    return GappedSeries(
      name: name, unit: unit, span: period(of: rows.lowerBound)...period(of: rows.upperBound),
      file: file, lines: Array(lines[rows]), cells: Array(cells[rows]))
  }
}
