import Foundation
import Testing

@testable import Forecast

@Suite("Schema of contracts")
struct ContractSchemaTests {
  private typealias Node = [String: Any]

  private static func root() throws -> [String: Any] {
    let file = URL(fileURLWithPath: Repository.root).appending(path: "Data/contracts/schema.json")
    return try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Node)
  }

  /// The keys that may stand at each place; `*` stands for any name or element.
  private static func keys(_ node: Node, at path: String = "") -> [String: Set<String>] {
    func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    var found: [String: Set<String>] = [:]
    for (key, value) in node["properties"] as? Node ?? [:] {
      found[path, default: []].insert(key)
      found.merge(keys(value as? Node ?? [:], at: below(key))) { $0.union($1) }
    }
    let open =
      (node["patternProperties"] as? Node ?? [:]).values.compactMap { $0 as? Node }
      + [node["additionalProperties"]].compactMap { $0 as? Node }
    for value in open {
      found[path, default: []].insert("*")
      found.merge(keys(value, at: below("*"))) { $0.union($1) }
    }
    if let items = node["items"] as? Node {
      found.merge(keys(items, at: below("*"))) { $0.union($1) }
    }
    return found
  }

  @Test("lists the keys that the program reads, and no others")
  func sameKeys() throws {
    #expect(Self.keys(try Self.root()) == ContractSchema.allowed)
  }

  @Test("says of every key what it means")
  func described() throws {
    func check(_ node: Node, at path: String) {
      for (key, value) in node["properties"] as? Node ?? [:] {
        guard let property = value as? Node else { continue }
        let place = path.isEmpty ? key : "\(path).\(key)"
        #expect((property["title"] as? String)?.isEmpty == false, "\(place) has no title")
        #expect((property["description"] as? String)?.hasSuffix(".") == true, "\(place)")
        check(property, at: place)
        if let items = property["items"] as? Node { check(items, at: "\(place).*") }
      }
    }
    check(try Self.root(), at: "")
  }

  @Test("offers the choices that the program knows")
  func choices() throws {
    let terms = try #require(try Self.root()["properties"] as? Node)
    let heat = try #require((terms["heat"] as? Node)?["enum"] as? [String])
    #expect(heat == HeatContent.published.map(\.name))
    let floor = try #require((terms["floor"] as? Node)?["properties"] as? Node)
    #expect((floor["on"] as? Node)?["enum"] as? [String] == ContractTarget.allCases.map(\.rawValue))
    let leg = try #require(
      ((terms["legs"] as? Node)?["items"] as? Node)?["properties"] as? Node)
    let conversion = try #require((leg["conversion"] as? Node)?["properties"] as? Node)
    #expect(
      (conversion["order"] as? Node)?["enum"] as? [String]
        == ContractConversion.Order.allCases.map(\.rawValue))
    #expect(
      (conversion["at"] as? Node)?["enum"] as? [String]
        == ContractConversion.Rate.allCases.map(\.rawValue))
  }
}
