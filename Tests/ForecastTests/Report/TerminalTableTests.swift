import Testing

@testable import Forecast

@Suite("Tables on a terminal")
struct TerminalTableTests {
  @Test("sets headings, units, figures and notes as laid out by hand")
  func golden() {
    #expect(
      SampleTables.oil.terminalText() == """
        Oil prices, annual averages
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                          change of
        year      WTI  world demand  source
              USD/bbl             %
        ─────────────────────────────────────
        2008     99.6         −0.60  observed
        2009   1151.3                forecast

        · Prices are nominal.
        · Heat basis: 35.12 MMBtu per 1000 m³, gross

        """)
  }

  @Test("continues a wide table below with the row key repeated, and cuts nothing")
  func split() {
    let lines = SampleTables.wide.terminalText(width: 60).split(separator: "\n")
    #expect(lines.allSatisfy { String($0).displayWidth <= 60 })
    #expect(lines.count { $0.hasPrefix("2009-Q1") } == 2)
    for rule in 1...8 {
      #expect(lines.contains { $0.hasPrefix("2009-Q2") && $0.contains("\(200 + rule).0") })
    }
  }

  @Test("never ends a line with a space", arguments: [40, 60, 100, 400])
  func trailingSpaces(width: Int) {
    for table in [SampleTables.oil, SampleTables.wide] {
      for line in table.terminalText(width: width).split(separator: "\n") {
        #expect(line.last != " ")
      }
    }
  }

  @Test("has the same characters with and without colour")
  func colour() {
    let colourful = SampleTables.oil.terminalText(style: .ansi)
    #expect(colourful.hasPrefix("\u{1B}[1mOil prices, annual averages\u{1B}[0m\n"))
    let plain = ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m"].reduce(colourful) {
      $0.replacing($1, with: "")
    }
    #expect(plain == SampleTables.oil.terminalText())
  }

  @Test("wraps a long text beside its figures")
  func wrappedText() {
    let table = Table(
      id: "t", title: "T", rowTitle: "id", columns: [Table.Column("why", "reason")],
      rows: [Table.Row("a", [.text(String(repeating: "word ", count: 30))])])
    let lines = table.terminalText(width: 50).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 50 })
    #expect(lines.joined().ranges(of: "word").count == 30)
  }

  @Test("folds a row key that leaves no room beside it, and only then")
  func wideKey() {
    let key = String(repeating: "key ", count: 14) + "end"
    let table = Table(
      id: "t", title: "T", rowTitle: "test",
      columns: [
        Table.Column("verdict", "verdict"), Table.Column("figure", "figure", unit: "USD/bbl"),
      ],
      rows: [Table.Row(key, [.text("unit root not rejected"), .number(1234.5)])])
    for width in [40, 60, 80] {
      let lines = table.terminalText(width: width).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.joined().contains("end"))
    }
    #expect(table.terminalText(width: 100).contains(key))
  }

  @Test("refuses a control character from a name the way to the terminal")
  func control() {
    let table = Table(
      id: "t", title: "T\u{1B}[31m", rowTitle: "id", columns: [Table.Column("c", "c")],
      rows: [Table.Row("a", [.text("x\u{7}\ny")])])
    #expect(!table.terminalText().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
    #expect(table.terminalText().contains("x\u{FFFD} y"))
  }

  @Test(
    "counts wide and combining characters",
    arguments: [("Brent", 5), ("原油", 4), ("e\u{301}", 1), ("−5 °C", 5), ("🛢️", 2), ("", 0)])
  func displayWidth(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }
}
