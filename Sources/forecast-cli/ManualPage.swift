/// The manual page of a command and its subcommands, in the language of man(7).
struct ManualPage {
  let tree: CommandTree
  let version: String

  /// The page for `man -l` or the folder `man1`.
  var text: String {
    let root = tree.command
    var lines = [
      ".TH FORECAST 1 \"\" \"forecast \(version)\" \"User Commands\"",
      ".SH NAME", "forecast \\- \(Self.escaped(root.abstract ?? ""))",
      ".SH SYNOPSIS", ".B forecast", ".I command", "[\\fIarguments\\fR] [\\fIoptions\\fR]",
      ".SH DESCRIPTION",
    ]
    lines += Self.paragraphs(root.discussion ?? "")
    lines.append(".SH COMMANDS")
    for node in root.all.dropFirst() { lines += Self.section(node) }
    lines.append(".SH EXIT STATUS")
    for (status, meaning) in Self.statuses {
      lines += [".TP", ".B \(status)", Self.escaped(meaning)]
    }
    lines.append(".SH ENVIRONMENT")
    for (name, meaning) in Self.variables { lines += [".TP", ".B \(name)", Self.escaped(meaning)] }
    lines.append(".SH FILES")
    for (name, meaning) in Self.files {
      lines += [".TP", ".I \(Self.escaped(name))", Self.escaped(meaning)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let statuses = [
    ("0", "The work is done."),
    ("1", "An output of a notebook moved."),
    ("64", "The command line is wrong."),
    (
      "65",
      "Data or a plan cannot be used; the sentence on standard error names file, place and way out."
    ),
    ("66", "A file cannot be opened."),
    ("73, 74", "Output cannot be written."),
  ]

  private static let variables = [
    ("COLUMNS", "Columns that tables may take; without it those of the terminal, or 100."),
    (
      "NO_COLOR", "Set to anything, it keeps bold and dim text away. Files and pipes never get any."
    ),
    ("TERM", "On a terminal that calls itself dumb there is neither progress nor bold text."),
  ]

  private static let files = [
    (
      "Data/",
      "Plans, series and published figures, looked for in the working folder. An installation keeps a copy "
        + "in share/forecast/Data below its prefix: copy it to where you work."
    ),
    ("out/", "Where runs are written unless --out says otherwise."),
  ]

  private static func section(_ node: CommandTree.Node) -> [String] {
    let arguments = (node.arguments ?? []).filter {
      $0.shouldDisplay && !($0.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
    var synopsis = ["\\fB\(escaped(node.path))\\fR"]
    if node.leaves.count > 1 { synopsis.append("\\fIcommand\\fR") }
    synopsis += arguments.filter { $0.kind == "positional" || !$0.isOptional }.map { argument in
      let value =
        "\\fI\(escaped(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? "..." : "")
      guard argument.kind != "positional" else { return argument.isOptional ? "[\(value)]" : value }
      return "\\fB\(escaped(argument.names?.first?.typed ?? ""))\\fR \(value)"
    }
    if arguments.contains(where: { $0.kind != "positional" && $0.isOptional }) {
      synopsis.append("[\\fIoptions\\fR]")
    }
    var lines = [".SS \(escaped(node.path))", synopsis.joined(separator: " "), ".PP"]
    lines.append(escaped(node.abstract ?? ""))
    if let discussion = node.discussion { lines += [".PP"] + paragraphs(discussion) }
    for argument in arguments { lines += item(argument) }
    return lines
  }

  private static func item(_ argument: CommandTree.Argument) -> [String] {
    let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
    let heading: String
    switch argument.kind {
    case "positional": heading = value
    case "option": heading = typed(argument) + " " + value
    default: heading = typed(argument)
    }
    var told = escaped(argument.abstract ?? "")
    if let standard = argument.defaultValue, !standard.isEmpty {
      told += " (default: \(escaped(standard)))"
    }
    return [".TP", heading] + (told.isEmpty ? [] : [told])
  }

  private static func typed(_ argument: CommandTree.Argument) -> String {
    (argument.names ?? []).map { "\\fB\(escaped($0.typed))\\fR" }.joined(separator: ", ")
  }

  /// A discussion: empty lines part paragraphs, lines that begin with two spaces are kept as they are.
  private static func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var isExample = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        lines.append(isExample ? "" : ".PP")
      } else if line.hasPrefix("  ") {
        if !isExample { lines += [".sp", ".RS 4", ".nf"] }
        isExample = true
        lines.append(escaped(String(line.dropFirst(2))))
      } else {
        if isExample { lines += [".fi", ".RE", ".PP"] }
        isExample = false
        lines.append(escaped(String(line)))
      }
    }
    if isExample { lines += [".fi", ".RE"] }
    return lines.enumerated().filter { index, line in
      // A paragraph that is followed by another mark, or by nothing, begins nowhere.
      line != ".PP" || (index + 1 < lines.count && !lines[index + 1].hasPrefix("."))
    }.map(\.element).filter { !$0.isEmpty }
  }

  /// Text in which nothing is a command of roff, and hyphens and quotes can be copied and typed.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
