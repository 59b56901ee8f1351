extension Outlook {
  /// What a run left in its folder and where a reader begins, for the end of its output.
  ///
  /// - Parameters:
  ///   - tables: how many tables it left there.
  ///   - folder: the path of the folder as the user gave it.
  ///   - width: the columns of the terminal.
  /// - Returns: lines that fit, without the last line break.
  public static func closing(tables: Int, folder: String, width: Int) -> String {
    let sentence =
      "\(folder)/ holds the run: begin with report.html. All \(tables) tables are in the workbook outlook.xlsx "
      + "and in tables.tex, each one also as Markdown, CSV and JSON; the charts are in charts/."
    return TerminalStyle.folded(sentence, to: width)
  }
}
