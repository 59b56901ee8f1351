extension Table {
  /// The table with its headings, labels, words and notes in a language; keys, figures and symbols of units stay.
  public func worded(_ language: ReportLanguage) -> Table {
    guard language != .english else { return self }
    let words = Wording(language)
    return Table(
      id: id, title: words(title), rowTitle: words(rowTitle),
      columns: columns.map {
        Column($0.key, words($0.title), unit: $0.unit, digits: $0.digits)
      },
      rows: rows.map { row in
        Row(row.key, label: words(row.label), row.cells.map { $0.worded(words) })
      },
      notes: notes.map { words($0) }, scenarios: scenarios.map { words($0) },
      heatBasis: heatBasis.map { words($0) }, isHeadline: isHeadline)
  }
}

extension Table.Cell {
  /// Words in another language; a number keeps its value and its source.
  fileprivate func worded(_ words: Wording) -> Table.Cell {
    guard case .text(let text) = value else { return self }
    return Table.Cell(value: .text(words(text)), source: source)
  }
}
