extension ShockEvents {
  /// Reads events from a table with the columns `start`, `end`, `event` and `kind`.
  ///
  /// - Throws: ``DataError`` naming the line of a month or a kind that cannot be read.
  public init(table: CSVTable) throws(DataError) {
    let start = try table.index(of: "start")
    let end = try table.index(of: "end")
    let event = try table.index(of: "event")
    let kind = try table.index(of: "kind")
    var events: [Event] = []
    for row in 0..<table.count {
      let first = try table.month(row: row, column: start)
      let last = try table.month(row: row, column: end)
      guard first <= last else {
        throw table.fault(
          row: row, column: end, problem: "the event ends in \(last), before it begins in \(first)",
          remedy: "put the months in order")
      }
      events.append(
        Event(
          start: first, end: last, name: table.text(row: row, column: event),
          kind: try table.choice(row: row, column: kind)))
    }
    self.init(events.sorted { $0.start < $1.start })
  }
}
