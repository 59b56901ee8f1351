import Foundation
import Testing

@testable import Forecast

@Suite("Variables of a formula in a dataset")
struct DatasetVariablesTests {
  private func dataset(_ text: String) throws -> Dataset {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Dataset(contentsOf: file.path)
  }

  private let prices = """
    year,wti_usd_bbl,brent_usd_bbl,brent_usd_t,shock
    2000,30,28,,0
    2001,26,,180,0
    2002,26,25,190,1
    2003,31,29,210,1

    """

  @Test("finds a column by its whole name and without its unit")
  func names() throws {
    let formula = try Formula("log(wti) ~ L(shock) + brent_usd_t")
    let sample = Period.year(2001)...Period.year(2003)
    let variables = try dataset(prices).variables(of: formula, sample: sample)
    #expect(variables["wti"]?.values == [26, 26, 31])
    #expect(variables["shock"]?.span == Period.year(2000)...Period.year(2002))
    #expect(variables["brent_usd_t"]?.unit.symbol == "USD/t")
  }

  @Test("reads no further than the sample and its lags need")
  func sampleOnly() throws {
    let formula = try Formula("wti ~ L(brent_usd_bbl)")
    let dataset = try dataset(prices)
    let sample = Period.year(2003)...Period.year(2003)
    #expect(try dataset.variables(of: formula, sample: sample)["brent_usd_bbl"]?.values == [25])
    #expect(throws: DataError.self) { try dataset.variables(of: formula) }
  }

  @Test("refuses a name that two columns answer to")
  func ambiguous() throws {
    let dataset = try dataset(prices)
    #expect(
      throws: DataError.other(
        "In \(dataset.file), 'brent' could be 'brent_usd_bbl' or 'brent_usd_t'; write the whole name."
      )
    ) { try dataset.variables(of: Formula("wti ~ brent")) }
  }

  @Test("refuses an unknown name and offers the nearest, with or without its unit")
  func unknown() throws {
    let dataset = try dataset(prices)
    #expect(
      throws: DataError.unknownVariable(name: "wty", nearest: "wti", available: dataset.columns)
    ) { try dataset.variables(of: Formula("wty ~ shock")) }
  }
}
