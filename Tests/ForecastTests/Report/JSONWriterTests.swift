import Foundation
import Testing

@testable import Forecast

@Suite("JSON")
struct JSONWriterTests {
  @Test("is the text laid out by hand, keys in the order given")
  func golden() {
    let value = JSONValue.object([
      ("zeta", .integer(3)), ("alpha", .number(0.1)),
      ("list", .array([.bool(true), .null, .string("a/b")])),
      ("empty", .object([])), ("none", .array([])),
    ])
    #expect(
      value.text == """
        {
          "zeta": 3,
          "alpha": 0.1,
          "list": [
            true,
            null,
            "a/b"
          ],
          "empty": {},
          "none": []
        }

        """)
  }

  @Test("escapes what RFC 8259 asks for and leaves the rest in UTF-8")
  func escapes() {
    #expect(
      JSONValue.string("\"\\\n\r\t\u{1}\u{1F} −м³\u{7F}").text
        == #""\"\\\n\r\t\u0001\u001f −м³"# + "\u{7F}\"\n")
    #expect(JSONValue.string("a\r\nb").text == "\"a\\r\\nb\"\n")
  }

  @Test(
    "reads back to the same double in another reader",
    arguments: [
      0.1 + 0.2, 1 / 3.0, .leastNonzeroMagnitude, 1.7976931348623157e308, -0.0, 291, 1e21, 1e-7,
    ])
  func roundTrip(number: Double) throws {
    let text = JSONValue.array([.number(number)]).text
    let read = try JSONDecoder().decode([Double].self, from: Data(text.utf8))
    #expect(read == [number])
  }

  @Test("gives a table its full precision, texts and gaps")
  func table() throws {
    let text = SampleTables.oil.json(plan: "plan.yaml").text
    let read = try JSONDecoder().decode(ReadTable.self, from: Data(text.utf8))
    #expect(read.table == "oil-prices")
    #expect(read.scenarios == ["base", "low"])
    #expect(read.heatBasis == "35.12 MMBtu per 1000 m³, gross")
    #expect(read.columns.map(\.unit) == ["USD/bbl", "percent", nil])
    #expect(read.rows.map(\.key) == ["2008", "2009"])
    #expect(read.rows.map(\.wti) == [99.57, 1151.25])
    #expect(read.rows.map(\.demand) == [-0.6, nil])
  }

  @Test("refuses a number that JSON has no text for")
  func notFinite() async {
    await #expect(processExitsWith: .failure) { _ = JSONValue.number(Double.infinity).text }
  }
}

private struct ReadTable: Decodable {
  let table: String
  let scenarios: [String]
  let heatBasis: String?
  let columns: [Column]
  let rows: [Row]

  struct Column: Decodable {
    let unit: String?
  }
  struct Row: Decodable {
    let key: String
    let wti: Double
    let demand: Double?
  }
}
