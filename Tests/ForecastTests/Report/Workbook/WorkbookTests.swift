import Testing

@testable import Forecast

@Suite("Workbook")
struct WorkbookTests {
  /// Checks are those of `zlib.crc32` in Python 3.
  @Test(
    "checks a message as zlib does",
    arguments: [
      ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func checksum(message: String, expected: UInt32) {
    #expect(CyclicRedundancyCheck().value(of: Array(message.utf8)) == expected)
  }

  @Test("is an archive of well-formed parts, each with its name, size and check")
  func parts() throws {
    let hostile = Table(
      id: "a/b:c", title: "<\u{1}&\"'> [x]\n", rowTitle: "k]]>",
      columns: [Table.Column("t", "t & <u>")],
      rows: [Table.Row("=1+1", [.text("</t>\u{FFFE}&amp;")])], notes: ["a < b"])
    let workbook = Workbook([SampleTables.oil, hostile], title: "<&>", plan: "p&q.yaml")
    let parts = try Self.parts(of: workbook.bytes)
    #expect(parts.map(\.name).first == "[Content_Types].xml")
    #expect(parts.filter { $0.name.hasPrefix("xl/worksheets/") }.count == 3)
    for part in parts {
      let text = String(decoding: part.contents, as: UTF8.self)
      #expect(MarkupReader(text).root != nil, "\(part.name) is not well-formed")
      #expect(CyclicRedundancyCheck().value(of: part.contents) == part.checksum)
    }
  }

  @Test("holds numbers in full precision, years as numbers, units in headings, notes below")
  func cells() throws {
    let third = Table(
      id: "t", title: "T", rowTitle: "year",
      columns: [Table.Column("x", "x", unit: "USD/bbl", digits: 2), Table.Column("y", "y")],
      rows: [Table.Row("2009", [.number(1 / 3.0), .text("0012")])], notes: ["A note."])
    let parts = try Self.parts(of: Workbook([third], title: "T", plan: "p.yaml").bytes)
    let sheet = try #require(parts.first { $0.name == "xl/worksheets/sheet2.xml" })
    let text = String(decoding: sheet.contents, as: UTF8.self)
    #expect(text.contains("<v>\(1 / 3.0)</v>"))
    #expect(text.contains("<v>2009</v>"))
    #expect(text.contains(">x (USD/bbl)</t>"))
    #expect(text.contains(">0012</t>"))
    #expect(text.contains("<c r=\"A7\" "))
    #expect(text.contains("ySplit=\"4\" topLeftCell=\"B5\""))
  }

  @Test("gives the same bytes for the same tables")
  func repeatable() {
    let tables = [SampleTables.oil, SampleTables.wide]
    #expect(
      Workbook(tables, title: "T", plan: "p").bytes == Workbook(tables, title: "T", plan: "p").bytes
    )
  }

  @Test("names sheets as spreadsheets accept, each once")
  func names() {
    let long = String(repeating: "gas", count: 20)
    let wishes = [
      "contents", "Contents", long, long, "a/b", "a:b", "'x'", "", " ", "History", "🛢🛢", long,
    ]
    let names = SheetNames(wishes).names
    #expect(names.count == wishes.count)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(!names.map { $0.lowercased() }.contains("history"))
    for name in names {
      #expect((1...31).contains(name.utf16.count))
      #expect(!name.contains { "[]:*?/\\'".contains($0) })
    }
    #expect(names[0] == "contents" && names[4] == "a-b" && names[5] == "a-b (2)")

    // What tells long names apart stays.
    let prices = ["6-0-1", "6-1-1", ""].map { "gas-central-asia-conservative-\($0)" }
    #expect(
      SheetNames(prices).names == [
        "gas-central-asia-conserva-6-0-1", "gas-central-asia-conserva-6-1-1",
        "gas-central-asia-conservative-",
      ])
  }

  private struct Part {
    let name: String
    let checksum: UInt32
    let contents: [UInt8]
  }

  /// Walks through an archive by its directory, as a reader does.
  private static func parts(of bytes: [UInt8]) throws -> [Part] {
    func number(_ place: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(number(end, 4) == 0x0605_4B50)
    var entry = number(end + 16, 4)
    try #require(entry + number(end + 12, 4) == end)
    var parts: [Part] = []
    for _ in 0..<number(end + 10, 2) {
      try #require(number(entry, 4) == 0x0201_4B50)
      let (size, length, place) = (
        number(entry + 24, 4), number(entry + 28, 2), number(entry + 42, 4)
      )
      try #require(number(place, 4) == 0x0403_4B50)
      let name = bytes[(entry + 46)..<(entry + 46 + length)]
      #expect(Array(bytes[(place + 30)..<(place + 30 + length)]) == Array(name))
      #expect(number(place + 14, 4) == number(entry + 16, 4))
      let start = place + 30 + length + number(place + 28, 2)
      parts.append(
        Part(
          name: String(decoding: name, as: UTF8.self), checksum: UInt32(number(entry + 16, 4)),
          contents: Array(bytes[start..<(start + size)])))
      entry += 46 + length + number(entry + 30, 2) + number(entry + 32, 2)
    }
    #expect(entry == end)
    return parts
  }
}
