extension Table {
  /// The table for LaTeX with the packages `array`, `booktabs` and `longtable`: caption, units below the
  /// headings, notes below the table; a table longer than the page goes on with its headings repeated.
  ///
  /// Headings are broken into lines and long texts set in paragraphs; the type is the largest in which the
  /// table fits into 25.7 cm (A4 turned), tiny where none does.
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
    let points = widths.indices.map { column in
      guard widths[column] <= Self.widestText else { return LaTeXColumn.paragraph }
      let texts = [units[column]] + headings[column] + shown.map { $0[column] }
      return LaTeXColumn.figures(texts.map(\.latexFigures).max() ?? 0)
    }
    let fit = Self.latexFit(of: points)
    let specification = zip(widths, alignments).map { width, right in
      right
        ? "r"
        : width > Self.widestText
          ? ">{\\raggedright\\arraybackslash}p{\(Int(fit.paragraph))pt}" : "l"
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
      "{\(fit.size)\\setlength{\\tabcolsep}{\(Self.latexGap(of: points))pt}\\setlength{\\LTcapwidth}{\\linewidth}",
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

  /// The widths of a column of long texts, in points: the least that is read with ease, and the most.
  private static let paragraphWidths = 110.0...270.0

  /// How wide a column is: so many figures of its type, or a paragraph.
  private enum LaTeXColumn {
    case figures(Double)
    case paragraph
  }

  /// The points on either side of a column: fewer where columns are many.
  private static func latexGap(of columns: [LaTeXColumn]) -> Int { columns.count > 13 ? 2 : 4 }

  /// The largest type in which columns fit into 25.7 cm, and the width that it leaves to each paragraph, in points.
  private static func latexFit(of columns: [LaTeXColumn]) -> (size: String, paragraph: Double) {
    // Points of a figure in each size of a 10-point document.
    let sizes = [
      ("\\normalsize", 5.0), ("\\small", 4.6), ("\\footnotesize", 4.25), ("\\scriptsize", 3.7),
      ("\\tiny", 3.0),
    ]
    let room = 726 - 2 * Double(latexGap(of: columns) * columns.count)
    let figures = columns.reduce(0) { sum, column in
      if case .figures(let count) = column { sum + count } else { sum }
    }
    let paragraphs = Double(columns.count { if case .paragraph = $0 { true } else { false } })
    func left(_ size: (String, Double)) -> Double {
      (room - figures * size.1) / Swift.max(1, paragraphs)
    }
    let least = paragraphs == 0 ? 0 : paragraphWidths.lowerBound
    let size = sizes.first { left($0) >= least } ?? sizes[sizes.count - 1]
    return (size.0, Swift.max(least, Swift.min(left(size), paragraphWidths.upperBound)))
  }

  /// About how high the table is with its caption and notes, in points of a 10-point document.
  var latexHeight: Double {
    let texts = rows.map { row in
      zip(columns, row.cells).map { $0.shown($1.value).displayWidth }.max() ?? 0
    }
    let lines = texts.map { width in
      width > Self.widestText ? (Double(width) / 55).rounded(.up) : 1
    }
    let below = ([""] + notes).map { (Double($0.displayWidth) / 150).rounded(.up) }
    return 90 + 12 * (lines.reduce(0, +)) + 10 * (below.reduce(0, +))
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

extension String {
  /// About how many figures wide the text is set: capitals and `m` are wider than figures.
  fileprivate var latexFigures: Double {
    unicodeScalars.reduce(0) { sum, scalar in
      switch scalar {
      case "A"..."Z", "m", "w", "%", "А"..."Я", "×", "÷", "−": sum + 1.5
      case "i", "l", "j", ".", ",", "'", ":": sum + 0.56
      case " ", "t", "f", "r", "s": sum + 0.8
      default: sum + 1.05
      }
    }
  }
}
