import Testing

@testable import Forecast

@Suite("Printed lines")
struct PrintedLineTests {
  private func agree(_ one: String, _ two: String) -> Bool {
    let agree = PrintedLine(one).agrees(with: PrintedLine(two))
    #expect(agree == PrintedLine(two).agrees(with: PrintedLine(one)))
    return agree
  }

  @Test(
    "agree to one unit of the last decimal",
    arguments: [
      ("price 48.9", "price 49.0"), ("−0.0776", "−0.0777"), ("p = 1.5e-07", "p = 1.6e-07"),
      ("0.0188039", "0.018804"), ("0.00", "−0.00"), ("M12.5,3", "M12.6,3"), ("x 9.99", "x 10.00"),
      ("a    9.99  b", "a   10.00  b"), ("123456789.25 kb", "123456801.25 kb"),
      ("10000000", "10000001"), ("1.5-2.5", "1.5-2.6"),
    ])
  func same(lines: (String, String)) {
    #expect(agree(lines.0, lines.1))
  }

  @Test(
    "do not agree beyond it, nor in words, counts, years, months and versions",
    arguments: [
      ("price 48.9", "price 49.1"), ("−0.0776", "0.0776"), ("p = 1.5e-07", "p = 1.5e-08"),
      ("0.5", "0.423"), ("n = 111", "n = 112"), ("2008-12", "2008-11"), ("2009-Q1", "2010-Q1"),
      ("hc0", "hc1"), ("0.1.0", "0.1.1"), ("as expected 1.0", "WRONG SIGN 1.0"), ("a  b", "a b"),
      ("1.0  2.0", "1.0"), ("1.0  b", "1.0 b"), ("<0.01", "0.01"), ("5 %", "6 %"),
    ])
  func different(lines: (String, String)) {
    #expect(!agree(lines.0, lines.1))
  }

  @Test("resemble one another when only figures and spaces differ")
  func resemblance() {
    #expect(PrintedLine("Brent   48.9 n 3").resembles(PrintedLine("Brent  148.9 n 44")))
    #expect(!PrintedLine("Brent 48.9").resembles(PrintedLine("Urals 48.9")))
  }
}
