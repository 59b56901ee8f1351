extension Table {
  /// Sets the table as a picture, numbers to the right; returns where it ends.
  ///
  /// Columns that do not fit beside each other go on below under the same row keys.
  func draw(into markup: inout SVGMarkup, _ area: ChartArea) -> Double {
    let keyWidth = min(
      ([rowTitle] + rows.map(\.label)).map { TextWidth.of($0, size: 12) }.max() ?? 0,
      area.width * 0.3)
    let room = area.width - keyWidth - 12
    let words = columns.flatMap { $0.title.split(separator: " ") }
    let longest = words.map { TextWidth.of(String($0), size: 12, bold: true) }.max() ?? 0
    let fitting = max(1, Int(room / min(max(longest + 12, 76), room)))
    let least = max((columns.count + fitting - 1) / fitting, 1)
    // Blocks of one size keep columns together that belong together.
    let even = [least, least + 1].first { columns.count.isMultiple(of: $0) }
    let perBlock = max((columns.count + (even ?? least) - 1) / (even ?? least), 1)
    var y = area.top
    var first = 0
    while first < columns.count {
      let shown = Array(columns.indices[first..<min(first + perBlock, columns.count)])
      y = drawBlock(
        shown, into: &markup, area, top: y, keyWidth: keyWidth, width: room / Double(shown.count))
      first += perBlock
    }
    return y
  }

  private func drawBlock(
    _ shown: [Int], into markup: inout SVGMarkup, _ area: ChartArea, top: Double, keyWidth: Double,
    width: Double
  ) -> Double {
    let headings = shown.map { index in
      TextWidth.wrapped(columns[index].title, width: width - 10, size: 12, bold: true)
    }
    let units = shown.map { columns[$0].unit.map { FigureNames.unit($0, area.language) } ?? "" }
    let lines = headings.map(\.count).max() ?? 1
    var y = top + 2
    func right(_ position: Int) -> Double {
      area.left + keyWidth + 12 + Double(position + 1) * width
    }
    for (position, heading) in headings.enumerated() {
      for (line, words) in heading.enumerated() {
        markup.words(
          words, x: right(position), y: y + Double(lines - heading.count + line + 1) * 15,
          anchor: .end, style: "b", bold: true)
      }
      let unit = TextWidth.wrapped(units[position], width: width - 4, size: 11).first ?? ""
      markup.words(
        unit, x: right(position), y: y + Double(lines + 1) * 15, size: 11, anchor: .end, style: "n")
    }
    y += Double(lines + 1) * 15 + 6
    markup.words(rowTitle, x: area.left, y: y - 6, style: "m")
    markup.segment("z", from: (x: area.left, y: y), to: (x: area.right, y: y))
    for row in rows {
      y += 19
      markup.words(
        TextWidth.wrapped(row.label, width: keyWidth, size: 12).first ?? "", x: area.left, y: y - 4)
      for (position, index) in shown.enumerated() {
        let words: String
        switch row.cells[index].value {
        case .number(let value):
          words = area.language.number(value, digits: columns[index].digits)
        case .text(let text):
          words = TextWidth.wrapped(text, width: width - 4, size: 12).first ?? ""
        case .empty: words = "–"
        }
        markup.words(words, x: right(position), y: y - 4, anchor: .end)
      }
      markup.segment("g", from: (x: area.left, y: y + 1), to: (x: area.right, y: y + 1))
    }
    return y + 12
  }
}
