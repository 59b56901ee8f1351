extension Table {
  /// Whether the table has more numbers than anybody reads on a page; a sentence then stands in its place.
  var isTooLongForPage: Bool { rows.count * columns.count > 2500 }

  /// The table for a page: caption, units in the head, numbers flush right, the notes below.
  ///
  /// A cell shows a number with the decimal places of its column and carries it in full precision, the shortest
  /// decimal that reads back to the same double, as `data-v`; what is copied is that.
  ///
  /// - Parameters:
  ///   - words: the words of the page.
  ///   - isHeatMap: whether cells are shaded by their place between the table's lowest and highest number.
  ///   - origin: the key of the last row that is known, below which a heavier line is drawn.
  /// - Returns: a figure named by the table's id.
  func html(
    _ words: Wording, isHeatMap: Bool = false, origin: String? = nil
  ) -> HTML {
    let rightAligned = columns.indices.map(isRightAligned)
    let scale = isHeatMap ? HeatScale(rows) : nil
    let body = rows.map { $0.html(self, rightAligned, scale, isOrigin: $0.key == origin, words) }
    let size = columns.count > 7 ? "table wide" : columns.count > 4 ? "table middling" : "table"
    let height = rows.count > 40 ? " tall" : rows.count > 25 ? "" : " short"
    return HTML("figure", ["class": size + height, "id": "table-\(id.anchor)"]) {
      HTML("div", ["class": "scroll"]) {
        HTML("table", ["class": isHeatMap ? "heat" : nil]) {
          HTML("caption") { HTML("span") { words(title.singleLine) } }
          HTML("thead") {
            HTML("tr") {
              HTML("th", ["scope": "col"]) { words(rowTitle) }
              for (column, right) in zip(columns, rightAligned) {
                HTML("th", ["scope": "col", "class": right ? "n" : nil]) { column.head(words) }
              }
            }
          }
          HTML("tbody") { HTML.joined(body) }
        }
      }
      HTML("div", ["class": "below"]) {
        HTML(
          "button",
          [
            "type": "button", "class": "copy",
            "aria-label": "\(words("Copy table")): \(words(title.singleLine))",
          ]
        ) {
          words("Copy")
        }
        HTML("div") {
          if let heatBasis {
            HTML("p", ["class": "note"]) {
              words("Heat basis: \(heatBasis)")
            }
          }
          for note in notes { HTML("p", ["class": "note"]) { words(note.singleLine) } }
        }
      }
    }
  }
}

/// The place of a number between the lowest and the highest of a table.
private struct HeatScale {
  private let low: Double
  private let width: Double

  /// The scale of a table's numbers; `nil` when they do not differ.
  init?(_ rows: [Table.Row]) {
    let numbers = rows.flatMap { $0.cells.compactMap(\.number) }
    guard let low = numbers.min(), let high = numbers.max(), low < high else { return nil }
    self.low = low
    width = high - low
  }

  /// The place from 0 to 1.
  func place(of number: Double) -> Double { (number - low) / width }
}

extension Table.Row {
  fileprivate func html(
    _ table: Table, _ rightAligned: [Bool], _ scale: HeatScale?, isOrigin: Bool,
    _ words: Wording
  ) -> HTML {
    let name = words(label.singleLine)
    var cells = [
      HTML("th", ["scope": "row", "class": name.count > 20 ? "key" : nil]) { name.breakable }
    ]
    for (index, cell) in self.cells.enumerated() {
      var heat: Double?
      if let scale, let number = cell.number { heat = scale.place(of: number) }
      cells.append(cell.html(table.columns[index], isRight: rightAligned[index], heat: heat, words))
    }
    return HTML("tr", ["class": isOrigin ? "origin" : nil]) { HTML.joined(cells) }
  }
}

extension Table.Column {
  /// The heading with the unit on a line of its own.
  fileprivate func head(_ words: Wording) -> HTML {
    .joined([
      .text(words(title)),
      spelledUnit.map { unit in HTML("span", ["class": "unit"]) { words(unit) } } ?? .empty,
    ])
  }
}

extension Table.Cell {
  /// The number, if the cell shows one.
  var number: Double? {
    if case .number(let number) = value { number } else { nil }
  }

  /// Words that stand out: verdicts and wrong signs.
  private var badge: String? {
    guard case .text(let text) = value else { return nil }
    if text == "WRONG SIGN" { return "wrong" }
    return Verdict(rawValue: text).map { "\($0)" }
  }

  /// What a cell of a column of words is; numbers need no class.
  private var kind: String {
    guard case .text(let text) = value else { return "t" }
    if text.utf8.count == 64, text.allSatisfy(\.isHexDigit) { return "t digest" }
    return text.count > 40 ? "t long" : text.count > 16 ? "t" : "t short"
  }

  fileprivate func html(
    _ column: Table.Column, isRight: Bool, heat: Double?, _ words: Wording
  ) -> HTML {
    let shown = number == nil ? words(column.shown(value)) : words.figure(column.shown(value))
    return HTML(
      "td",
      [
        "class": isRight ? nil : kind, "data-v": number.map { "\($0)" },
        "style": heat.map { "--heat:\(Int(($0 * 100).rounded()))%" },
      ]
    ) {
      if let badge { HTML("span", ["class": "badge \(badge)"]) { shown } } else { shown }
    }
  }
}

extension String {
  /// The text on one line, which a narrow page may break after a sign of a long name.
  fileprivate var breakable: HTML {
    let text = singleLine
    guard text.count > 12, !text.contains(" ") else { return .prose(text) }
    var parts: [HTML] = []
    var part = ""
    for character in text {
      part.append(character)
      guard "._(-".contains(character) else { continue }
      parts += [.text(part), HTML("wbr")]
      part = ""
    }
    return .joined(parts + [.text(part)])
  }
}
