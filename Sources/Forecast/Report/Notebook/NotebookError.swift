/// Why a notebook could not be run, or what a check of it found.
public enum NotebookError: Error, Sendable, Hashable {
  /// The text is not the Markdown that was expected.
  case malformed(file: String, line: Int, problem: String)
  /// The text cannot be opened.
  case cannotOpen(file: String, reason: String)
  /// The text, a picture or the working folder cannot be written.
  case cannotWrite(file: String, reason: String)
  /// A command ended with a status that its block does not allow.
  case failed(file: String, line: Int, command: String, status: Int32, said: String)
  /// A block that should fail did not.
  case succeeded(file: String, line: Int, command: String)
  /// Passages between `…` that an output no longer has.
  case lostPassages(file: String, line: Int, first: String, count: Int)
  /// A picture that no command writes and that is not beside the text.
  case missingImage(file: String, line: Int, path: String)
  /// Outputs that moved.
  case moved(files: [String])

  /// The exit status of the command: 1 for a check that failed, 65 for a text that is wrong, 66 for one that
  /// cannot be opened, 74 for one that cannot be written.
  public var exitStatus: Int32 {
    switch self {
    case .malformed, .missingImage: 65
    case .cannotOpen: 66
    case .cannotWrite: 74
    case .failed, .succeeded, .lostPassages, .moved: 1
    }
  }
}

extension NotebookError: CustomStringConvertible {
  /// One sentence: place, problem, way out.
  public var description: String {
    switch self {
    case .malformed(let file, let line, let problem): "\(file), line \(line): \(problem)."
    case .cannotOpen(let file, let reason):
      "\(file) cannot be opened (\(reason)); check the path."
    case .cannotWrite(let file, let reason):
      "\(file) cannot be written (\(reason)); free some space or change its rights."
    case .failed(let file, let line, let command, let status, let said):
      "\(file), line \(line): '\(command)' ended with status \(status)"
        + (said.isEmpty ? "" : " and said '\(said)'")
        + "; mend it, or write 'fails' after the fence if it should."
    case .succeeded(let file, let line, let command):
      "\(file), line \(line): '\(command)' should fail and did not; take 'fails' off the fence."
    case .lostPassages(let file, let line, let first, let count):
      "\(file), line \(line): the passage that begins with '\(first)' is no longer in the output"
        + (count > 1 ? ", nor are \(count - 1) more of the file" : "")
        + "; what is shown was kept, choose its lines anew."
    case .missingImage(let file, let line, let path):
      "\(file), line \(line): no command writes '\(path)' and there is no such file; correct the path."
    case .moved(let files):
      "The outputs above moved; if they should, put them in with: forecast notebook run "
        + files.joined(separator: " ")
    }
  }
}
