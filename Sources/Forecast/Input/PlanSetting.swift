extension PlanNode {
  /// The plan with one value replaced or added, as `--set oil.supply=production` asks.
  ///
  /// The path names keys separated by full stops and list elements in brackets (`gas.rules[0].weight`). Its
  /// last key may be new, and so may those before it that `known` names below the key above them. The text is YAML, so `[1, 2]` and `{a: 1}` are a list and
  /// a set of keys. A set of keys can only be replaced by another.
  ///
  /// - Throws: ``PlanError`` when the path leads nowhere or the text is no YAML; the place in its message
  ///   is the `--set` argument.
  public func setting(
    _ path: String, to text: String, known: [String: Set<String>] = [:]
  ) throws(PlanError) -> PlanNode {
    try setting(
      path, to: text, statedIn: "--set \(path)=\(text)", line: 0, column: 0, known: known)
  }

  /// The plan with one value replaced or added, as a line of a file asks.
  func setting(
    _ path: String, to text: String, statedIn file: String, line: Int, column: Int,
    known: [String: Set<String>] = [:]
  ) throws(PlanError) -> PlanNode {
    let value = try PlanNode(
      file: file, yaml: text, path: self.path.isEmpty ? path : "\(self.path).\(path)",
      firstLine: line)
    return try replacing(
      path[...], with: line == 0 ? value : value.moved(to: column), known: known)
  }

  private func replacing(
    _ rest: Substring, with value: PlanNode, known: [String: Set<String>]
  ) throws(PlanError) -> PlanNode {
    func fault(_ problem: String, _ remedy: String) -> PlanError {
      PlanError(
        file: value.file, line: value.line, column: value.line == 0 ? 0 : value.column,
        key: value.path, problem: problem, remedy: remedy)
    }

    guard !rest.isEmpty else {
      if case .mapping = content {
        guard case .mapping = value.content else {
          throw fault("\(name) is \(kind)", "name the key below it that is to change")
        }
      }
      return value
    }

    switch content {
    case .sequence(var elements):
      guard rest.first == "[", let close = rest.firstIndex(of: "]"),
        let index = Int(rest[rest.index(after: rest.startIndex)..<close])
      else { throw fault("\(name) is a list", "name an element like \(path)[0]") }
      guard elements.indices.contains(index) else {
        throw fault(
          "\(name) has \(elements.count) elements and none at [\(index)]", "count from [0]")
      }
      let below = rest[rest.index(after: close)...]
      elements[index] = try elements[index].replacing(
        below.first == "." ? below.dropFirst() : below, with: value, known: known)
      return with(.sequence(elements))
    case .mapping(var entries):
      let found = entries.indices.filter { rest.leads(through: entries[$0].key) }
      if let index = found.max(by: { entries[$0].key.count < entries[$1].key.count }) {
        let entry = entries[index]
        let below = rest.dropFirst(entry.key.count)
        let node = try entry.node.replacing(
          below.first == "." ? below.dropFirst() : below, with: value, known: known)
        entries[index] = Entry(key: entry.key, line: entry.line, column: entry.column, node: node)
        return with(.mapping(entries))
      }
      let key = String(rest.prefix { $0 != "." && $0 != "[" })
      let isSection = rest.dropFirst(key.count).first == "." && known[path]?.contains(key) == true
      guard !key.isEmpty, key.count == rest.count || isSection else {
        throw fault(
          "\(name) has no key '\(key)'",
          key.nearest(among: entries.map(\.key)).map { "did you mean '\($0)'?" }
            ?? "add it to the plan first")
      }
      let column = value.line == 0 ? 0 : value.column
      let empty = PlanNode(
        file: value.file, path: path.isEmpty ? key : "\(path).\(key)", line: value.line,
        column: column,
        content: .mapping([]))
      let node =
        isSection
        ? try empty.replacing(rest.dropFirst(key.count + 1), with: value, known: known) : value
      return with(
        .mapping(entries + [Entry(key: key, line: value.line, column: column, node: node)]))
    case .null:
      return try with(.mapping([])).replacing(rest, with: value, known: known)
    case .scalar:
      throw fault("\(name) is \(kind) and has no keys", "set \(name) itself")
    }
  }

  private func moved(to column: Int) -> PlanNode {
    PlanNode(file: file, path: path, line: line, column: column, content: content)
  }

  private func with(_ content: Content) -> PlanNode {
    PlanNode(file: file, path: path, line: line, column: column, content: content)
  }
}

extension Substring {
  /// Whether a path goes through a key: it is the key, or goes on with `.` or `[` after it.
  fileprivate func leads(through key: String) -> Bool {
    guard hasPrefix(key) else { return false }
    let next = dropFirst(key.count).first
    return next == nil || next == "." || next == "["
  }
}
