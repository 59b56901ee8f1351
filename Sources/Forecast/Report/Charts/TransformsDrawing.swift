extension Chart.Transforms {
  /// Draws the counts with the even line and its band; returns where the picture ends.
  func draw(into markup: inout SVGMarkup, _ area: ChartArea) -> Double {
    let counts = histogram.counts.map(Double.init)
    let words = TextWidth.wrapped(evenLabel, width: min(150, area.width * 0.27), size: 12)
    let margin = (words.map { TextWidth.of($0, size: 12) }.max() ?? 0) + 12
    let plot = ChartPlot(
      area, xAxis: Chart.Axis(axisTitle, digits: 1, includesZero: false),
      yAxis: Chart.Axis(counted, digits: 0), xRange: 0...1,
      yRange: 0...max(counts.max() ?? 0, band.upperBound), rightMargin: margin,
      height: area.plotHeight)
    plot.drawValueAxis(into: &markup)
    markup.rectangle(
      "b0", x: plot.left, y: plot.y.position(band.upperBound), width: plot.right - plot.left,
      height: plot.y.position(band.lowerBound) - plot.y.position(band.upperBound))
    let width = (plot.right - plot.left) / Double(counts.count)
    for (bin, count) in counts.enumerated() {
      let top = plot.y.position(count)
      markup.rectangle(
        "f3", x: plot.left + (Double(bin) + 0.08) * width, y: top, width: width * 0.84,
        height: plot.bottom - top)
    }
    let even = plot.y.position(expected)
    markup.segment("l s2", from: (x: plot.left, y: even), to: (x: plot.right + 4, y: even))
    for (index, line) in words.enumerated() {
      markup.words(
        line, x: plot.right + 8,
        y: even + 4 + (Double(index) - Double(words.count - 1) / 2) * 14)
    }
    markup.raw("<g class=\"points\">\n")
    for (bin, count) in counts.enumerated() {
      let bounds = [bin, bin + 1].map {
        area.language.number(Double($0) / Double(counts.count), digits: 2)
      }
      markup.rectangle(
        "pt", x: plot.left + Double(bin) * width, y: plot.top, width: width,
        height: plot.bottom - plot.top,
        more: SVGMarkup.value(
          series: "counts", x: "\(bounds[0])–\(bounds[1])", y: count,
          label:
            "\(bounds[0])–\(bounds[1]): \(area.language.number(count, digits: 0)) \(counted)"))
    }
    markup.raw("</g>\n")
    return plot.drawPositionAxis(into: &markup)
  }
}
