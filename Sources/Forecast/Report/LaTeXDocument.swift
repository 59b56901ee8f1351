/// Tables as one document that LaTeX sets as it stands; each can be taken out for another document.
struct LaTeXDocument {
  /// The most rows of a table that is set; longer ones are for machines, in CSV and JSON.
  static let mostRows = 120

  let text: String

  init(_ tables: [Table], title: String, plan: String) {
    let set = tables.filter { $0.rows.count <= Self.mostRows }
    let left = tables.filter { $0.rows.count > Self.mostRows }
    var lines = [
      "% \(Manifest.product) \(forecastVersion); pdflatex or lualatex, twice. Other documents need array, booktabs",
      "% and longtable; letters beyond the Latin ones need lualatex.",
      "\\documentclass[10pt,a4paper]{article}",
      "\\usepackage[landscape,margin=2cm]{geometry}",
      "\\usepackage{iftex}",
      "\\ifPDFTeX\\usepackage[T1]{fontenc}\\usepackage{textcomp}\\else\\usepackage{fontspec}\\fi",
      "\\usepackage{array,booktabs,longtable}",
      "\\setlength{\\parindent}{0pt}\\setlength{\\emergencystretch}{3em}",
      "\\title{\(title.latexEscaped)}", "\\author{}", "\\date{}",
      "\\begin{document}", "\\maketitle", "\\listoftables",
    ]
    if !left.isEmpty {
      lines.append(
        "\n\\bigskip Tables of more than \(Self.mostRows) rows stand in CSV and JSON only: "
          + left.map(\.id.latexEscaped).joined(separator: ", ") + ".")
    }
    lines.append("\\clearpage")
    lines += set.map { "\n% \($0.id.singleLine)\n" + $0.latex(plan: plan) + "\\bigskip" }
    lines.append("\\end{document}")
    text = lines.joined(separator: "\n") + "\n"
  }
}
