import Forecast
import Foundation

/// What standard output can show.
enum Terminal {
  /// Columns: those of the variable `COLUMNS`, of the terminal, or 100 for a file or a pipe.
  static var width: Int { columns(of: STDOUT_FILENO) ?? 100 }

  /// The columns of a stream; `COLUMNS` outweighs the terminal, and a file without it has none.
  static func columns(of stream: Int32) -> Int? {
    if let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text),
      columns > 0
    {
      return columns
    }
    var size = winsize()
    guard isatty(stream) == 1, ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Whether a stream is a terminal that understands more than characters.
  static func isCapable(_ stream: Int32) -> Bool {
    isatty(stream) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Bold and dim text on a terminal, unless `NO_COLOR` is set.
  static var style: TerminalStyle {
    let wanted = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty ?? true
    return isCapable(STDOUT_FILENO) && wanted ? .ansi : .plain
  }

  /// Writes text to standard output, to the last byte.
  ///
  /// - Throws: ``OutputError/cannotPrint(reason:)`` when it does not take it.
  static func write(_ text: String) throws(OutputError) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw .cannotPrint(reason: String(cString: strerror(errno)))
      }
      written += count
    }
  }
}
