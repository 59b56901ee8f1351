/// What the commands of a notebook printed and drew.
public struct NotebookOutputs: Sendable {
  /// The lines that each part printed, block by block.
  let parts: [[[String]]]
  /// The pictures that the commands wrote, by path.
  let images: [String: [UInt8]]

  /// Takes printed texts, one for each part of each block, and the pictures that were written.
  ///
  /// Empty lines at the end of a text are left out.
  public init(printed: [[String]], images: [String: [UInt8]]) {
    parts = printed.map { $0.map(\.printedLines) }
    self.images = images
  }

  /// The picture of a path; no bytes where none was written.
  public func image(_ path: String) -> [UInt8] { images[path] ?? [] }
}

extension Notebook {
  /// What moved, told with the place in the file, the block and its command.
  ///
  /// - Parameters:
  ///   - outputs: what the commands print now.
  ///   - image: the picture that stands beside the text, `nil` where there is none.
  /// - Returns: a few lines for each place, none when nothing moved.
  /// - Throws: ``NotebookError/missingImage(file:line:path:)`` for a picture from nowhere.
  public func differences(
    from outputs: NotebookOutputs, image: (String) -> [UInt8]?
  ) throws(NotebookError) -> [String] {
    var told: [String] = []
    for (block, printed) in zip(blocks, outputs.parts) {
      for (part, lines) in zip(block.parts, printed) {
        let command = part.commands.joined(separator: "; ").singleLine
        told += part.shown.differences(from: lines).map {
          $0.told(at: "\(file):\(part.firstLine + $0.offset)", "block \(block.number), \(command)")
        }
      }
    }
    for picture in images {
      let old = image(picture.path)
      let place = "\(file):\(picture.line)"
      switch (outputs.images[picture.path], old) {
      case (let new?, let old?):
        told += Self.differences(of: old, from: new).prefix(3).map {
          $0.told(at: place, "picture \(picture.path), line \($0.offset + 1)")
        }
      case (.some, nil): told.append("\(place): picture \(picture.path) is not there yet\n")
      case (nil, .some): continue
      case (nil, nil): throw .missingImage(file: file, line: picture.line, path: picture.path)
      }
    }
    return told
  }

  /// The text with the present outputs, and the first passage that an output no longer has.
  ///
  /// A picture that a command names and writes, and that the text does not show, is added below the block.
  public func updated(with outputs: NotebookOutputs) -> (text: String, lost: NotebookError?) {
    var fresh = lines
    var lost: [(line: Int, first: String)] = []
    let shown = Set(images.map(\.path))
    for (block, printed) in zip(blocks, outputs.parts).reversed() {
      for (part, output) in zip(block.parts, printed).reversed() {
        let (text, missing) = part.shown.refreshed(from: output)
        lost += missing.map { (part.firstLine + $0, part.shown.lines[$0]) }
        let pictures = outputs.images.keys.sorted().filter { path in
          part.isFenced && !shown.contains(path) && part.commands.contains { $0.contains(path) }
        }
        fresh.replaceSubrange(part.place, with: part.written(text, pictures: pictures))
      }
    }
    let first = lost.min { $0.line < $1.line }
    return (
      fresh.joined(separator: "\n"),
      first.map {
        .lostPassages(file: file, line: $0.line, first: $0.first, count: lost.count)
      }
    )
  }

  /// The pictures that are to stand beside the text: those that it shows or will show.
  public func writtenImages(of outputs: NotebookOutputs) throws(NotebookError) -> [String] {
    let updated = try Notebook(updated(with: outputs).text, file: file)
    return updated.images.map(\.path).filter { outputs.images[$0] != nil }
  }

  private static func differences(of old: [UInt8], from new: [UInt8]) -> [ShownOutput.Difference] {
    if old == new { return [] }
    guard let before = String(validating: old, as: UTF8.self),
      let after = String(validating: new, as: UTF8.self)
    else {
      return [
        ShownOutput.Difference(
          offset: 0, was: ["\(old.count) bytes"], now: ["\(new.count) other bytes"])
      ]
    }
    return ShownOutput(before.printedLines).differences(from: after.printedLines)
  }
}

extension Notebook.Part {
  /// The lines for the place of the output.
  fileprivate func written(_ output: [String], pictures: [String]) -> [String] {
    guard isFenced else { return output }
    var lines: [String] = []
    if !output.isEmpty {
      let longest = output.map { $0.prefix { $0 == "`" }.count }.max() ?? 0
      let ticks = String(repeating: "`", count: max(3, longest + 1))
      lines += ["", ticks + "output"] + output + [ticks]
    }
    for path in pictures {
      let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
      lines += ["", "![\(name)](\(path))"]
    }
    return lines
  }
}

extension ShownOutput.Difference {
  /// A few lines for a reader: where, what was, what is.
  fileprivate func told(at place: String, _ what: String) -> String {
    let shown = 6
    func side(_ word: String, _ lines: [String]) -> [String] {
      lines.prefix(shown).map { "  \(word) \($0.count > 200 ? $0.prefix(200) + "…" : $0)" }
        + (lines.count > shown ? ["       … \(lines.count - shown) more"] : [])
    }
    let lines = side("was:", was) + side("now:", now)
    return (["\(place): \(what)"] + lines).joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Lines without the empty ones at the end.
  fileprivate var printedLines: [String] {
    var lines = replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
