/// A rectangle with two scales: grid, ticks and axis titles of line, bar and scatter charts.
struct ChartPlot: Sendable, Hashable {
  let area: ChartArea
  let x: ChartScale
  let y: ChartScale
  private let xAxis: Chart.Axis
  private let yAxis: Chart.Axis
  private let yTicks: ChartTicks

  var left: Double { x.start }
  var right: Double { x.end }
  var top: Double { y.end }
  var bottom: Double { y.start }

  /// Lays the plot out: positions widened when they are one (or to round numbers with `widensX`), values
  /// widened to whole steps, room for labels at the right.
  init(
    _ area: ChartArea, xAxis: Chart.Axis, yAxis: Chart.Axis, xRange: ClosedRange<Double>,
    yRange: ClosedRange<Double>, rightMargin: Double, height: Double, widensX: Bool = false
  ) {
    let steps = max(3, Int(height / 46))
    let domain = ChartTicks.widened(yRange, atMost: steps, includesZero: yAxis.includesZero)
    yTicks = ChartTicks(in: domain, atMost: steps, scale: yAxis.scale)
    let digits = yTicks.digits
    let tickWidth =
      yTicks.values.map {
        TextWidth.of(area.language.number($0, digits: digits), size: 12)
      }.max() ?? 0
    let top = area.top + (yAxis.heading.isEmpty ? 8 : 24)
    y = ChartScale(domain: domain, start: top + height, end: top)
    var positions = xRange
    if widensX {
      positions = ChartTicks.widened(
        xRange, atMost: Int(area.width / 90), includesZero: xAxis.includesZero)
    } else if xRange.lowerBound == xRange.upperBound {
      positions = (xRange.lowerBound - 1)...(xRange.upperBound + 1)
    }
    x = ChartScale(
      domain: positions, start: area.left + tickWidth + 8,
      end: area.right - max(rightMargin, 18))
    self.area = area
    self.xAxis = xAxis
    self.yAxis = yAxis
  }

  /// The pixel of a value, at the upper edge for one beyond the frame.
  func height(_ value: Double) -> Double { max(y.position(value), top) }

  /// A line through pixels with what rises above the frame cut off along its upper edge.
  func cut(_ path: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    var kept: [(x: Double, y: Double)] = []
    for (index, point) in path.enumerated() {
      if index > 0 {
        let before = path[index - 1]
        if (before.y < top) != (point.y < top) {
          let share = (top - before.y) / (point.y - before.y)
          kept.append((before.x + share * (point.x - before.x), top))
        }
      }
      kept.append((point.x, max(point.y, top)))
    }
    return kept
  }

  /// Grid, value ticks and the title of the value axis.
  func drawValueAxis(into markup: inout SVGMarkup) {
    for (index, line) in TextWidth.wrapped(yAxis.heading, width: area.width, size: 12)
      .prefix(1).enumerated()
    {
      markup.words(line, x: area.left, y: area.top + 10 + Double(index) * 15, style: "m")
    }
    let digits = yTicks.digits
    for tick in yTicks.values {
      let height = y.position(tick)
      markup.segment(
        tick == 0 ? "z" : "g", from: (x: left, y: height), to: (x: right, y: height))
      markup.words(
        area.language.number(tick, digits: digits), x: left - 6, y: height + 4, anchor: .end,
        style: "m")
    }
    if !yTicks.values.contains(where: { y.position($0) == bottom }) {
      markup.segment("z", from: (x: left, y: bottom), to: (x: right, y: bottom))
    }
  }

  /// Position ticks and the title of the horizontal axis.
  ///
  /// - Returns: where the plot ends, its labels included.
  func drawPositionAxis(into markup: inout SVGMarkup) -> Double {
    let isYear = xAxis.scale == .year
    let widest =
      isYear
      ? 46 : TextWidth.of(area.language.number(x.domain.upperBound, digits: 1), size: 12) + 22
    let ticks = ChartTicks(
      in: x.domain, atMost: max(2, Int((right - left) / widest)), scale: xAxis.scale)
    let digits = ticks.digits
    for tick in ticks.values {
      let place = x.position(tick)
      markup.segment("z", from: (x: place, y: bottom), to: (x: place, y: bottom + 4))
      let name =
        isYear ? "\(Int(tick.rounded()))" : area.language.number(tick, digits: digits)
      let half = TextWidth.of(name, size: 12) / 2
      let shifted = min(max(place, area.left + half), area.right - half)
      markup.words(name, x: shifted, y: bottom + 17, anchor: .middle, style: "m")
    }
    var y = bottom + 17
    for line in TextWidth.wrapped(xAxis.heading, width: right - area.left, size: 12) {
      y += 17
      markup.words(line, x: right, y: y, anchor: .end, style: "m")
    }
    return y + 8
  }
}
