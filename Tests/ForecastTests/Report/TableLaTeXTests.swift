import Testing

@testable import Forecast

@Suite("Tables in LaTeX")
struct TableLaTeXTests {
  @Test("has caption, units, rows and notes, all of it ASCII")
  func sample() {
    let latex = SampleTables.oil.latex(plan: "my_plan.yaml")
    #expect(latex.contains("\\caption{Oil prices, annual averages}\\label{tab:oil-prices}"))
    #expect(latex.contains(" & USD/bbl & \\% &  \\\\"))
    #expect(latex.contains("2008 & 99.6 & $-$0.60 & observed \\\\"))
    #expect(
      latex.contains(
        "Plan my\\_plan.yaml; scenarios base, low; heat basis 35.12 MMBtu per 1000 m$^3$, gross."))
    #expect(latex.contains("Prices are nominal.\\par"))
    #expect(latex.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test(
    "sets signs back",
    arguments: [
      ("20 °C ÷ 2 × 3 ≥ 1…", "20 $^\\circ$C $\\div$ 2 $\\times$ 3 $\\geq$ 1\\ldots{}"),
      ("Δx₁ ≤ −σ²", "$\\Delta$x$_1$ $\\leq$ $-$$\\sigma$$^2$"),
      ("\\{a}~b^c", "\\textbackslash{}\\{a\\}\\textasciitilde{}b\\textasciicircum{}c"),
      ("plain, as-it.is", "plain, as-it.is"),
    ])
  func signs(text: String, latex: String) {
    #expect(text.latexEscaped == latex)
  }

  @Test("takes no bracket at the beginning of a row for an argument")
  func brackets() {
    let table = Table(
      id: "t", title: "T", rowTitle: "[k]", columns: [Table.Column("c", "*c")],
      rows: [Table.Row("[1]", [.text("*")])])
    #expect(table.latex(plan: "p").contains("\n{}[1] & {}* \\\\\n"))
  }

  @Test("leaves tables too long for paper to the files for machines")
  func longTables() {
    let long = Table(
      id: "long", title: "Long", rowTitle: "n", columns: [Table.Column("x", "x")],
      rows: (0...LaTeXDocument.mostRows).map { Table.Row("r\($0)", [.number(1)]) })
    let text = LaTeXDocument([SampleTables.oil, long], title: "T", plan: "p").text
    #expect(text.contains("\\label{tab:oil-prices}") && !text.contains("\\label{tab:long}"))
    #expect(text.contains("stand in CSV and JSON only: long."))
  }

  @Test(
    "asks for fonts with Cyrillic letters where there are any, and for room where a table fits a page"
  )
  func document() {
    let plain = LaTeXDocument([SampleTables.oil], title: "Oil", plan: "p").text
    #expect(plain.contains("[T1]{fontenc}") && !plain.contains("DejaVu Serif"))
    #expect(plain.contains("\n\\tableroom{"))
    let russian = LaTeXDocument([SampleTables.oil], title: "Цены на нефть", plan: "p").text
    #expect(
      russian.contains("[T1,T2A]{fontenc}") && russian.contains("\\setmainfont{DejaVu Serif}"))
  }
}
