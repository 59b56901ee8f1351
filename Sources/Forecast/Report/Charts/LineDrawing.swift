extension Chart.Lines {
  /// Draws bands, lines, marks and their labels; returns where the picture ends.
  func draw(into markup: inout SVGMarkup, _ area: ChartArea) -> Double {
    let ends = endLabels(area)
    let labelHeight = ends.reduce(0) { $0 + $1.label.height }
    let margin = (ends.map(\.label.width).max() ?? 0) + (ends.isEmpty ? 0 : 28)
    let plot = ChartPlot(
      area, xAxis: x, yAxis: y, xRange: positions, yRange: values, rightMargin: margin,
      height: max(area.plotHeight, labelHeight), widensX: x.scale == .number)
    var inner = InnerLabels(
      frame: .init(
        left: plot.left + 2, right: plot.right + margin, top: plot.top, bottom: plot.bottom - 2))

    plot.drawValueAxis(into: &markup)
    for (depth, band) in bandsWidestFirst.enumerated() {
      draw(band, depth: depth, on: plot, into: &markup)
      for point in band.points {
        let x = plot.x.position(point.x)
        inner.avoid([(x, plot.y.position(point.low)), (x, plot.height(point.high))])
      }
    }
    let paths = lines.map { line in
      line.points.map { point in point.y.map { (plot.x.position(point.x), plot.y.position($0)) } }
    }
    for (index, line) in lines.enumerated() {
      markup.path("l \(style(of: index))", through: paths[index])
      inner.avoid(paths[index])
      if line.role == .outcome || paths[index].compactMap({ $0 }).count == 1 {
        for point in paths[index] {
          guard let point else { continue }
          markup.disc(line.role == .outcome ? "qd" : "kd", x: point.0, y: point.1, radius: 2.2)
        }
      }
    }
    drawEnds(ends, on: plot, inner: &inner, into: &markup)
    drawOrigin(on: plot, inner: &inner, into: &markup)
    drawMarks(on: plot, inner: &inner, into: &markup)
    drawInnerLabels(paths, ends: ends, inner: &inner, into: &markup)
    drawPoints(paths, on: plot, area, into: &markup)
    return plot.drawPositionAxis(into: &markup)
  }

  private var positions: ClosedRange<Double> {
    let all =
      lines.flatMap { $0.points.compactMap { $0.y == nil ? nil : $0.x } }
      + bands.flatMap { $0.points.map(\.x) } + marks.map(\.point.x)
    return (all.min() ?? 0)...(all.max() ?? 1)
  }

  private var values: ClosedRange<Double> {
    let all =
      lines.flatMap { $0.points.compactMap(\.y) } + marks.compactMap(\.point.y)
      + bands.flatMap { $0.points.flatMap { [$0.low, $0.high] } }
    let low = all.min() ?? 0
    let high = all.max() ?? 1
    return low...max(low, min(high, ceiling ?? high))
  }

  var bandsWidestFirst: [Chart.Band] { bands.sorted { $0.percent > $1.percent } }

  /// Ink, colour and dashes of a line.
  private func style(of index: Int) -> String {
    let line = lines[index]
    let count = lines[..<index].filter { $0.role == .forecast || $0.role == .plain }.count
    let colour = count % ChartPalette.light.series.count
    // Where the colours begin again, the dashes do not.
    func dash(_ first: Int) -> Int {
      (first + count + count / ChartPalette.light.series.count * 2) % ChartPalette.dashes.count
    }
    switch line.role {
    case .known: return "k"
    case .outcome: return "q"
    case .forecast: return "s\(colour + 1) d\(dash(1))"
    case .plain: return "s\(colour + 1) d\(dash(0))"
    }
  }

  /// A label beside the right edge, with the place of the last value.
  private struct End {
    let line: Int?
    let label: EndLabels.Label
    let x: Double
    let y: Double
  }

  /// Labels of what reaches the right edge; heights are wanted in values until the plot is known.
  private func endLabels(_ area: ChartArea) -> [End] {
    let range = positions
    let near = range.upperBound - (range.upperBound - range.lowerBound) * 0.03
    let width = area.labelWidth(lines.map(\.label))
    var ends: [End] = []
    for (index, line) in lines.enumerated() {
      guard let last = line.points.last(where: { $0.y != nil }), let y = last.y, last.x >= near,
        !line.label.isEmpty
      else { continue }
      let words = TextWidth.wrapped(line.label, width: width, size: 12)
      let label = EndLabels.Label(lines: words, wanted: y, style: "l \(style(of: index))")
      ends.append(End(line: index, label: label, x: last.x, y: y))
    }
    for band in bandsWidestFirst {
      guard let last = band.points.last, last.x >= near else { continue }
      let name = ChartWord.interval.text(
        area.language, area.language.number(band.percent, digits: 0))
      let words = TextWidth.wrapped(name, width: width, size: 12)
      let label = EndLabels.Label(lines: words, wanted: last.high, style: "z")
      ends.append(End(line: nil, label: label, x: last.x, y: last.high))
    }
    return ends
  }

  private func drawEnds(
    _ ends: [End], on plot: ChartPlot, inner: inout InnerLabels, into markup: inout SVGMarkup
  ) {
    let labels = ends.map {
      EndLabels.Label(
        lines: $0.label.lines, wanted: plot.height($0.y), style: $0.label.style)
    }
    let middles = EndLabels.placed(labels, within: (plot.top - 6)...(plot.bottom + 6))
    for ((end, label), middle) in zip(zip(ends, labels), middles) {
      let start = plot.x.position(end.x)
      markup.path(
        label.style,
        through: [
          (start, label.wanted), (max(start, plot.right) + 4, label.wanted),
          (plot.right + 14, middle), (plot.right + 24, middle),
        ])
      inner.take(
        .init(
          left: plot.right, right: plot.right + 28 + label.width, top: middle - label.height / 2,
          bottom: middle + label.height / 2))
      for (index, words) in label.lines.enumerated() {
        let rise = Double(index) - Double(label.lines.count - 1) / 2
        markup.words(
          words, x: plot.right + 28, y: middle + 4 + rise * 14,
          style: end.line == nil ? "m" : "")
      }
    }
  }

  private func draw(
    _ band: Chart.Band, depth: Int, on plot: ChartPlot, into markup: inout SVGMarkup
  ) {
    func edge(_ value: (Chart.Band.Interval) -> Double) -> [String] {
      plot.cut(band.points.map { (plot.x.position($0.x), plot.y.position(value($0))) })
        .map { "\($0.x.pixel) \($0.y.pixel)" }
    }
    let upper = edge(\.high)
    let lower = edge(\.low).reversed()
    guard !upper.isEmpty else { return }
    markup.raw(
      "<path class=\"b\(min(depth, ChartPalette.light.bands.count - 1))\" d=\"M\((upper + lower).joined(separator: "L"))Z\"/>\n"
    )
  }

  private func drawOrigin(
    on plot: ChartPlot, inner: inout InnerLabels, into markup: inout SVGMarkup
  ) {
    guard let origin else { return }
    let place = plot.x.position(origin.point.x)
    guard place >= plot.left, place <= plot.right else { return }
    markup.segment("o", from: (x: place, y: plot.top - 4), to: (x: place, y: plot.bottom))
    inner.avoid([(place, plot.top - 4), (place, plot.bottom)])
    let text = inner.place(
      origin.label, near: [(place, plot.top + 20), (place, plot.bottom - 4)])
    markup.words(origin.label, x: text.x, y: text.baseline, style: "m h")
  }

  private func drawMarks(
    on plot: ChartPlot, inner: inout InnerLabels, into markup: inout SVGMarkup
  ) {
    for mark in marks {
      guard let value = mark.point.y else { continue }
      let place = (x: plot.x.position(mark.point.x), y: plot.y.position(value))
      markup.raw(
        "<path class=\"x\" d=\"M\(place.x.pixel) \((place.y - 5).pixel)l5 5l-5 5l-5 -5Z\"/>\n")
      inner.take(
        .init(left: place.x - 6, right: place.x + 6, top: place.y - 6, bottom: place.y + 6))
      let text = inner.place(mark.label, near: [place])
      markup.words(mark.label, x: text.x, y: text.baseline, style: "h")
    }
  }

  /// Names lines that end before the right edge, beside the line where there is room.
  private func drawInnerLabels(
    _ paths: [[(Double, Double)?]], ends: [End], inner: inout InnerLabels,
    into markup: inout SVGMarkup
  ) {
    for (index, line) in lines.enumerated()
    where !line.label.isEmpty && !ends.contains(where: { $0.line == index }) {
      let known = paths[index].compactMap { $0 }
      let stride = max(1, known.count / 24)
      let anchors = known.enumerated().filter { $0.offset % stride == 0 }
        .map { (x: $0.element.0, y: $0.element.1) }
      let text = inner.place(line.label, near: anchors.reversed())
      markup.words(
        line.label, x: text.x, y: text.baseline, style: line.role == .outcome ? "m h" : "h")
    }
  }

  private func drawPoints(
    _ paths: [[(Double, Double)?]], on plot: ChartPlot, _ area: ChartArea,
    into markup: inout SVGMarkup
  ) {
    markup.raw("<g class=\"points\">\n")
    for (line, path) in zip(lines, paths) {
      let spacing = (plot.right - plot.left) / Double(max(path.count - 1, 1))
      let radius = min(max(spacing * 0.6, 3), 8)
      for (point, place) in zip(line.points, path) {
        guard let place, let value = point.y else { continue }
        markup.disc(
          "pt", x: place.0, y: place.1, radius: radius,
          more: SVGMarkup.value(
            series: line.id, x: point.x.sixPlaces, y: value,
            label: "\(line.label), \(point.name): \(area.shown(value, y))"))
      }
    }
    for mark in marks {
      guard let value = mark.point.y else { continue }
      markup.disc(
        "pt", x: plot.x.position(mark.point.x), y: plot.y.position(value), radius: 8,
        more: SVGMarkup.value(
          series: "marks", x: mark.point.x.sixPlaces, y: value,
          label: "\(mark.label), \(mark.point.name): \(area.shown(value, y))"))
    }
    for band in bandsWidestFirst {
      let name = ChartWord.interval.text(
        area.language, area.language.number(band.percent, digits: 0))
      for point in band.points {
        let bounds =
          "\(area.language.number(point.low, digits: y.digits)) – \(area.shown(point.high, y))"
        markup.disc(
          "pt", x: plot.x.position(point.x), y: plot.height(point.high), radius: 4,
          more: SVGMarkup.value(
            series: "band-\(Int(band.percent.rounded()))", x: point.x.sixPlaces, y: point.high,
            label: "\(name), \(point.name): \(bounds)"))
      }
    }
    markup.raw("</g>\n")
  }
}
