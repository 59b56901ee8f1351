/// Finds the blocks of a notebook.
struct NotebookReader {
  /// A fenced block of code.
  private struct Fence {
    /// The opening and the closing line, from 0.
    let lines: ClosedRange<Int>
    /// The words after the backticks.
    let words: [Substring]
    /// The lines between, numbered from 0.
    var inside: Range<Int> { lines.lowerBound + 1..<lines.upperBound }
    var language: Substring { words.first ?? "" }
    var file: Substring? {
      words.dropFirst().first { $0.hasPrefix("file=") }?.dropFirst("file=".count)
    }
  }

  let file: String
  let lines: [String]
  private(set) var steps: [Notebook.Step] = []
  private(set) var images: [Notebook.Image] = []
  private var blocks = 0

  init(_ text: String, file: String) throws(NotebookError) {
    self.file = file
    lines = text.replacing("\r\n", with: "\n").components(separatedBy: "\n")
    let fences = try fences()
    var owned: ClosedRange<Int>?
    for (index, fence) in fences.enumerated() {
      if fence.language == "output" {
        guard owned == fence.lines else {
          throw malformed(
            fence.lines.lowerBound, "the output stands below no command; put it below its block")
        }
        continue
      }
      let next = index + 1 < fences.count ? fences[index + 1] : nil
      let output = next.flatMap { belongs($0, below: fence) ? $0 : nil }
      owned = output?.lines
      try read(fence, output: output)
    }
    images = pictures(outside: fences)
  }

  private func fences() throws(NotebookError) -> [Fence] {
    var fences: [Fence] = []
    var open: (line: Int, ticks: Int, words: [Substring])?
    for (number, line) in lines.enumerated() {
      let ticks = line.prefix { $0 == "`" }.count
      guard ticks >= 3 else { continue }
      let words = line.dropFirst(ticks).split(separator: " ")
      if let start = open {
        guard ticks >= start.ticks, words.isEmpty else { continue }
        fences.append(Fence(lines: start.line...number, words: start.words))
        open = nil
      } else if !line.dropFirst(ticks).contains("`") {
        open = (number, ticks, words)
      }
    }
    if let open { throw malformed(open.line, "the block is not closed; end it with ```") }
    return fences
  }

  /// Whether a block holds the output of the one before it: nothing but empty lines stands between them.
  private func belongs(_ output: Fence, below fence: Fence) -> Bool {
    guard ["forecast", "sh", "shell"].contains(fence.language), fence.file == nil,
      output.language == "output"
    else { return false }
    return lines[fence.lines.upperBound + 1..<output.lines.lowerBound].allSatisfy {
      $0.allSatisfy(\.isWhitespace)
    }
  }

  private mutating func read(_ fence: Fence, output: Fence?) throws(NotebookError) {
    let first = fence.lines.lowerBound
    if let file = fence.file { return try write(fence, to: String(file)) }
    switch fence.language {
    case "forecast", "sh", "shell", "console": break
    case "" where lines[fence.inside].first?.hasPrefix("$ ") == true:
      throw malformed(first, "the commands would not be run; write ```console above them")
    default: return
    }
    if let word = fence.words.dropFirst().first(where: { $0 != "fails" }) {
      throw malformed(
        first, "'\(word)' says nothing to a block; write 'fails', 'file=NAME' or nothing")
    }
    let parts =
      fence.language == "console"
      ? try consoleParts(fence) : [try part(fence, output: output)]
    blocks += 1
    steps.append(
      .run(
        Notebook.Block(
          number: blocks, line: first + 1, fails: fence.words.contains("fails"), parts: parts)))
  }

  private mutating func write(_ fence: Fence, to file: String) throws(NotebookError) {
    guard Notebook.isInside(file) else {
      throw malformed(
        fence.lines.lowerBound, "'\(file)' is no path below the working folder; choose one")
    }
    steps.append(.write(file: file, text: lines[fence.inside].map { $0 + "\n" }.joined()))
  }

  /// The commands of a block with its output in the next one.
  private func part(_ fence: Fence, output: Fence?) throws(NotebookError) -> Notebook.Part {
    var commands = [lines[fence.inside].joined(separator: "\n")]
    if fence.language == "forecast" {
      let ends = fence.inside.filter { !lines[$0].hasSuffix("\\") }
      let starts = [fence.inside.lowerBound] + ends.map { $0 + 1 }
      commands = zip(starts, ends).map { lines[$0...$1].joined(separator: "\n") }
        .filter { !$0.isEmpty && !$0.hasPrefix("#") }
        .map { $0 == "forecast" || $0.hasPrefix("forecast ") ? $0 : "forecast \($0)" }
    }
    guard commands.contains(where: { $0.contains { !$0.isWhitespace } }) else {
      throw malformed(fence.lines.lowerBound, "the block has no command; write one or remove it")
    }
    let end = fence.lines.upperBound + 1
    return Notebook.Part(
      commands: commands, shown: ShownOutput(output.map { Array(lines[$0.inside]) } ?? []),
      place: end..<(output?.lines.upperBound ?? end - 1) + 1,
      firstLine: (output?.inside.lowerBound ?? end) + 1, isFenced: true)
  }

  /// The commands of a console block, each with the lines up to the next one.
  private func consoleParts(_ fence: Fence) throws(NotebookError) -> [Notebook.Part] {
    let starts = fence.inside.filter { lines[$0].hasPrefix("$ ") }
    guard let first = starts.first, first == fence.inside.lowerBound else {
      throw malformed(fence.lines.lowerBound, "a console block begins with a command after '$ '")
    }
    return zip(starts, starts.dropFirst() + [fence.inside.upperBound]).map { start, next in
      // A command goes on in the next line after a backslash.
      let last = (start..<next).first { !lines[$0].hasSuffix("\\") } ?? next - 1
      return Notebook.Part(
        commands: [String(lines[start...last].joined(separator: "\n").dropFirst(2))],
        shown: ShownOutput(Array(lines[last + 1..<next])), place: last + 1..<next,
        firstLine: last + 2, isFenced: false)
    }
  }

  private func pictures(outside fences: [Fence]) -> [Notebook.Image] {
    let hidden = Set(fences.flatMap { Array($0.lines) })
    return lines.indices.filter { !hidden.contains($0) }.flatMap { number in
      lines[number].matches(of: /!\[[^\]]*\]\(([^)\s]+)[^)]*\)/)
        .map { Notebook.Image(path: String($0.output.1), line: number + 1) }
    }.filter { Notebook.isInside($0.path) }
  }

  private func malformed(_ line: Int, _ problem: String) -> NotebookError {
    .malformed(file: file, line: line + 1, problem: problem)
  }
}

extension Notebook {
  /// Whether a path is relative, names something and does not leave its folder.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.contains(":") && parts.allSatisfy { !["", ".", ".."].contains($0) }
  }
}
