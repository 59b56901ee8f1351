internal import Yams

extension PlanNode {
  /// Reads YAML text that goes by the name of a file.
  ///
  /// Anchors, aliases and merge keys (`<<`) are resolved: an aliased value has the path of the place that uses
  /// it and the line of the place that states it.
  ///
  /// - Throws: ``PlanError`` when the text is no YAML or repeats a key.
  public init(file: String, yaml: String) throws(PlanError) {
    try self.init(file: file, yaml: yaml, path: "", firstLine: 1)
    guard content != .null else {
      throw PlanError(
        file: file, line: 1, column: 1, key: "", problem: "the file is empty",
        remedy: "copy one of Data/plans or Data/contracts and change its figures")
    }
  }

  /// Reads YAML that is to stand at a path; `firstLine` is 0 for text from the command line.
  init(file: String, yaml: String, path: String, firstLine: Int) throws(PlanError) {
    let source = PlanSource(file: file, firstLine: firstLine)
    let (root, repeated) = try source.composed(yaml)
    guard let root else {
      self.init(file: file, path: path, line: firstLine, column: 1, content: .null)
      return
    }
    var tree = PlanTree(source: source)
    self = try tree.node(root, path: path)
    if let repeated { throw repeated }
  }
}

/// Turns what the YAML parser gives into plan nodes.
private struct PlanTree {
  let source: PlanSource
  var left = PlanTree.limit

  /// More values than any plan needs; aliases of aliases could ask for any number.
  static let limit = 100_000

  init(source: PlanSource) { self.source = source }

  mutating func node(_ node: Yams.Node, path: String) throws(PlanError) -> PlanNode {
    left -= 1
    guard left > 0 else {
      throw source.fault(
        node.mark, path, "the plan holds more than \(Self.limit) values", "repeat fewer aliases")
    }
    let content: PlanNode.Content
    switch node {
    case .scalar(let scalar):
      let empty =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      content = empty ? .null : .scalar(scalar.string)
    case .sequence(let sequence):
      var elements: [PlanNode] = []
      for (index, element) in sequence.enumerated() {
        elements.append(try self.node(element, path: "\(path)[\(index)]"))
      }
      content = .sequence(elements)
    case .mapping(let mapping):
      content = .mapping(try entries(mapping, path: path))
    case .alias:
      throw source.fault(node.mark, path, "an alias names no anchor", "write the value itself")
    }
    return PlanNode(
      file: source.file, path: path, line: source.line(node.mark),
      column: source.column(node.mark), content: content)
  }

  private mutating func entries(
    _ mapping: Yams.Node.Mapping, path: String
  ) throws(PlanError) -> [PlanNode.Entry] {
    var own: [PlanNode.Entry] = []
    var merged: [PlanNode.Entry] = []
    for (keyNode, value) in mapping {
      guard case .scalar(let scalar) = keyNode, !scalar.string.isEmpty else {
        throw source.fault(
          keyNode.mark, path, "a key is empty or no single word", "write 'key: value'")
      }
      if scalar.string == "<<", scalar.style == .plain {
        merged += try self.merged(value, path: path)
        continue
      }
      let key = PlanSource.unmarked(scalar.string)
      let below = path.isEmpty ? key : "\(path).\(key)"
      if let first = own.first(where: { $0.key == key }) {
        throw source.fault(
          scalar.mark, below, "'\(below)' stands already in line \(first.line)",
          "keep one of the two")
      }
      own.append(
        PlanNode.Entry(
          key: key, line: source.line(scalar.mark), column: source.column(scalar.mark),
          node: try node(value, path: below)))
    }
    for entry in merged where !own.contains(where: { $0.key == entry.key }) { own.append(entry) }
    return own
  }

  /// The entries behind a merge key: of one mapping, or of several, the first of which wins.
  private mutating func merged(
    _ value: Yams.Node, path: String
  ) throws(PlanError) -> [PlanNode.Entry] {
    switch value {
    case .mapping(let mapping): return try entries(mapping, path: path)
    case .sequence(let sequence):
      var all: [PlanNode.Entry] = []
      for element in sequence { all += try merged(element, path: path) }
      return all
    default:
      throw source.fault(
        value.mark, path, "'<<' merges keys but none stand here", "name an anchor of keys")
    }
  }
}
