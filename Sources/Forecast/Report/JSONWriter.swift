/// A JSON value whose objects keep the order in which their keys are given.
///
/// The text is deterministic: the same value gives the same bytes on every run and machine. Numbers are the
/// shortest decimals that read back to the same double, so nothing is lost and nothing is invented.
public enum JSONValue: Sendable {
  /// Members in order; every key at most once.
  case object([(String, JSONValue)])
  /// Elements in order.
  case array([JSONValue])
  /// Text.
  case string(String)
  /// A finite number, in full precision; a whole one is written with `.0`.
  case number(Double)
  /// A count or an index, written without a decimal point.
  case integer(Int)
  /// `true` or `false`.
  case bool(Bool)
  /// No value.
  case null

  /// The value as text: two spaces a level, one member or element a line, a newline at the end.
  public var text: String {
    var writer = JSONWriter()
    writer.write(self, depth: 0)
    return writer.text + "\n"
  }

  /// A number, or `null` for none.
  public static func number(_ value: Double?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }

  /// Text, or `null` for none.
  public static func string(_ value: String?) -> JSONValue {
    value.map { .string($0) } ?? .null
  }
}

/// Builds the text of a ``JSONValue`` by RFC 8259.
private struct JSONWriter {
  private(set) var text = ""

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += String(value)
    case .integer(let value): text += String(value)
    case .number(let value):
      precondition(value.isFinite, "JSON has no number for \(value)")
      text += "\(value)"
    case .string(let value): write(quoted: value)
    case .array(let elements):
      enclose("[", "]", elements, depth: depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .object(let members):
      precondition(Set(members.map(\.0)).count == members.count, "a key appears twice in an object")
      enclose("{", "}", members, depth: depth) { writer, member in
        writer.write(quoted: member.0)
        writer.text += ": "
        writer.write(member.1, depth: depth + 1)
      }
    }
  }

  private mutating func enclose<Item>(
    _ open: String, _ close: String, _ items: [Item], depth: Int,
    _ writeItem: (inout JSONWriter, Item) -> Void
  ) {
    text += open
    for (position, item) in items.enumerated() {
      text += position == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: depth + 1)
      writeItem(&self, item)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  private mutating func write(quoted value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{00}"..."\u{1F}":
        let hexadecimal = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
