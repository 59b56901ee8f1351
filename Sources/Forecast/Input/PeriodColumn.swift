extension CSVTable {
  /// The periods in the first column: strictly consecutive, of one frequency.
  ///
  /// A column named `year`, `quarter` or `month` holds periods of that frequency, one named `date` or
  /// `observation_date` periods of any. Under every name a period may be written as it is (`2008`, `2008-Q4`,
  /// `2008-10`) or by its first day (`2008-10-01`). Months and days under `date` may stand for longer periods:
  /// the smallest step between two rows tells the frequency. Capitals in the name do not count.
  ///
  /// - Throws: ``DataError`` naming the line of a wrong, repeated, unordered or missing period.
  func periods() throws(DataError) -> [Period] {
    guard count > 0 else {
      throw fault(
        row: -1, column: 0, problem: "the file has a header but no rows",
        remedy: "add one row for each period")
    }
    let periods: [Period]
    let name = header[0].lowercased()
    if let frequency = Frequency.allCases.first(where: { $0.periodName == name }) {
      periods = try self.periods(of: frequency)
    } else if ["date", "observation_date"].contains(name) {
      let first = Period(text(row: 0, column: 0))?.frequency ?? .monthly
      periods = try first == .monthly ? periodsFromDates() : self.periods(of: first)
    } else {
      throw fault(
        row: -1, column: 0, problem: "the first column is named '\(header[0])'",
        remedy: "put the period first and name it year, quarter, month or date")
    }
    try checkOrder(periods)
    return periods
  }

  private func periods(of frequency: Frequency) throws(DataError) -> [Period] {
    var periods: [Period] = []
    for row in 0..<count {
      let text = text(row: row, column: 0)
      guard let period = Period(text, of: frequency) else {
        throw fault(
          row: row, column: 0, problem: "'\(text)' is no \(frequency.periodName)",
          remedy: "write it like \(Period.year(2008).last(frequency)), or the date of its first day"
        )
      }
      periods.append(period)
    }
    return periods
  }

  private func periodsFromDates() throws(DataError) -> [Period] {
    var months: [Period] = []
    for row in 0..<count {
      let text = text(row: row, column: 0)
      guard let month = Period(month: text) else {
        throw fault(
          row: row, column: 0, problem: "'\(text)' is not the first day of a month",
          remedy: "write it like 2008-10-01 or 2008-10, and average daily figures first")
      }
      months.append(month)
    }
    let steps = zip(months, months.dropFirst()).map { abs($0.distance(to: $1)) }
    if count == 1, Period(text(row: 0, column: 0)) != nil { return months }
    guard let step = steps.filter({ $0 > 0 }).min() ?? steps.min() else {
      throw fault(
        row: 0, column: 0, problem: "a single date does not show how often the figures come",
        remedy: "name the column year, quarter or month and write the period so")
    }
    let frequency = Frequency.allCases.first { step.isMultiple(of: 12 / $0.perYear) } ?? .monthly
    for (row, month) in months.enumerated() {
      guard month.containing(frequency).first(.monthly) == month else {
        throw fault(
          row: row, column: 0,
          problem:
            "'\(text(row: row, column: 0))' is not the first month of a \(frequency.periodName)",
          remedy: "date each row by the first day of its \(frequency.periodName)")
      }
    }
    return months.map { $0.containing(frequency) }
  }

  private func checkOrder(_ periods: [Period]) throws(DataError) {
    for row in 1..<Swift.max(periods.count, 1) {
      let (before, period) = (periods[row - 1], periods[row])
      guard period != before.advanced(by: 1) else { continue }
      if let first = periods[..<row].firstIndex(of: period) {
        throw fault(
          row: row, column: 0, problem: "\(period) stands already in line \(line(of: first))",
          remedy: "keep one of the two rows")
      }
      guard period > before else {
        throw fault(
          row: row, column: 0, problem: "\(period) comes after \(before)",
          remedy: "sort the rows by period, oldest first")
      }
      throw .missingRow(
        file: file, line: line(of: row), period: before.advanced(by: 1), before: before,
        after: period)
    }
  }
}

extension Period {
  /// The month that a text writes as it is (`2008-10`) or by its first day (`2008-10-01`); `nil` for others.
  init?(month text: String) {
    guard let month = Period(text) ?? Period(firstDay: text), month.frequency == .monthly else {
      return nil
    }
    self = month
  }

  /// The period of a frequency that a text writes as it is or by its first day; `nil` for others.
  fileprivate init?(_ text: String, of frequency: Frequency) {
    if let period = Period(text) {
      guard period.frequency == frequency else { return nil }
      self = period
      return
    }
    guard let month = Period(firstDay: text) else { return nil }
    self = month.containing(frequency)
    guard first(.monthly) == month else { return nil }
  }

  /// The month whose first day a text is, `2008-10-01`; `nil` for others.
  fileprivate init?(firstDay text: String) {
    guard text.utf8.count == 10, text.hasSuffix("-01"), let month = Period(text.dropLast(3)),
      month.frequency == .monthly
    else { return nil }
    self = month
  }
}
