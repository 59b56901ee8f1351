extension Outlook {
  /// How a number of a table was made: its formula, its inputs with their figures, back to the plan and the data.
  ///
  /// - Parameter address: `TABLE:ROW:COLUMN`, such as `oil-brent:2009:brent_base`.
  /// - Returns: the trace, each input below what it made.
  /// - Throws: ``DataError`` naming what the address does not find, and what there is instead.
  public func explanation(of address: String) throws(DataError) -> Explanation {
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
    var trace: Explanation.Step?
    var variant: String?
    if let source = cell.source, let chain = chain(of: source) {
      var shown: Set<String> = []
      trace = chain.ledger.step(for: source.id, period: source.period, shown: &shown)
      variant = source.variant
    }
    return Explanation(
      address: address, title: "\(table.title), \(table.rowTitle) \(row.label), \(column.title)",
      value: value, unit: column.spelledUnit, variant: variant, trace: trace)
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
  fileprivate func step(
    for id: String, period: Period?, through last: Period? = nil, shown: inout Set<String>
  ) -> Explanation.Step? {
    guard let entry = self[id] else { return nil }
    let figure = entry.figure(around: period, through: last)
    let isNew = shown.insert(id).inserted
    switch entry.origin {
    case .plan(_, let line):
      return Explanation.Step(
        name: String(id.dropFirst("plan:".count)), figure: entry.statedText,
        origin: .plan(line: line), inputs: [])
    case .data(let file, let column):
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return Explanation.Step(name: column, figure: figure, origin: .data(file: name), inputs: [])
    case .derived:
      guard isNew else {
        return Explanation.Step(name: id, figure: figure, origin: .above, inputs: [])
      }
      var inputs: [Explanation.Step] = []
      for input in entry.inputs {
        if let step = step(
          for: input, period: period, through: entry.usedThrough ?? last, shown: &shown)
        {
          inputs.append(step)
        }
      }
      return Explanation.Step(
        name: id, figure: figure, origin: .derived(formula: entry.formula), inputs: inputs)
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
