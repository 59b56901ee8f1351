extension Chart.Scatter {
  /// Draws points, the fitted line and the names of the farthest points; returns where the picture ends.
  func draw(into markup: inout SVGMarkup, _ area: ChartArea) -> Double {
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    let keyBottom = fit.map { drawKey($0, into: &markup, area) } ?? area.top
    let inside = ChartArea(
      left: area.left, right: area.right, top: keyBottom, language: area.language)
    let plot = ChartPlot(
      inside, xAxis: x, yAxis: y, xRange: (xs.min() ?? 0)...(xs.max() ?? 1),
      yRange: (ys.min() ?? 0)...(ys.max() ?? 1), rightMargin: 18, height: area.plotHeight,
      widensX: true)
    var inner = InnerLabels(
      frame: .init(
        left: plot.left + 2, right: plot.right, top: plot.top, bottom: plot.bottom - 2))
    plot.drawValueAxis(into: &markup)
    if plot.x.domain.contains(0), plot.x.domain.lowerBound < 0 {
      let zero = plot.x.position(0)
      markup.segment("z", from: (x: zero, y: plot.top), to: (x: zero, y: plot.bottom))
    }
    let places = points.map { (x: plot.x.position($0.x), y: plot.y.position($0.y)) }
    for place in places {
      markup.disc("f3", x: place.x, y: place.y, radius: 3, more: " fill-opacity=\".75\"")
      // A disc keeps words off its whole height.
      for rise in [-3.0, 0, 3] { inner.avoid([(place.x, place.y + rise)]) }
    }
    if let fit { draw(fit, on: plot, inner: &inner, into: &markup) }
    for index in farthest {
      let text = inner.place(points[index].name, near: [places[index]], size: 11)
      markup.words(points[index].name, x: text.x, y: text.baseline, size: 11, style: "n h")
    }
    markup.raw("<g class=\"points\">\n")
    for (point, place) in zip(points, places) {
      markup.disc(
        "pt", x: place.x, y: place.y, radius: 6,
        more: SVGMarkup.value(
          series: "points", x: point.x.sixPlaces, y: point.y,
          label: "\(point.name): \(x.title) \(area.shown(point.x, x)), "
            + "\(y.title) \(area.shown(point.y, y))"))
    }
    markup.raw("</g>\n")
    return plot.drawPositionAxis(into: &markup)
  }

  /// The points farthest from the line, in their own order.
  private var farthest: [Int] {
    guard let fit else { return [] }
    func distance(_ index: Int) -> Double {
      abs(points[index].y - fit.constant - fit.slope * points[index].x)
    }
    return points.indices.sorted { (distance($1), $0) < (distance($0), $1) }.prefix(named)
      .sorted()
  }

  /// The part of the line inside the plot.
  private func draw(
    _ fit: Fit, on plot: ChartPlot, inner: inout InnerLabels, into markup: inout SVGMarkup
  ) {
    var low = plot.x.domain.lowerBound
    var high = plot.x.domain.upperBound
    if fit.slope != 0 {
      let crossings = [plot.y.domain.lowerBound, plot.y.domain.upperBound]
        .map { ($0 - fit.constant) / fit.slope }.sorted()
      low = max(low, crossings[0])
      high = min(high, crossings[1])
    }
    guard low < high else { return }
    let path = [low, high].map {
      (x: plot.x.position($0), y: plot.y.position(fit.constant + fit.slope * $0))
    }
    markup.path("l s2", through: path)
    inner.avoid(path)
  }

  /// What the line is, with a piece of it, above the plot, where no point can stand in the way; returns where it ends.
  private func drawKey(_ fit: Fit, into markup: inout SVGMarkup, _ area: ChartArea) -> Double {
    var y = area.top + 10
    markup.path("l s2", through: [(area.left, y - 4), (area.left + 24, y - 4)])
    for line in TextWidth.wrapped(fit.label, width: area.width - 30, size: 12) {
      markup.words(line, x: area.left + 30, y: y)
      y += 15
    }
    return y
  }
}
