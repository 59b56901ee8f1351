import Testing

@testable import Forecast

@Suite("Ticks, scales and labels of charts")
struct ChartAxisTests {
  @Test(
    "ticks are round, inside the range and no more than asked for",
    arguments: [(0.0, 97.3), (-4, 11), (0.001, 0.0034), (1_800, 84_000), (-1e6, -2)])
  func ticks(low: Double, high: Double) {
    for count in [2, 3, 5, 8] {
      let ticks = ChartTicks(in: low...high, atMost: count, scale: .number)
      #expect(ticks.values.count <= count + 1)
      #expect(ticks.values.allSatisfy { $0 >= low - 1e-9 && $0 <= high + 1e-9 })
      var lead = ticks.step
      while lead >= 9.99 { lead /= 10 }
      while lead < 0.999 { lead *= 10 }
      #expect([1, 2, 5].contains { abs($0 - lead) < 1e-9 })
      let widened = ChartTicks.widened(low...high, atMost: count, includesZero: false)
      #expect(widened.lowerBound <= low && widened.upperBound >= high)
      for bound in [widened.lowerBound, widened.upperBound] {
        let step = ChartTicks(in: low...high, atMost: count, scale: .number).step
        #expect(abs((bound / step).rounded() - bound / step) < 1e-6)
      }
    }
  }

  @Test("years have whole steps")
  func years() {
    #expect(
      ChartTicks(in: 1965...2015, atMost: 6, scale: .year).values
        == [1970, 1980, 1990, 2000, 2010])
    #expect(ChartTicks(in: 2008...2010, atMost: 12, scale: .year).values == [2008, 2009, 2010])
  }

  @Test("zero is on the axis where it is wanted")
  func zero() {
    #expect(ChartTicks.widened(40...97, atMost: 5, includesZero: true) == 0...100)
    #expect(ChartTicks.widened(-9 ... -3, atMost: 3, includesZero: true).upperBound == 0)
    #expect(ChartTicks.widened(40...97, atMost: 6, includesZero: false) == 40...100)
  }

  @Test("numbers are written as each language writes them")
  func numbers() {
    #expect(ReportLanguage.english.number(84_310.25, digits: 1) == "84,310.2")
    #expect(ReportLanguage.russian.number(84_310.25, digits: 1) == "84\u{A0}310,2")
    #expect(ReportLanguage.russian.number(-1631, digits: 0) == "−1631")
    #expect(ReportLanguage.english.number(-0.01, digits: 1) == "0.0")
    #expect(ReportLanguage.english.number(1_234_567, digits: 0) == "1,234,567")
  }

  @Test("labels keep their order, their distance and, where they can, their place")
  func labels() {
    func label(_ wanted: Double, lines: Int = 1) -> EndLabels.Label {
      .init(lines: Array(repeating: "x", count: lines), wanted: wanted, style: "")
    }
    let apart = [label(20), label(90), label(50)]
    #expect(EndLabels.placed(apart, within: 0...200) == [20, 90, 50])
    let close = [label(50), label(51, lines: 2), label(49), label(199)]
    let middles = EndLabels.placed(close, within: 0...200)
    let boxes = zip(middles, close).map { ($0 - $1.height / 2, $0 + $1.height / 2) }
      .sorted { $0.0 < $1.0 }
    for (one, next) in zip(boxes, boxes.dropFirst()) { #expect(one.1 <= next.0 + 1e-9) }
    #expect(boxes[0].0 >= 0 && boxes[3].1 <= 200 + 1e-9)
    #expect(middles[2] < middles[0] && middles[0] < middles[1] && middles[1] < middles[3])
  }

  @Test("text is broken between words and never wider than the line")
  func wrapped() {
    let text = "Средняя цена газа для стран бывшего СССР and an unbreakablewordthatgoesonandon"
    for width in [60.0, 120, 400] {
      let lines = TextWidth.wrapped(text, width: width, size: 12)
      #expect(lines.allSatisfy { TextWidth.of($0, size: 12) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect(TextWidth.of("0000000000", size: 10) >= 63.6)
  }
}
