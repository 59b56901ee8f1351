import Testing

@testable import Forecast

@Suite("Schema of contracts")
struct ContractSchemaTests {
  private static func schema() throws -> SchemaFile { try SchemaFile("contracts/schema.json") }

  @Test("lists the keys that the program reads, and no others")
  func sameKeys() throws {
    #expect(try Self.schema().keys == ContractSchema.allowed)
  }

  @Test("says of every key what it means")
  func described() throws {
    let properties = try Self.schema().properties
    #expect(properties.count > 80)
    for (place, property) in properties {
      #expect((property["title"] as? String)?.isEmpty == false, "\(place) has no title")
      #expect((property["description"] as? String)?.hasSuffix(".") == true, "\(place)")
    }
  }

  @Test("offers the choices that the program knows")
  func choices() throws {
    let schema = try Self.schema()
    var expected = ["heat": HeatContent.published.map(\.name)]
    for place in ["", "regimes.*."] {
      for bound in ["floor", "cap", "rounding"] {
        expected["\(place)\(bound).on"] = ContractTarget.allCases.map(\.rawValue)
      }
      for anchor in ["anchor", "legs.*.anchor", "hub.anchor"] {
        expected[place + anchor] = AnchorName.allCases.map(\.rawValue)
      }
      expected["\(place)legs.*.conversion.order"] = ContractConversion.Order.allCases.map(
        \.rawValue)
      expected["\(place)legs.*.conversion.at"] = ContractConversion.Rate.allCases.map(\.rawValue)
    }
    for (place, names) in expected {
      #expect(schema.choices(place) == names, "\(place)")
    }
    #expect(
      Set(schema.properties.keys.filter { schema.choices($0) != nil }) == Set(expected.keys))
  }

  @Test("the article on contract files lists every key with what the schema says of it")
  func article() throws {
    let page = try DocumentationTests.page("ContractFiles")
    let rows = page.matches(of: /(?m)^\| `([^`]+)` \| (.+) \|$/).map {
      (String($0.1), String($0.2))
    }
    let properties = try Self.schema().properties
    let wanted = properties.keys.filter {
      !$0.hasPrefix("regimes.*.") || ["regimes.*.from", "regimes.*.through"].contains($0)
    }
    #expect(Set(rows.map(\.0)) == Set(wanted))
    #expect(rows.count == wanted.count)
    for (key, text) in rows {
      let description = properties[key]?["description"] as? String ?? ""
      #expect(text.hasPrefix(description), "\(key): \(text)")
    }
  }
}
