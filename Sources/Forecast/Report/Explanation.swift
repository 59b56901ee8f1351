/// How a number of a table was made, back to the plan and the data, for ``text(width:)`` and ``json``.
public struct Explanation: Sendable, Hashable {
  /// A figure with what it was made from.
  public struct Step: Sendable, Hashable {
    /// Where a figure comes from.
    public enum Origin: Sendable, Hashable {
      /// A line of the plan; 0 for a setting of the command line.
      case plan(line: Int)
      /// A column of a file.
      case data(file: String)
      /// A calculation.
      case derived(formula: String)
      /// A calculation that an earlier step explains.
      case above
    }

    /// The entry's name: a key of the plan, a column, or a result.
    public let name: String
    /// Its figures in words, as a line shows them after the name.
    public let figure: String
    /// Where they come from.
    public let origin: Origin
    /// What they were made from.
    public let inputs: [Step]
  }

  /// The cell: `TABLE:ROW:COLUMN`.
  public let address: String
  /// The cell in words.
  public let title: String
  /// Its number.
  public let value: Double
  /// Its unit, spelled for a reader; `nil` for none.
  public let unit: String?
  /// The variant of the plan that it belongs to; `nil` for the plan itself.
  public let variant: String?
  /// How it was made; `nil` for a coordinate of the table itself.
  public let trace: Step?

  /// Lines of text, each input indented below what it made.
  ///
  /// - Parameter width: the columns of a line, at least 40 used; a longer line goes on below, four columns further in.
  /// - Returns: the lines, the last one ended.
  public func text(width: Int = .max) -> String {
    var lines = title.folded(to: width, indent: 0)
    lines += "= \(value)\(unit.map { " \($0)" } ?? "")".folded(to: width, indent: 0)
    if let variant { lines += "variant: \(variant)".folded(to: width, indent: 0) }
    lines += trace?.lines(width: width, indent: 0) ?? ["a coordinate of the table itself"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same as an object: the cell, and below `trace` every step with its inputs.
  public var json: JSONValue {
    .object([
      ("cell", .string(address)), ("title", .string(title)), ("value", .number(value)),
      ("unit", .string(unit)), ("variant", .string(variant)), ("trace", trace?.json ?? .null),
    ])
  }
}

extension Explanation.Step {
  fileprivate func lines(width: Int, indent: Int) -> [String] {
    func folded(_ text: String) -> [String] { text.folded(to: width, indent: indent) }
    switch origin {
    case .plan(let line):
      return folded("\(name) = \(figure)  ← plan, \(line == 0 ? "--set" : "line \(line)")")
    case .data(let file): return folded("\(name)\(figure)  ← \(file)")
    case .above: return folded("\(name)\(figure)  (as above)")
    case .derived(let formula):
      return folded("\(name)\(figure)") + "= \(formula)".folded(to: width, indent: indent + 2)
        + inputs.flatMap { $0.lines(width: width, indent: indent + 2) }
    }
  }

  fileprivate var json: JSONValue {
    let words = figure.hasPrefix(": ") ? String(figure.dropFirst(2)) : figure
    var members: [(String, JSONValue)] = [
      ("name", .string(name)),
      ("figure", .string(words.split(separator: " ").joined(separator: " "))),
    ]
    switch origin {
    case .plan(let line):
      members.append(("origin", .string("plan")))
      members.append(("line", line == 0 ? .null : .integer(line)))
    case .data(let file):
      members.append(("origin", .string("data")))
      members.append(("file", .string(file)))
    case .above: members.append(("origin", .string("above")))
    case .derived(let formula):
      members.append(("origin", .string("derived")))
      members.append(("formula", .string(formula)))
      members.append(("inputs", .array(inputs.map(\.json))))
    }
    return .object(members)
  }
}

extension String {
  /// The text behind an indent, broken at spaces where it is wider than the line, four columns further in from the
  /// second line on.
  fileprivate func folded(to width: Int, indent: Int) -> [String] {
    let width = max(width, 40)
    let indent = min(indent, width / 2)
    let margin = String(repeating: " ", count: indent)
    guard displayWidth > width - indent else { return [margin + self] }
    return wrapped(to: width - indent - 4).enumerated().map { index, line in
      (index == 0 ? margin : margin + "    ") + line
    }
  }
}
