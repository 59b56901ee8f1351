import Dispatch
import Forecast
import Foundation

/// One line on standard error that tells how far long work is; it is gone when the work is done.
///
/// Nothing at all is written in the first second, with `--quiet`, to a file or a pipe, or to a terminal that
/// says it is `dumb`.
final class ProgressLine: @unchecked Sendable {
  private let lock = NSLock()
  private let start = DispatchTime.now()
  /// Looks at the clock; `nil` when nobody watches.
  private let timer: (any DispatchSourceTimer)?
  private var meter: ProgressMeter
  private var isShown = false
  private var isOver = false

  /// Begins to watch work that is counted in such pieces.
  init(_ unit: String, isQuiet: Bool) {
    meter = ProgressMeter(unit: unit)
    guard !isQuiet, Terminal.isCapable(STDERR_FILENO) else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    self.timer = timer
    timer.schedule(deadline: .now() + ProgressMeter.patience, repeating: 0.2)
    timer.setEventHandler { [weak self] in self?.show() }
    timer.resume()
  }

  /// Watches a piece of work and ends with it.
  static func during<Result>(
    _ unit: String, isQuiet: Bool, _ work: (@escaping WorkReport) throws -> Result
  ) rethrows -> Result {
    let progress = ProgressLine(unit, isQuiet: isQuiet)
    defer { progress.end() }
    return try work { progress.advance($0, of: $1) }
  }

  /// Takes note of finished pieces.
  func advance(_ finished: Int, of all: Int) {
    lock.withLock { meter.advance(finished, of: all) }
  }

  /// Writes to standard output with the line out of the way.
  func aside(_ text: String) throws {
    try lock.withLock {
      erase()
      try Terminal.write(text)
    }
  }

  /// Ends the watch and takes the line away.
  func end() {
    lock.withLock {
      isOver = true
      erase()
    }
    timer?.cancel()
  }

  private func show() {
    lock.withLock {
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
      let width = Terminal.columns(of: STDERR_FILENO) ?? 80
      guard !isOver, let line = meter.line(at: seconds, width: width) else { return }
      write("\r\(line)\u{1B}[K")
      isShown = true
    }
  }

  private func erase() {
    guard isShown else { return }
    write("\r\u{1B}[K")
    isShown = false
  }

  /// A terminal that has gone away is no reason to stop working.
  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
