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
}
