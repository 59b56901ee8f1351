extension Chart.Bars {
  /// Draws bars, the line over them and their labels; returns where the picture ends.
  func draw(into markup: inout SVGMarkup, _ area: ChartArea) -> Double {
    let stacked = arrangement == .stacked
    var ends = stacked ? stackEnds(area) : []
    if let line, let last = line.values.last(where: { $0 != nil }), let value = last {
      ends.append(label(line, at: value, style: "l k", area))
    }
    let margin = (ends.map(\.width).max() ?? 0) + (ends.isEmpty ? 0 : 28)
    let keyBottom = stacked || series.count < 2 ? area.top : drawKey(into: &markup, area)
    let inside = ChartArea(
      left: area.left, right: area.right, top: keyBottom, language: area.language)
    let plot = ChartPlot(
      inside, xAxis: Chart.Axis("", digits: 0), yAxis: y,
      xRange: -0.5...(Double(categories.count) - 0.5), yRange: range, rightMargin: margin,
      height: max(area.plotHeight, ends.reduce(0) { $0 + $1.height }))
    plot.drawValueAxis(into: &markup)
    let bars = bars(on: plot)
    for bar in bars {
      markup.rectangle(
        "v\(filling(of: bar.series))", x: bar.left, y: bar.top,
        width: bar.width, height: bar.bottom - bar.top)
    }
    drawLine(on: plot, into: &markup)
    drawLabels(ends, on: plot, into: &markup)
    drawPoints(bars, on: plot, into: &markup)
    return drawCategories(on: plot, into: &markup)
  }

  /// A bar in pixels.
  private struct Bar {
    let series: Int
    let category: Int
    let value: Double
    let left: Double
    let width: Double
    let top: Double
    let bottom: Double
  }

  /// The filling of a series, from 1: stacks leave the first three, on which the line over them would not show.
  private func filling(of series: Int) -> Int {
    (series + (arrangement == .stacked ? 3 : 0)) % ChartPalette.light.fills.count + 1
  }

  /// From the lowest to the highest end of a bar, zero among them.
  private var range: ClosedRange<Double> {
    var low = 0.0
    var high = 0.0
    for category in categories.indices {
      let values = series.compactMap { $0.values[category] }
      if arrangement == .stacked {
        high = max(high, values.filter { $0 > 0 }.reduce(0, +))
        low = min(low, values.filter { $0 < 0 }.reduce(0, +))
      } else {
        high = max(high, values.max() ?? 0)
        low = min(low, values.min() ?? 0)
      }
    }
    let over = line?.values.compactMap { $0 } ?? []
    return min(low, over.min() ?? 0)...max(high, over.max() ?? 0)
  }

  private func bars(on plot: ChartPlot) -> [Bar] {
    let slot = plot.x.position(1) - plot.x.position(0)
    let room = min(slot * 0.78, Double(series.count) * 46)
    var bars: [Bar] = []
    for category in categories.indices {
      var above = 0.0
      var below = 0.0
      for (index, one) in series.enumerated() {
        guard let value = one.values[category] else { continue }
        let middle = plot.x.position(Double(category))
        let base: Double
        if arrangement == .stacked {
          base = value < 0 ? below : above
          if value < 0 { below += value } else { above += value }
        } else {
          base = 0
        }
        let width =
          arrangement == .stacked ? min(slot * 0.72, 46) : room / Double(series.count)
        let left =
          arrangement == .stacked
          ? middle - width / 2 : middle - room / 2 + Double(index) * width
        let heights = [plot.y.position(base), plot.y.position(base + value)]
        bars.append(
          Bar(
            series: index, category: category, value: value, left: left,
            width: max(width - (series.count > 1 && arrangement == .grouped ? 1 : 0), 1),
            top: min(heights[0], heights[1]), bottom: max(heights[0], heights[1])))
      }
    }
    return bars
  }

  private func drawLine(on plot: ChartPlot, into markup: inout SVGMarkup) {
    guard let line else { return }
    let path = line.values.enumerated().map { index, value in
      value.map { (plot.x.position(Double(index)), plot.y.position($0)) }
    }
    markup.path("l k", through: path)
    for point in path {
      guard let point else { continue }
      markup.disc("x", x: point.0, y: point.1, radius: 2.6)
    }
  }

  private func label(
    _ one: Chart.Bars.Series, at value: Double, style: String, _ area: ChartArea
  ) -> EndLabels.Label {
    EndLabels.Label(
      lines: TextWidth.wrapped(
        one.label, width: area.labelWidth(series.map(\.label) + [one.label]), size: 12),
      wanted: value, style: style)
  }

  /// Labels beside the last stack, wanted at the middle of each part.
  private func stackEnds(_ area: ChartArea) -> [EndLabels.Label] {
    var above = 0.0
    var below = 0.0
    return series.enumerated().compactMap { index, one in
      guard let last = one.values.last, let value = last else { return nil }
      let base = value < 0 ? below : above
      if value < 0 { below += value } else { above += value }
      return label(one, at: base + value / 2, style: "z", area)
    }
  }

  private func drawLabels(
    _ labels: [EndLabels.Label], on plot: ChartPlot, into markup: inout SVGMarkup
  ) {
    let wanted = labels.map {
      EndLabels.Label(lines: $0.lines, wanted: plot.y.position($0.wanted), style: $0.style)
    }
    let middles = EndLabels.placed(wanted, within: (plot.top - 6)...(plot.bottom + 6))
    for (label, middle) in zip(wanted, middles) {
      markup.path(
        label.style,
        through: [
          (plot.right - 2, label.wanted), (plot.right + 14, middle), (plot.right + 24, middle),
        ])
      for (index, words) in label.lines.enumerated() {
        let rise = Double(index) - Double(label.lines.count - 1) / 2
        markup.words(words, x: plot.right + 28, y: middle + 4 + rise * 14)
      }
    }
  }

  /// A row of coloured squares with names above the plot; returns where it ends.
  private func drawKey(into markup: inout SVGMarkup, _ area: ChartArea) -> Double {
    var x = area.left
    var y = area.top + 10
    for (index, one) in series.enumerated() {
      for (part, words) in TextWidth.wrapped(one.label, width: area.width - 18, size: 12)
        .enumerated()
      {
        let width = TextWidth.of(words, size: 12) + 34
        if part > 0 || x + width - 16 > area.right && x > area.left {
          x = area.left
          y += 18
        }
        if part == 0 {
          markup.rectangle(
            "v\(filling(of: index))", x: x, y: y - 10, width: 12,
            height: 12)
        }
        markup.words(words, x: x + 18, y: y)
        x += width
      }
    }
    return y + 10
  }

  /// Names of the categories, as many as there is room for.
  private func drawCategories(on plot: ChartPlot, into markup: inout SVGMarkup) -> Double {
    let slot = plot.x.position(1) - plot.x.position(0)
    let widest = categories.map { TextWidth.of($0, size: 12) }.max() ?? 0
    let step = max(1, Int(((widest + 10) / slot).rounded(.up)))
    for (index, name) in categories.enumerated() where index.isMultiple(of: step) {
      let half = TextWidth.of(name, size: 12) / 2
      let place = min(
        max(plot.x.position(Double(index)), plot.area.left + half), plot.area.right - half)
      markup.words(name, x: place, y: plot.bottom + 17, anchor: .middle, style: "m")
    }
    return plot.bottom + 25
  }

  private func drawPoints(_ bars: [Bar], on plot: ChartPlot, into markup: inout SVGMarkup) {
    let language = plot.area.language
    func label(_ one: Chart.Bars.Series, _ category: Int, _ value: Double) -> String {
      "\(one.label), \(categories[category]): \(language.number(value, digits: y.digits))"
        + (y.unit.isEmpty ? "" : " \(y.unit)")
    }
    markup.raw("<g class=\"points\">\n")
    for index in series.indices {
      for bar in bars where bar.series == index {
        markup.rectangle(
          "pt", x: bar.left, y: bar.top, width: bar.width, height: max(bar.bottom - bar.top, 2),
          more: SVGMarkup.value(
            series: series[index].id, x: categories[bar.category], y: bar.value,
            label: label(series[index], bar.category, bar.value)))
      }
    }
    if let line {
      for (category, value) in line.values.enumerated() {
        guard let value else { continue }
        markup.disc(
          "pt", x: plot.x.position(Double(category)), y: plot.y.position(value), radius: 6,
          more: SVGMarkup.value(
            series: line.id, x: categories[category], y: value,
            label: label(line, category, value)))
      }
    }
    markup.raw("</g>\n")
  }
}
