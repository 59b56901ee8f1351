/// How far a piece of work is, how fast it goes and how long it will still take.
struct ProgressMeter {
  /// What is counted, in the plural: draws, forecasts.
  let unit: String
  /// What was done at which second, oldest first; the rate is taken over the last ones.
  private var samples: [(time: Double, done: Int)] = [(0, 0)]
  private var done = 0
  private var all = 0

  /// The seconds after which work is worth a line.
  static let patience = 1.0
  /// The seconds over which the rate is taken: pieces differ, and the last ones tell most of the next.
  private static let memory = 8.0

  init(unit: String) { self.unit = unit }

  /// Takes note of finished pieces.
  mutating func advance(_ finished: Int, of all: Int) {
    done += finished
    self.all = all
  }

  /// The line at a time since the beginning.
  ///
  /// - Parameters:
  ///   - time: seconds since the beginning; never earlier than at the call before.
  ///   - width: columns of the terminal. What does not fit is left out from the right, part by part.
  /// - Returns: `nil` in the first second and before the whole is known.
  mutating func line(at time: Double, width: Int) -> String? {
    samples.append((time, done))
    while samples.count > 2, samples[1].time <= time - Self.memory { samples.removeFirst() }
    guard time >= Self.patience, all > 0 else { return nil }

    let share = "\(min(100, 100 * done / all)) %"
    var parts = ["\(share), \(done) of \(all) \(unit)"]
    let elapsed = time - samples[0].time
    let rate = elapsed > 0 ? Double(done - samples[0].done) / elapsed : 0
    if rate > 0 {
      parts.append(Self.text(rate: rate))
      if done < all { parts.append(Self.text(seconds: Double(all - done) / rate) + " left") }
    }
    // The last column stays free: a full line would scroll.
    while parts.count > 1, parts.joined(separator: " · ").count >= width { parts.removeLast() }
    let line = parts.joined(separator: " · ")
    if line.count < width { return line }
    return share.count < width ? share : ""
  }

  /// A rate with two or three digits; slow work is told by the minute.
  private static func text(rate: Double) -> String {
    if rate >= 10 { return "\(Int(rate.rounded()))/s" }
    if rate >= 1 { return "\((rate * 10).rounded() / 10)/s" }
    return "\((rate * 600).rounded() / 10)/min"
  }

  /// Seconds as `45 s`, `3 min 05 s` or `2 h 10 min`, rounded up.
  private static func text(seconds: Double) -> String {
    guard seconds < 360_000 else { return "days" }
    let whole = Int(seconds.rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(two(whole % 60)) s" }
    return "\(whole / 3600) h \(two(whole % 3600 / 60)) min"
  }
}
