/// Why results could not be written: each case carries the facts, its description is one sentence.
public enum OutputError: Error, Sendable, Hashable {
  /// The folder cannot be made or replaced.
  case cannotCreate(path: String, reason: String)
  /// The folder holds something that an earlier run did not write.
  case foreignFolder(path: String, file: String)
  /// A file cannot be written in full.
  case cannotWrite(path: String, reason: String)
  /// The standard output does not take all of the text.
  case cannotPrint(reason: String)

  /// The exit status of the command: 73 when nothing could be made, 74 when writing failed.
  public var exitStatus: Int32 {
    switch self {
    case .cannotCreate, .foreignFolder: 73
    case .cannotWrite, .cannotPrint: 74
    }
  }
}

extension OutputError: CustomStringConvertible {
  /// One sentence: problem, facts, way out.
  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "\(path) cannot be created (\(reason)); name another folder with --out."
    case .foreignFolder(let path, let file):
      "\(path) holds '\(file)', which no earlier run wrote, and is left as it is; move it away or "
        + "name another folder with --out."
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written (\(reason)); free some space or name another folder with --out."
    case .cannotPrint(let reason):
      "The standard output cannot be written (\(reason)); free some space or send it elsewhere."
    }
  }
}
