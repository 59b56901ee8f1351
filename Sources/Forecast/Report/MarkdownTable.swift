extension Table {
  /// The table as GitHub Markdown: a heading, a line with plan, scenarios and heat basis, the table with
  /// its units in the header and the pipes aligned, the notes as a list.
  ///
  /// - Parameter plan: the plan's file name, without its folder.
  /// - Returns: lines of Markdown, the last one ended.
  public func markdown(plan: String) -> String {
    var origin = ["Plan `\(plan.singleLine)`"]
    if !scenarios.isEmpty {
      origin.append(
        "\(scenarios.count == 1 ? "scenario" : "scenarios") "
          + scenarios.map(\.markdownEscaped).joined(separator: ", "))
    }
    if let heatBasis { origin.append("heat basis \(heatBasis.markdownEscaped)") }

    var lines = ["## \(title.markdownEscaped)", "", origin.joined(separator: "; ") + ".", ""]
    lines += markdownGrid
    if !notes.isEmpty { lines.append("") }
    lines += notes.map { "- \($0.markdownEscaped)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var markdownGrid: [String] {
    let header =
      [rowTitle.markdownEscaped]
      + columns.map { column in
        (column.title + (column.unit.map { " (\($0))" } ?? "")).markdownEscaped
      }
    let body = rows.map { row in
      [row.label.markdownEscaped]
        + zip(columns, row.cells).map { $0.shown($1.value).markdownEscaped }
    }
    let alignments = [false] + columns.indices.map(isRightAligned)
    let widths = header.indices.map { index in
      max(3, ([header] + body).map { $0[index].displayWidth }.max() ?? 0)
    }
    let rule = zip(widths, alignments).map { width, right in
      String(repeating: "-", count: right ? width - 1 : width) + (right ? ":" : "")
    }
    return ([header, rule] + body).map { cells in
      "| "
        + cells.indices.map { cells[$0].padded(to: widths[$0], rightAligned: alignments[$0]) }
        .joined(separator: " | ") + " |"
    }
  }
}

extension String {
  /// The text on one line with the characters that Markdown would take for its own set back.
  var markdownEscaped: String {
    guard !utf8.allSatisfy(\.isPlainText) else { return self }
    return singleLine.reduce(into: "") { text, character in
      if "\\|*`<[".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}

extension UInt8 {
  /// Whether the byte is printable ASCII that Markdown does not take for its own.
  fileprivate var isPlainText: Bool {
    isPrintable
      && !"\\|*`<[".utf8.contains(self)
  }
}
