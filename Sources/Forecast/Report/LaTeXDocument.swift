/// Tables as one document that LaTeX sets as it stands; each can be taken out for another document.
struct LaTeXDocument {
  /// The most rows of a table that is set; longer ones are for machines, in CSV and JSON.
  static let mostRows = 120

  /// The points of a page's text, A4 turned.
  private static let pageHeight = 480.0

  /// Fonts with Cyrillic letters, the first that there is.
  private static let cyrillicFonts =
    "\\IfFontExistsTF{CMU Serif}{\\setmainfont{CMU Serif}}{\\setmainfont{DejaVu Serif}}"

  let text: String

  init(_ tables: [Table], title: String, plan: String) {
    let set = tables.filter { $0.rows.count <= Self.mostRows }
    let left = tables.filter { $0.rows.count > Self.mostRows }
    let bodies = set.map { $0.latex(plan: plan) }
    let isCyrillic = ([title] + bodies).contains(where: \.hasCyrillic)
    var lines = [
      "% \(Manifest.product) \(forecastVersion); pdflatex or lualatex, twice. Other documents need array, booktabs",
      "% and longtable; Cyrillic letters need the package texlive-lang-cyrillic for pdflatex, CMU or DejaVu for lualatex.",
      "\\documentclass[10pt,a4paper]{article}",
      "\\usepackage[landscape,margin=2cm]{geometry}",
      "\\usepackage{iftex}",
      "\\ifPDFTeX\\usepackage[\(isCyrillic ? "T1,T2A" : "T1")]{fontenc}\\usepackage{textcomp}\\else\\usepackage{fontspec}"
        + (isCyrillic ? Self.cyrillicFonts : "") + "\\fi",
      "\\usepackage{array,booktabs,longtable}",
      "\\setlength{\\parindent}{0pt}\\setlength{\\emergencystretch}{3em}",
      "% A table that fits a page begins on a new one where too little is left of the old.",
      "\\newcommand{\\tableroom}[1]{\\par\\dimen0=\\pagegoal\\advance\\dimen0-\\pagetotal\\ifdim\\dimen0<#1\\newpage\\fi}",
      "\\title{\(title.latexEscaped)}", "\\author{}", "\\date{}",
      "\\begin{document}", "\\maketitle", "\\listoftables",
    ]
    if !left.isEmpty {
      lines.append(
        "\n\\bigskip Tables of more than \(Self.mostRows) rows stand in CSV and JSON only: "
          + left.map(\.id.latexEscaped).joined(separator: ", ") + ".")
    }
    lines.append("\\clearpage")
    for (table, body) in zip(set, bodies) {
      lines.append("\n% \(table.id.singleLine)")
      if table.latexHeight < Self.pageHeight {
        lines.append("\\tableroom{\(Int(table.latexHeight))pt}")
      }
      lines.append(body + "\\bigskip")
    }
    lines.append("\\end{document}")
    text = lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Whether a letter is one of the Cyrillic script.
  fileprivate var hasCyrillic: Bool {
    unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
  }
}
