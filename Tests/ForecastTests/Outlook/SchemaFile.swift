import Foundation
import Testing

@testable import Forecast

/// `Data/plans/schema.json` or its like, taken apart into the places where keys may stand.
struct SchemaFile {
  typealias Node = [String: Any]

  /// The keys that may stand at a place; `*` stands for any name.
  private(set) var keys: [String: Set<String>] = [:]
  /// What is said of each named key, by its path.
  private(set) var properties: [String: Node] = [:]
  let root: Node
  private let definitions: Node

  static let folder = ShippedData.root.appending(path: "Data/plans")

  init(_ name: String = "plans/schema.json") throws {
    let data = try Data(contentsOf: ShippedData.root.appending(path: "Data/\(name)"))
    root = try #require(try JSONSerialization.jsonObject(with: data) as? Node)
    definitions = root["$defs"] as? Node ?? [:]
    visit(root, at: "")
  }

  /// A node with its `$ref` written out; what stands beside the reference wins.
  func resolved(_ node: Node) -> Node {
    guard let name = (node["$ref"] as? String)?.split(separator: "/").last,
      let target = definitions[String(name)] as? Node
    else { return node }
    return resolved(target.merging(node.filter { $0.key != "$ref" }) { $1 })
  }

  private mutating func visit(_ reference: Node, at path: String) {
    func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    let node = resolved(reference)
    for (key, value) in node["properties"] as? Node ?? [:] {
      guard let property = value as? Node else { continue }
      keys[path, default: []].insert(key)
      properties[below(key)] = resolved(property)
      visit(property, at: below(key))
    }
    let patterns = (node["patternProperties"] as? Node ?? [:]).values.compactMap { $0 as? Node }
    for open in patterns + [node["additionalProperties"]].compactMap({ $0 as? Node }) {
      keys[path, default: []].insert("*")
      visit(open, at: below("*"))
    }
    if let items = node["items"] as? Node { visit(items, at: below("*")) }
    for choice in ["oneOf", "anyOf"].flatMap({ node[$0] as? [Node] ?? [] }) {
      visit(choice, at: path)
    }
  }

  /// A node and what it is one of, every `$ref` written out.
  func alternatives(_ reference: Node) -> [Node] {
    let node = resolved(reference)
    return [node]
      + ["oneOf", "anyOf"].flatMap { node[$0] as? [Node] ?? [] }.flatMap(alternatives)
  }

  /// The choices that a key offers, itself or in its list or under names of one's own.
  func choices(_ path: String) -> [String]? {
    guard let node = properties[path] else { return nil }
    let inner =
      [node["items"]].compactMap { $0 as? Node } + (node["oneOf"] as? [Node] ?? [])
      + (node["patternProperties"] as? Node ?? [:]).values.compactMap { $0 as? Node }
    return ([node] + inner).compactMap { $0["enum"] as? [String] }.first
  }
}
