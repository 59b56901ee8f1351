extension Table {
  /// The table as GitHub Markdown: a heading, a line with plan, scenarios and heat basis, the table with
  /// its units in the header and the pipes aligned, the notes as a list.
  ///
  /// - Parameters:
  ///   - plan: the plan's file name, without its folder.
  ///   - language: the language of the units, the decimal sign and the line of origin; titles and headings come in
  ///     theirs.
  /// - Returns: lines of Markdown, the last one ended.
  public func markdown(plan: String, language: ReportLanguage = .english) -> String {
    var origin = [FigureText.planOf.text(language, "`\(plan.singleLine)`")]
    if !scenarios.isEmpty {
      let word = scenarios.count == 1 ? FigureText.oneScenario : .severalScenarios
      origin.append(
        word.text(language, scenarios.map(\.markdownEscaped).joined(separator: ", ")))
    }
    if let heatBasis {
      origin.append(FigureText.heatBasisOf.text(language, heatBasis.markdownEscaped))
    }

    var lines = ["## \(title.markdownEscaped)", "", origin.joined(separator: "; ") + ".", ""]
    lines += markdownGrid(language)
    if !notes.isEmpty { lines.append("") }
    lines += notes.map { "- \($0.markdownEscaped)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func markdownGrid(_ language: ReportLanguage) -> [String] {
    let header =
      [rowTitle.markdownEscaped] + columns.map { $0.heading(language).markdownEscaped }
    let body = rows.map { row in
      [row.label.markdownEscaped]
        + zip(columns, row.cells).map { $0.shown($1.value, language).markdownEscaped }
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
