extension Table {
  /// The table for LaTeX with the `booktabs` package: caption, units below the headings, notes below the table.
  ///
  /// Long texts are set in narrow paragraphs. A table wider than the page is for the author to turn or to cut.
  ///
  /// - Parameter plan: the plan's file name, without its folder.
  /// - Returns: a `table` environment with the label `tab:` and the table's short name.
  public func latex(plan: String) -> String {
    let origin =
      ["Plan \(plan)"] + (scenarios.isEmpty ? [] : ["scenarios \(scenarios.joined(separator: ", "))"])
      + (heatBasis.map { ["heat basis \($0)"] } ?? [])
    let alignments = columns.indices.map { index in
      if isRightAligned(index) { return "r" }
      let widest = rows.map { columns[index].shown($0.cells[index].value).displayWidth }.max() ?? 0
      return widest > 40 ? "p{0.4\\textwidth}" : "l"
    }
    var lines = [
      "% Needs \\usepackage[utf8]{inputenc}, \\usepackage[T1]{fontenc} and \\usepackage{booktabs}.",
      "\\begin{table}", "\\centering", "\\caption{\(title.latexEscaped)}", "\\label{tab:\(id)}",
      "\\begin{tabular}{l\(alignments.joined())}", "\\toprule",
      Self.latexRow([rowTitle] + columns.map(\.title)),
    ]
    if columns.contains(where: { $0.unit != nil }) {
      lines.append(Self.latexRow([""] + columns.map { $0.unit ?? "" }))
    }
    lines.append("\\midrule")
    lines += rows.map { row in
      Self.latexRow([row.key] + zip(columns, row.cells).map { $0.shown($1.value) })
    }
    lines += ["\\bottomrule", "\\end{tabular}"]
    lines += ([origin.joined(separator: "; ") + "."] + notes).map { "\n\\footnotesize \($0.latexEscaped)" }
    lines.append("\\end{table}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Cells with marks between; one that begins with a bracket or a star would be read as an argument.
  private static func latexRow(_ cells: [String]) -> String {
    cells.map { cell in
      let text = cell.latexEscaped
      return text.first == "[" || text.first == "*" ? "{}" + text : text
    }.joined(separator: " & ") + " \\\\"
  }
}
