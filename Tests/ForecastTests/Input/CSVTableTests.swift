import Foundation
import Testing

@testable import Forecast

@Suite("CSV tables")
struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(file: "t.csv", bytes: Array(text.utf8))
  }

  private func sentence(_ text: String) -> String {
    do {
      let table = try table(text)
      return "accepted \(table.count) rows"
    } catch {
      return "\(error)"
    }
  }

  @Test("reads names, text and numbers with their lines")
  func plain() throws {
    let table = try table("year,wti_usd_bbl,source\n2007, 72.34 ,EIA\n2008,,EIA\n")
    #expect(table.header == ["year", "wti_usd_bbl", "source"])
    #expect(table.count == 2)
    #expect(
      table.rows == [
        CSVTable.Row(line: 2, cells: ["2007", "72.34", "EIA"]),
        CSVTable.Row(line: 3, cells: ["2008", "", "EIA"]),
      ])
    #expect(try table.number(row: 0, column: 1) == 72.34)
    #expect(try table.number(row: 1, column: 1) == nil)
    #expect(try table.index(of: "source") == 2)
  }

  @Test("quoted cells hold commas, quotation marks, spaces and line breaks")
  func quotes() throws {
    let table = try table("a,b\n\"x, \"\"y\"\"\",\" 1 \"\n\"two\nlines\",2\nlast,\"3\"")
    #expect(table.text(row: 0, column: 0) == "x, \"y\"")
    #expect(table.text(row: 0, column: 1) == " 1 ")
    #expect(table.text(row: 1, column: 0) == "two\nlines")
    #expect([0, 1, 2].map(table.line(of:)) == [2, 3, 5])
    #expect(try table.number(row: 2, column: 1) == 3)
  }

  @Test("every line end, a byte-order mark and a missing last line end give the same table")
  func lineEnds() throws {
    let plain = try table("a,b\n1,x\n2,\n").rows
    for text in [
      "a,b\r\n1,x\r\n2,\r\n", "\u{FEFF}a,b\n1,x\n2,", "a,b\n1,x\n2,\n\n\n", "a;b\n1;x\n2;",
    ] {
      #expect(try table(text).rows == plain)
    }
  }

  @Test("a semicolon separates only where the header has no comma")
  func semicolon() throws {
    #expect(try table("a,b;c\n1,2").header == ["a", "b;c"])
    #expect(try table("a;b\n1,5;2").text(row: 0, column: 0) == "1,5")
  }

  @Test("a full stop alone is FRED's empty cell")
  func fullStop() throws {
    #expect(try table("DATE,x\n2008-01-01,.").number(row: 0, column: 1) == nil)
  }

  @Test(
    "says where a text is no table",
    arguments: [
      ("", "t.csv, line 1, column 1: the file is empty; write a header row"),
      ("\n\n", "t.csv, line 1, column 1: the file is empty"),
      ("a,,c\n1,2,3", "t.csv, line 1, column 3: column 2 has no name"),
      ("a,b,a\n1,2,3", "t.csv, line 1, column 5: the header names 'a' twice"),
      ("a,b\n1,2\n3", "t.csv, line 3, column 1: the row has 1 cell but the header has 2"),
      ("a,b\n1,2,é,3", "t.csv, line 2, column 5: the row has 4 cells but the header has 2"),
      ("a,b\n\n1,2", "t.csv, line 2, column 1: the line is empty; remove it."),
      ("a,b\n1,\"2\n3,4", "t.csv, line 2, column 3: the quotation mark that opens here is never"),
      ("a,b\n1,\"2\"x", "t.csv, line 2, column 6: text follows the closing quotation mark"),
      ("a,b\né,2\"", "t.csv, line 2, column 4: a quotation mark stands inside an unquoted cell"),
      ("a,b\r1,2", "t.csv, line 1, column 4: a carriage return stands without a line feed"),
    ])
  func refusals(text: String, expected: String) {
    #expect(sentence(text).hasPrefix(expected), "\(sentence(text))")
  }

  @Test("names the place of a byte that is not UTF-8")
  func notUTF8() {
    let error = #expect(throws: DataError.self) {
      try CSVTable(file: "t.csv", bytes: Array("a,ü\n1,".utf8) + [0xE9, 0x0A])
    }
    #expect("\(error.map { "\($0)" } ?? "")".hasPrefix("t.csv, line 2, column 3: the text is not"))
  }

  @Test(
    "refuses words, commas and infinities as numbers", arguments: ["n/a", "1,5", "nan", "1e999"])
  func noNumber(text: String) throws {
    let table = try table("year;x\n2008;\(text)\n")
    #expect(
      throws: DataError.malformed(
        file: "t.csv", line: 2, column: 6, problem: "'\(text)' in column 'x' is not a number",
        remedy: "write digits with a decimal point, or leave the cell empty")
    ) { try table.number(row: 0, column: 1) }
  }

  @Test("a file that is not there and a column that is not there")
  func missing() throws {
    #expect(
      throws: DataError.cannotOpen(
        file: "no/such.csv", reason: "no such file or directory")
    ) { try CSVTable(file: "no/such.csv") }
    #expect(
      throws: DataError.missingColumn(
        file: "t.csv", column: "wti_usd_bll", nearest: "wti_usd_bbl",
        available: ["year", "wti_usd_bbl"])
    ) { try table("year,wti_usd_bbl\n").index(of: "wti_usd_bll") }
  }

  @Test("numbers equal Swift's own reading of the same text, to the last bit")
  func exactNumbers() {
    var random = SplitMix(state: 20_090_401)
    for _ in 0..<20_000 {
      let digits = Int(random.next() % 24) + 1
      var text = random.next() % 2 == 0 ? "" : (random.next() % 2 == 0 ? "-" : "+")
      let point = Int(random.next() % UInt64(digits + 1))
      for position in 0..<digits {
        if position == point, random.next() % 4 > 0 { text += position == 0 ? "0." : "." }
        text += String(random.next() % 10)
      }
      if random.next() % 3 == 0 {
        let power = Int(random.next() % 80) - 40
        text += (random.next() % 2 == 0 ? "e" : "E") + String(power)
      }
      #expect(Double(decimal: text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test(
    "numbers at the edges",
    arguments: ["0", "-0", ".5", "5.", "00012.50", "1e22", "1e23", "1e-22"]
      + ["9007199254740993", "5e-324", "1e-400", "1.7976931348623157e308", "0e999999999999"]
      + ["2.2250738585072011e-308", "123456789012345678901234567890", "0.30000000000000004"])
  func edges(text: String) {
    #expect(Double(decimal: text)?.bitPattern == Double(text)?.bitPattern)
  }

  @Test(
    "what is no number",
    arguments: [
      "", "-", ".", "e5", "1e", "1e+", "1.2.3", "1 2", "0x10", "inf", "1_000", "−1", "1e400",
    ])
  func noNumbers(text: String) {
    #expect(Double(decimal: text) == nil)
  }
}

/// Steele, Lea & Flood's SplitMix64, so that the texts are the same in every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
