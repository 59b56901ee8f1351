extension Table {
  /// The table for LaTeX with the packages `array`, `booktabs` and `longtable`: caption, units below the
  /// headings, notes below the table; a table longer than the page goes on with its headings repeated.
  ///
  /// Headings are broken into lines and long texts set in paragraphs; the type is the largest in which the
  /// table fits onto a page of 25 cm (A4 turned), tiny where none does.
  ///
  /// - Parameter plan: the plan's file name, without its folder.
  /// - Returns: a `longtable` in a group of its own, with the label `tab:` and the table's short name.
  public func latex(plan: String) -> String {
    let shown = rows.map { row in
      [row.label.singleLine] + zip(columns, row.cells).map { $0.shown($1.value) }
    }
    let alignments = [false] + columns.indices.map(isRightAligned)
    let widths = alignments.indices.map { column in
      shown.map { $0[column].displayWidth }.max() ?? 0
    }
    let titles = [rowTitle] + columns.map(\.title)
    let headings = zip(titles, widths).map { title, width in
      let longest = title.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
      return title.wrapped(to: Swift.max(width, longest, 12))
    }
    let units = [""] + columns.map { $0.spelledUnit ?? "" }
    let letters = widths.indices.map { column in
      Swift.min(
        Swift.max(
          widths[column], units[column].displayWidth,
          headings[column].map(\.displayWidth).max() ?? 0), Self.widestText)
    }
    let long = zip(widths, alignments).count { $0 > Self.widestText && !$1 }
    let share = long > 1 ? 0.5 / Double(long) : 0.38
    let specification = zip(widths, alignments).map { width, right in
      right
        ? "r"
        : width > Self.widestText
          ? ">{\\raggedright\\arraybackslash}p{\(share.shown(2))\\linewidth}" : "l"
    }
    var head = [
      zip(headings, alignments).map { lines, right in
        lines.count == 1
          ? Self.latexCell(lines[0])
          : "\\shortstack[\(right ? "r" : "l")]{\(lines.map(Self.latexCell).joined(separator: "\\\\"))}"
      }.joined(separator: " & ") + " \\\\"
    ]
    if units.contains(where: { !$0.isEmpty }) { head.append(Self.latexRow(units)) }

    var lines = [
      "{\(Self.latexSize(letters: letters))\\setlength{\\tabcolsep}{4pt}\\setlength{\\LTcapwidth}{\\linewidth}",
      "\\begin{longtable}{\(specification.joined())}",
      "\\caption{\(title.latexEscaped)}\\label{tab:\(id)}\\\\",
    ]
    lines += ["\\toprule"] + head + ["\\midrule", "\\endfirsthead"]
    lines += ["\\toprule"] + head + ["\\midrule", "\\endhead", "\\bottomrule", "\\endfoot"]
    lines += shown.map(Self.latexRow)
    lines += ["\\end{longtable}", "\\footnotesize\\noindent"]
    lines += ([origin(plan: plan) + "."] + notes).map { "\($0.latexEscaped)\\par" }
    return lines.joined(separator: "\n") + "}\n"
  }

  /// The most letters of a text that is not set as a paragraph, also about what a paragraph holds.
  private static let widestText = 48

  /// The largest type in which columns of so many letters fit into 25 cm.
  private static func latexSize(letters: [Int]) -> String {
    // Points of a figure in each size of a 10-point document, which is about the mean of text and spaces.
    let sizes = [
      ("\\normalsize", 5.0), ("\\small", 4.6), ("\\footnotesize", 4.25), ("\\scriptsize", 3.7),
    ]
    let total = Double(letters.reduce(0, +))
    let room = 670 - 8 * Double(letters.count)
    return sizes.first { total * $0.1 <= room }?.0 ?? "\\tiny"
  }

  /// Cells with marks between.
  private static func latexRow(_ cells: [String]) -> String {
    cells.map(latexCell).joined(separator: " & ") + " \\\\"
  }

  /// A cell; one that begins with a bracket or a star would be read as an argument.
  private static func latexCell(_ cell: String) -> String {
    let text = cell.latexEscaped
    return text.first == "[" || text.first == "*" ? "{}" + text : text
  }
}
