extension Table.Column {
  /// A cell as a reader sees it: fixed decimal places, a true minus sign, no thousands separator.
  func shown(_ value: Table.Value) -> String {
    switch value {
    case .number(let number):
      let text = number.text(decimals: digits)
      return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    case .text(let text): return text.singleLine
    case .empty: return ""
    }
  }
}

extension Table {
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
