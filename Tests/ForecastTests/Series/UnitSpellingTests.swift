import Testing

@testable import Forecast

@Suite("Units for readers")
struct UnitSpellingTests {
  @Test(
    "are spelled by hand",
    arguments: [
      ("USD/1000m3", "USD/1000 m³"), ("RUB/1000m3", "RUB/1000 m³"), ("EUR/1000l", "EUR/1000 l"),
      ("USD2007/bbl", "USD/bbl of 2007"), ("USD2007/1000m3", "USD/1000 m³ of 2007"),
      ("percent", "%"), ("percent per year", "% per year"),
      ("billion USD per year", "billion USD per year"),
      ("USD/bbl", "USD/bbl"), ("kb/d", "kb/d"), ("Gbbl", "Gbbl"), ("year", "year"), ("", ""),
    ])
  func byHand(symbol: String, spelling: String) {
    #expect(MeasureUnit.spelled(symbol) == spelling)
  }

  @Test(
    "of the repository's tables are spelled one way for readers and written one way for machines")
  func tables() throws {
    let outlook = try Repository.outlook("article-2009")
    let figures = try PublishedFigure.all(in: Repository.data.table("published_2009").table)
    var gas = 0
    for table in outlook.tables(comparedWith: figures) {
      let page = [
        table.terminalText(width: 100), table.markdown(plan: "p"),
        TableSheet(table, plan: "p", styles: SheetStyles(decimals: 4)).xml,
      ]
      for text in page + [table.latex(plan: "p")] {
        // Texts that quote the plan show its own words.
        guard table.id != "assumptions" else { continue }
        #expect(!text.contains("1000m3"), "\(table.id)")
        #expect(!text.contains("USD2007"), "\(table.id)")
      }
      guard table.columns.contains(where: { $0.unit == "USD/1000m3" }) else { continue }
      gas += 1
      #expect(page.allSatisfy { $0.contains("USD/1000 m³") }, "\(table.id)")
      #expect(table.latex(plan: "p").contains("USD/1000 m$^3$"), "\(table.id)")
      #expect(table.csv(plan: "p").contains("_usd_1000m3"), "\(table.id)")
      #expect(table.json(plan: "p").text.contains("\"USD/1000m3\""), "\(table.id)")
    }
    #expect(gas > 3)
  }

  @Test("of the page's table heads are those of a reader")
  func page() throws {
    let text = HTMLReport(
      try Repository.outlook("article-2009"), plan: FileDigest("p", contents: [])
    ).text
    #expect(text.contains("<span class=\"unit\">USD/1000 m³</span>"))
    #expect(text.contains("<span class=\"unit\">USD/bbl of 2007</span>"))
    for symbol in ["USD/1000m3", "USD2007/bbl", "percent"] {
      #expect(!text.contains("<span class=\"unit\">\(symbol)"))
    }
  }
}
