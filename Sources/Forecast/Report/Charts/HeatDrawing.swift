extension Chart.Heat {
  /// Draws the cells with their values written in; returns where the picture ends.
  func draw(into markup: inout SVGMarkup, _ area: ChartArea) -> Double {
    let known = values.flatMap { $0.compactMap { $0 } }
    let low = known.min() ?? 0
    let high = known.max() ?? 0
    // Arrows say which of the two titles goes with the rows.
    let rowTitle = titlesMeasure ? "\(rowTitle)\u{A0}↓" : rowTitle
    let columnTitle = titlesMeasure ? "\(columnTitle)\u{A0}→" : columnTitle
    let rowWidth = min(
      (rows + rowTitle.split(separator: " ").map(String.init)).map { TextWidth.of($0, size: 12) }
        .max() ?? 0,
      area.width * 0.35)
    let left = area.left + rowWidth + 8
    let cell = (width: (area.right - left) / Double(max(columns.count, 1)), height: 28.0)
    var y = area.top
    for line in TextWidth.wrapped(columnTitle, width: area.right - left, size: 12) {
      markup.words(line, x: left, y: y + 10, style: "m")
      y += 15
    }
    for (index, line) in TextWidth.wrapped(rowTitle, width: rowWidth, size: 12).enumerated() {
      markup.words(line, x: area.left, y: area.top + 10 + Double(index) * 15, style: "m")
      y = max(y, area.top + Double(index + 1) * 15)
    }
    let widest = columns.map { TextWidth.of($0, size: 12) }.max() ?? 0
    // Where the names do not fit side by side, every second one stands a line higher.
    let isStaggered = widest + 4 > cell.width
    y += isStaggered ? 32 : 18
    for (index, name) in columns.enumerated() {
      let half = TextWidth.of(name, size: 12) / 2
      let middle = min(left + (Double(index) + 0.5) * cell.width, area.right - half)
      let rise = isStaggered && index.isMultiple(of: 2) ? 14.0 : 0
      markup.words(name, x: middle, y: y - 6 - rise, anchor: .middle, style: "m")
    }
    let size = fontSize(known, cell.width, area)
    var points = ""
    for (row, name) in rows.enumerated() {
      let top = y + Double(row) * cell.height
      let title = TextWidth.wrapped(name, width: rowWidth, size: 12).first ?? ""
      markup.words(title, x: left - 8, y: top + 18, anchor: .end, style: "m")
      for (column, value) in values[row].enumerated() {
        guard let value else { continue }
        let x = left + Double(column) * cell.width
        let step = level(value, low, high)
        markup.rectangle(
          "r\(step)", x: x, y: top, width: cell.width - 1.5, height: cell.height - 1.5)
        if let size {
          markup.words(
            area.language.number(value, digits: digits), x: x + cell.width / 2, y: top + 18,
            size: size, anchor: .middle,
            style: (size < 12 ? "w11" : "")
              + (step > ChartPalette.lastLightStep ? " on-strong" : ""))
        }
        points +=
          "<rect class=\"pt\" x=\"\(x.pixel)\" y=\"\(top.pixel)\" width=\"\((cell.width - 1.5).pixel)\" height=\"\((cell.height - 1.5).pixel)\""
          + SVGMarkup.value(
            series: name, x: columns[column], y: value,
            label:
              "\(place(name, columns[column])): \(area.language.number(value, digits: digits))\(unit.isEmpty ? "" : " \(unit)")"
          ) + "/>\n"
      }
    }
    markup.raw("<g class=\"points\">\n\(points)</g>\n")
    return y + Double(rows.count) * cell.height + 6
  }

  /// The names of a cell, with the titles where the names are measures.
  private func place(_ row: String, _ column: String) -> String {
    titlesMeasure ? "\(rowTitle) \(row), \(columnTitle) \(column)" : "\(row), \(column)"
  }

  /// The step of the ramp for a value; equal values take the middle.
  private func level(_ value: Double, _ low: Double, _ high: Double) -> Int {
    let last = ChartPalette.light.ramp.count - 1
    guard high > low else { return last / 2 }
    return min(last, Int((value - low) / (high - low) * Double(last + 1)))
  }

  /// The size at which every number fits its cell; `nil` when only hovering can tell.
  private func fontSize(_ known: [Double], _ width: Double, _ area: ChartArea) -> Double? {
    let widest =
      known.map { TextWidth.of(area.language.number($0, digits: digits), size: 1) }.max() ?? 0
    return [12.0, 11].first { widest * $0 <= width - 3 }
  }
}
