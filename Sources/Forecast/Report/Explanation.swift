extension Outlook {
  /// How a number of a table was made: its formula, its inputs with their figures, back to the plan and the data.
  ///
  /// - Parameter address: `TABLE:ROW:COLUMN`, such as `oil-brent:2009:brent_base`.
  /// - Returns: lines of text, each input indented below what it made.
  /// - Throws: ``DataError`` naming what the address does not find, and what there is instead.
  public func explanation(of address: String) throws(DataError) -> String {
    let parts = address.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else {
      throw .other(
        "'\(address)' names no cell; write TABLE:ROW:COLUMN, such as oil-brent:2009:brent_base.")
    }
    guard let table = tables.first(where: { $0.id == parts[0] }) else {
      throw Self.unknown("table", parts[0], tables.map(\.id))
    }
    guard let row = table.rows.first(where: { [$0.key, $0.label].contains(parts[1]) }) else {
      throw Self.unknown("row of \(table.id)", parts[1], table.rows.map(\.key))
    }
    guard let position = table.columns.firstIndex(where: { $0.key == parts[2] }) else {
      throw Self.unknown("column of \(table.id)", parts[2], table.columns.map(\.key))
    }
    let column = table.columns[position]
    let cell = row.cells[position]
    guard case .number(let value) = cell.value else {
      throw .other("\(address) is \(cell.wordsForMessage), not a number; choose another cell.")
    }
    var lines = [
      "\(table.title), \(table.rowTitle) \(row.label), \(column.title)",
      "= \(value)\(column.spelledUnit.map { " \($0)" } ?? "")",
    ]
    if let source = cell.source, let chain = chain(of: source) {
      if let variant = source.variant { lines.append("variant: \(variant)") }
      var shown: Set<String> = []
      lines += chain.ledger.lines(for: source.id, period: source.period, depth: 0, shown: &shown)
    } else {
      lines.append("a coordinate of the table itself")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func unknown(_ what: String, _ name: String, _ all: [String]) -> DataError {
    .other(
      "There is no \(what) called '\(name)'; "
        + (name.nearest(among: all).map { "did you mean '\($0)'?" }
          ?? "there are \(all.joined(separator: ", "))."))
  }
}

extension Table.Cell {
  fileprivate var wordsForMessage: String {
    switch value {
    case .text(let text): "'\(text)'"
    case .empty: "empty"
    case .number(let number): "\(number)"
    }
  }
}

extension Ledger {
  /// An entry with its formula, the figure it has in the period, and its inputs below it; each entry once.
  ///
  /// Nothing later than `last` is shown: the calculation that reads the entry has not used it.
  fileprivate func lines(
    for id: String, period: Period?, through last: Period? = nil, depth: Int,
    shown: inout Set<String>
  ) -> [String] {
    guard let entry = self[id] else { return [] }
    let indent = String(repeating: "  ", count: depth)
    let figure = entry.figure(around: period, through: last)
    let isNew = shown.insert(id).inserted
    switch entry.origin {
    case .plan(_, let line):
      let place = line == 0 ? "--set" : "line \(line)"
      return [
        "\(indent)\(id.dropFirst("plan:".count)) = \(entry.statedText)  ← plan, \(place)"
      ]
    case .data(let file, let column):
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return ["\(indent)\(column)\(figure)  ← \(name)"]
    case .derived:
      guard isNew else { return ["\(indent)\(id)\(figure)  (as above)"] }
      var lines = ["\(indent)\(id)\(figure)", "\(indent)  = \(entry.formula)"]
      for input in entry.inputs {
        lines += self.lines(
          for: input, period: period, through: entry.usedThrough ?? last, depth: depth + 1,
          shown: &shown)
      }
      return lines
    }
  }
}

extension Ledger.Entry {
  /// The figures of the entry that belong to a period: its own, those inside it, or the one that holds it; for
  /// a fit or a relation, its coefficients.
  fileprivate func figure(around period: Period?, through last: Period?) -> String {
    switch value {
    case let number as Double: ": \(number)"
    case let relation as OilIndexedPrice:
      ": constant \(relation.constant), slope \(relation.slope)"
    case let grade as Grade: ": \(grade.level)"
    case let fit as LinearFit:
      ": "
        + fit.coefficientTable.map { "\($0.term) \($0.estimate)" }.joined(separator: ", ")
    case let fan as PriceFan: fan.figure(at: period)
    case let series as Series: series.figure(around: period, through: last)
    default: ""
    }
  }
}

extension PriceFan {
  /// Median, mean and bands of a period.
  fileprivate func figure(at period: Period?) -> String {
    guard let period, let step = step(of: period) else {
      return " (\(start) to \(span.upperBound))"
    }
    let widths = bands.map {
      "\($0.width) % \($0.lower[step].shown(2)) to \($0.upper[step].shown(2))"
    }
    return ": \(period) median \(median[step].shown(2)), mean \(mean[step].shown(2)), "
      + widths.joined(separator: ", ") + " \(unit)"
  }
}

extension Series {
  fileprivate func figure(around period: Period?, through last: Period?) -> String {
    let unit = unit == .ratio ? "" : " \(unit)"
    let known = last.map { $0.containing(min($0.frequency, frequency)).last(frequency) }
    let used = known.map { $0 < end ? ", used to \($0)" : "" } ?? ""
    let span = " (\(start) to \(end)\(used)\(unit))"
    guard let period else { return span }
    let parts =
      period.frequency <= frequency
      ? Array(period.first(frequency)...period.last(frequency)) : [period.containing(frequency)]
    let figures = parts.compactMap { part -> String? in
      if let known, part > known { return nil }
      return self[part].map { "\(part) \($0.shown(frequency == .annual ? 4 : 2))" }
    }
    return figures.isEmpty ? span : ": \(figures.joined(separator: ", "))\(unit)"
  }
}
