import Testing

@testable import Forecast

@Suite("The end of a run's output")
struct OutlookClosingTests {
  @Test("names what a reader opens, in lines that fit", arguments: [40, 60, 80, 200])
  func fits(width: Int) {
    let text = Outlook.closing(tables: 87, folder: "out/study", width: width)
    for name in ["out/study/", "report.html", "outlook.xlsx", "tables.tex", "charts/"] {
      #expect(text.contains(name))
    }
    #expect(text.replacing("\n", with: " ").contains("87 tables"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
  }
}
