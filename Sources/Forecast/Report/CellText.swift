extension Table.Column {
  /// A cell as a reader sees it: fixed decimal places, a true minus sign, no thousands separator.
  func shown(_ value: Table.Value) -> String {
    switch value {
    case .number(let number):
      let text = number.text(decimals: digits)
      return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    case .text(let text): return (holdsUnits ? MeasureUnit.spelled(text) : text).singleLine
    case .empty: return ""
    }
  }

  /// Whether the cells name units, one for each row.
  var holdsUnits: Bool { key == "unit" }

  /// The unit as a reader sees it.
  var spelledUnit: String? { unit.map(MeasureUnit.spelled) }

  /// A cell as a reader of a language sees it.
  func shown(_ value: Table.Value, _ language: ReportLanguage) -> String {
    guard language != .english, case .number(let number) = value else { return shown(value) }
    return language.number(number, digits: digits)
  }

  /// The heading with the unit in parentheses.
  func heading(_ language: ReportLanguage = .english) -> String {
    title + (unit.map { " (\(FigureNames.unit($0, language)))" } ?? "")
  }

  /// The columns that the widest of some cells takes; of numbers only the outermost are set to see it.
  func width(of values: [Table.Value]) -> Int {
    var (numbers, texts): ([Double], [Table.Value]) = ([], [])
    for value in values {
      if case .number(let number) = value { numbers.append(number) } else { texts.append(value) }
    }
    let outermost = [numbers.min(), numbers.max()].compactMap { $0.map { Table.Value.number($0) } }
    return (texts + outermost).map { shown($0).displayWidth }.max() ?? 0
  }
}

extension Table {
  /// The plan, the scenarios and the heat basis in one line.
  func origin(plan: String) -> String {
    var parts = ["Plan \(plan)"]
    if !scenarios.isEmpty {
      parts.append(
        "\(scenarios.count == 1 ? "scenario" : "scenarios") \(scenarios.joined(separator: ", "))")
    }
    if let heatBasis { parts.append("heat basis \(heatBasis)") }
    return parts.joined(separator: "; ")
  }

  /// Whether a column is set flush right: it holds numbers, or texts that are all written as figures.
  func isRightAligned(_ column: Int) -> Bool {
    let shown = rows.map(\.cells[column].value).filter { $0 != .empty }
    guard !shown.isEmpty else { return columns[column].unit != nil }
    return shown.allSatisfy { value in
      guard case .text(let text) = value else { return true }
      return text.contains(where: \.isNumber)
        && text.allSatisfy { $0.isASCII && $0.isNumber || ".–−- ".contains($0) }
    }
  }
}
