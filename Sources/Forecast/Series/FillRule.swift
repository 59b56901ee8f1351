import Foundation

extension Dataset {
  /// The largest magnitude of a figure.
  static let largest = 1e15

  /// What may stand in for a figure that was never published; each use is named in a plan and printed.
  public enum FillRule: String, Sendable, Codable, CaseIterable {
    /// The geometric mean of the two neighbours, `√(xₜ₋₁ · xₜ₊₁)`.
    case geometric
    /// The last known figure before the gap.
    case previous
  }

  /// The figures of a column with some of its empty cells filled by named rules.
  ///
  /// A rule touches empty cells only: where the file has a figure, the figure stands. A neighbour may lie
  /// before the range but never behind it, so that a sample that ends at an origin learns nothing from later.
  ///
  /// Without a range, the series goes from the first to the last cell that is not empty.
  ///
  /// - Throws: ``DataError`` as ``series(_:over:)`` does, and when a rule lacks a neighbour or the
  ///   neighbours of a geometric mean are not positive.
  public func series(
    _ column: String, over range: ClosedRange<Period>? = nil, filling rules: [Period: FillRule]
  ) throws(DataError) -> Series {
    let cells = try figures(of: column)
    let wanted = try rows(of: column, over: range)
    var values: [Double] = []
    values.reserveCapacity(wanted.count)
    for row in wanted {
      if let value = cells[row] {
        guard abs(value) <= Self.largest else {
          throw tooLarge(value, column, period(of: row))
        }
        values.append(value)
      } else if let rule = rules[period(of: row)] {
        values.append(try filled(column, row, by: rule, cells: cells[...wanted.upperBound]))
      } else {
        throw emptyCell(column, row)
      }
    }
    return Series(
      column, unit: try unit(of: column) ?? .ratio, start: period(of: wanted.lowerBound),
      values: values)
  }

  /// The refusal of a figure beyond ``largest``.
  func tooLarge(_ value: Double, _ column: String, _ period: Period) -> DataError {
    .other(
      "\(file), line \(line(of: period) ?? 0): '\(column)' is \(value) in \(period), larger than any figure that "
        + "can be reckoned with; correct it.")
  }

  private func filled(
    _ column: String, _ row: Int, by rule: FillRule, cells: ArraySlice<Double?>
  ) throws(DataError) -> Double {
    switch rule {
    case .previous:
      guard let value = cells[..<row].last(where: { $0 != nil }) ?? nil else {
        throw emptyCell(column, row)
      }
      return value
    case .geometric:
      var product = 1.0
      for neighbour in [row - 1, row + 1] {
        guard cells.indices.contains(neighbour) else {
          throw .missingPeriod(
            series: column, period: period(of: neighbour),
            span: start...period(of: cells.endIndex - 1))
        }
        guard let value = cells[neighbour] else { throw emptyCell(column, neighbour) }
        guard value > 0 else {
          throw .notPositive(
            method: "The geometric mean", series: column, period: period(of: neighbour),
            value: value)
        }
        product *= value
      }
      return product.squareRoot()
    }
  }
}
