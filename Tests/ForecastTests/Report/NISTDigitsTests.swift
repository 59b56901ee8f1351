import Testing

@testable import Forecast

@Suite("NIST digits, printed")
struct NISTDigitsTests {
  @Test("has a row for each set and one more for Filip, and a column for each program")
  func layout() throws {
    let tables = try NISTDigits().tables
    #expect(
      tables.map(\.id) == [
        "nist-coefficients", "nist-standard-errors", "nist-residual-deviation", "nist-r2",
      ])
    for table in tables {
      #expect(table.columns.map(\.title) == ["Forecast", "R lm", "statsmodels", "gretl"])
      #expect(table.rows.count == 12)
      for row in table.rows {
        let isOurs = row.key == "Filip, powers(x, 10)"
        #expect(row.cells.dropFirst().allSatisfy { ($0 == .empty) == isOurs })
      }
    }
  }

  @Test("names the versions and how digits are counted")
  func notes() throws {
    let text = try #require(try NISTDigits().tables.last).terminalText(width: 200)
    for part in ["R 4.2.2", "statsmodels 0.15.0", "gretl 2022c", "relative error"] {
      #expect(text.contains(part))
    }
  }

  @Test("gives machines the same figures, null where a program has no such form")
  func json() throws {
    let digits = try NISTDigits()
    let text = digits.json.text
    #expect(text.contains("\"set\": \"Filip, powers(x, 10)\""))
    #expect(text.contains("\"lm\": null"))
    #expect(text.contains("\"coefficients\": \(digits.rows[0].ours.coefficients)"))
  }
}
