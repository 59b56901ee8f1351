/// A value of a plan file with its place: a scalar, a mapping, a list or nothing.
///
/// The tree knows nothing of what a plan means. Every node carries its key path and its line, so that whoever
/// reads a value can say where it stands; duplicate keys were refused when the tree was made.
public struct PlanNode: Sendable, Hashable {
  /// What stands at the place.
  public enum Content: Sendable, Hashable {
    /// A text, quoted or not, as written.
    case scalar(String)
    /// Keys with their values in the order of the file.
    case mapping([Entry])
    /// A list.
    case sequence([PlanNode])
    /// Nothing, `~` or `null`.
    case null
  }

  /// A key with its value.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The line of the key, from 1; 0 for a key that was given on the command line.
    public let line: Int
    /// The column of the key in characters, from 1.
    public let column: Int
    /// The value.
    public let node: PlanNode
  }

  /// The path as the user gave it, or the `--set` argument.
  public let file: String
  /// The key path, such as `scenarios.base.demand.2009` or `gas.rules[0]`; empty for the root.
  public let path: String
  /// The line of the value, from 1; 0 for a value that was given on the command line.
  public let line: Int
  /// The column of the value in characters, from 1.
  public let column: Int
  /// What stands there.
  public let content: Content

  init(file: String, path: String, line: Int, column: Int, content: Content) {
    self.file = file
    self.path = path
    self.line = line
    self.column = column
    self.content = content
  }

  /// Reads a YAML file.
  ///
  /// - Throws: ``PlanError`` when the file cannot be opened, is no YAML, or repeats a key.
  public init(contentsOf path: String) throws(PlanError) {
    let bytes: [UInt8]
    do {
      bytes = try [UInt8](fileAt: path)
    } catch {
      guard case .cannotOpen(_, let reason) = error else { preconditionFailure("\(error)") }
      throw PlanError(
        cause: .unreadable, file: path, line: 0, column: 0, key: "",
        problem: "cannot be opened (\(reason))", remedy: "check the path")
    }
    if let offset = bytes.firstInvalidUTF8 {
      let place = bytes.place(of: offset)
      throw PlanError(
        cause: .syntax, file: path, line: place.line, column: place.column, key: "",
        problem: "the text is not UTF-8", remedy: "save the file in UTF-8")
    }
    try self.init(file: path, yaml: String(decoding: bytes, as: UTF8.self))
  }

  /// The value of a key, which must be there and not be empty.
  ///
  /// - Throws: ``PlanError`` when it is not, or when this node is no mapping.
  public func required(_ key: String) throws(PlanError) -> PlanNode {
    guard let node = try optional(key) else {
      throw fault(
        path.isEmpty ? "the key '\(key)' is missing" : "'\(path)' lacks the key '\(key)'",
        "add it")
    }
    return node
  }

  /// The value of a key; `nil` when the key is absent or empty.
  ///
  /// - Throws: ``PlanError`` when this node is no mapping.
  public func optional(_ key: String) throws(PlanError) -> PlanNode? {
    guard let node = try entries.first(where: { $0.key == key })?.node, node.content != .null
    else { return nil }
    return node
  }

  /// The keys with their values in the order of the file.
  public var entries: [Entry] {
    get throws(PlanError) {
      guard case .mapping(let entries) = content else {
        throw fault("\(name) is \(kind) where keys are expected", "write 'key: value' under it")
      }
      return entries
    }
  }

  /// The elements of a list.
  public var list: [PlanNode] {
    get throws(PlanError) {
      guard case .sequence(let elements) = content else {
        throw fault(
          "\(name) is \(kind) where a list is expected", "write [a, b] or one '- a' a line")
      }
      return elements
    }
  }

  /// An error that points at this node; problem and remedy are clauses without a full stop.
  public func fault(_ problem: String, _ remedy: String) -> PlanError {
    PlanError(
      file: file, line: line, column: column, key: path, problem: problem, remedy: remedy)
  }

  /// The key path in quotation marks, for messages.
  var name: String { path.isEmpty ? "the file" : "'\(path)'" }

  /// What the node is, for messages.
  var kind: String {
    switch content {
    case .scalar(let text): text.count > 60 ? "'\(text.prefix(60))…'" : "'\(text)'"
    case .mapping: "a set of keys"
    case .sequence: "a list"
    case .null: "empty"
    }
  }
}
