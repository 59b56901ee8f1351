import Forecast
import Foundation

/// What standard output can show.
enum Terminal {
  /// Columns: those of the terminal, or 100 for a file or a pipe.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return 100 }
    return Int(size.ws_col)
  }

  /// Bold and dim text on a terminal, unless `NO_COLOR` is set.
  static var style: TerminalStyle {
    let wanted = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty ?? true
    return isatty(STDOUT_FILENO) == 1 && wanted ? .ansi : .plain
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
