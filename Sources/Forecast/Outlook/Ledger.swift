/// A reference to a value of the ledger; the only way to read it.
public struct Handle<Value: Sendable>: Sendable, Hashable {
  /// The entry's name, such as `oil.brent[base]`.
  public let id: String
}

/// Every value of a run with the formula that made it and the values it was made from.
///
/// A calculation reads its inputs through the ``Reader`` that it is handed, and the reader writes down each
/// one: the recorded ancestors of a number are therefore those that were in fact used, not those that
/// somebody remembered to list.
public struct Ledger: Sendable {
  /// Where a value comes from.
  public enum Origin: Sendable, Hashable {
    /// Calculated from other entries.
    case derived
    /// Stated in the plan file, at a line.
    case plan(file: String, line: Int)
    /// Read from a column of a data file.
    case data(file: String, column: String)
  }

  /// One value.
  public struct Entry: Sendable {
    /// The entry's name.
    public let id: String
    /// How it was made, in words or symbols.
    public let formula: String
    /// The names of the entries it was made from, in the order of first use.
    public let inputs: [String]
    /// Calculated, stated or read.
    public let origin: Origin
    /// The last period of its inputs that was used; `nil` when there is no such limit.
    public let usedThrough: Period?
    /// The value itself.
    public let value: any Sendable
  }

  /// Hands values to a calculation and records which.
  public struct Reader {
    fileprivate let ledger: Ledger
    fileprivate(set) var used: [String] = []
    fileprivate(set) var stated: [Entry] = []

    /// The value behind a handle.
    public mutating func read<Value>(_ handle: Handle<Value>) -> Value {
      note(handle.id)
      guard let value = ledger.entries[handle.id]?.value as? Value else {
        preconditionFailure("'\(handle.id)' is not in the ledger")
      }
      return value
    }

    /// A value that the plan states.
    public mutating func use<Value>(_ assumption: Sourced<Value>) -> Value {
      note("plan:\(assumption.key)")
      stated.append(
        Entry(
          id: "plan:\(assumption.key)", formula: "stated in the plan", inputs: [],
          origin: .plan(file: assumption.file, line: assumption.line), usedThrough: nil,
          value: assumption.value))
      return assumption.value
    }

    private mutating func note(_ id: String) {
      if !used.contains(id) { used.append(id) }
    }
  }

  private var entries: [String: Entry] = [:]
  /// The names of all entries, in the order in which they were made.
  public private(set) var ids: [String] = []

  /// Creates an empty ledger.
  public init() {}

  /// The entry of a name.
  public subscript(id: String) -> Entry? { entries[id] }

  /// The value behind a handle, for tables and messages; calculations use a ``Reader``.
  public func value<Value>(_ handle: Handle<Value>) -> Value {
    var reader = Reader(ledger: self)
    return reader.read(handle)
  }

  /// The series of a name; `nil` when there is none.
  public func series(_ id: String) -> Series? { entries[id]?.value as? Series }

  /// Enters what was read from a column of a data file.
  public mutating func enter<Value: Sendable>(
    _ id: String, data value: Value, file: String, column: String
  ) -> Handle<Value> {
    insert(
      Entry(
        id: id, formula: "read from \(file), column \(column)", inputs: [],
        origin: .data(file: file, column: column), usedThrough: nil, value: value))
    return Handle(id: id)
  }

  /// Makes a value from others and enters it.
  ///
  /// A calculation that cuts its inputs says through which period it uses them.
  public mutating func derive<Value: Sendable>(
    _ id: String, _ formula: String, usingThrough last: Period? = nil,
    _ calculation: (inout Reader) throws -> Value
  ) rethrows -> Handle<Value> {
    let (value, used, stated) = try read(calculation)
    for entry in stated where entries[entry.id] == nil { insert(entry) }
    insert(
      Entry(
        id: id, formula: formula, inputs: used, origin: .derived, usedThrough: last, value: value))
    return Handle(id: id)
  }

  /// Enters what a longer copy of this ledger has and this one has not, in its order.
  mutating func append(newEntriesOf longer: Ledger) {
    for id in longer.ids where entries[id] == nil {
      if let entry = longer.entries[id] { insert(entry) }
    }
  }

  /// A value with the names it was made from and the assumptions among them.
  ///
  /// The reader holds a second reference to the entries; it ends here, so that entering the value need not copy them.
  private func read<Value>(
    _ calculation: (inout Reader) throws -> Value
  ) rethrows -> (value: Value, used: [String], stated: [Entry]) {
    var reader = Reader(ledger: self)
    let value = try calculation(&reader)
    return (value, reader.used, reader.stated)
  }

  /// All entries that a value was made from, however far back, nearest first.
  public func ancestors(of id: String) -> [Entry] {
    var seen: Set<String> = [id]
    var queue = entries[id]?.inputs ?? []
    var found: [Entry] = []
    var next = 0
    while next < queue.count {
      let name = queue[next]
      next += 1
      guard seen.insert(name).inserted, let entry = entries[name] else { continue }
      found.append(entry)
      queue += entry.inputs
    }
    return found
  }

  private mutating func insert(_ entry: Entry) {
    precondition(entries[entry.id] == nil, "'\(entry.id)' is entered twice")
    entries[entry.id] = entry
    ids.append(entry.id)
  }
}
