/// How often a series is observed.
public enum Frequency: String, Sendable, Codable, CaseIterable, Comparable {
  /// One observation a year.
  case annual
  /// Four observations a year.
  case quarterly
  /// Twelve observations a year.
  case monthly

  /// Observations in a year: 1, 4 or 12.
  public var perYear: Int {
    switch self {
    case .annual: 1
    case .quarterly: 4
    case .monthly: 12
    }
  }

  /// The word for one period: `year`, `quarter` or `month`; also the header of a CSV period column.
  public var periodName: String {
    switch self {
    case .annual: "year"
    case .quarterly: "quarter"
    case .monthly: "month"
    }
  }

  /// The coarser frequency is the smaller one.
  public static func < (left: Frequency, right: Frequency) -> Bool { left.perYear < right.perYear }
}

/// A year, a quarter or a month, as one runtime type.
///
/// Periods of one frequency are consecutive integers, so they can be stepped through, subtracted and
/// used as ranges. Text forms are `2008`, `2008-Q4` (also `2008Q4`) and `2008-12` (also `2008M12`).
public struct Period: Sendable, Hashable, Comparable, Strideable, CustomStringConvertible {
  /// The frequency the period belongs to.
  public let frequency: Frequency
  /// Periods since year 0: `year · perYear + (position − 1)`.
  public let ordinal: Int

  /// Creates a period from its frequency and its number since year 0.
  public init(frequency: Frequency, ordinal: Int) {
    self.frequency = frequency
    self.ordinal = ordinal
  }

  /// The whole year.
  public static func year(_ year: Int) -> Period { Period(frequency: .annual, ordinal: year) }

  /// A quarter, `quarter` from 1 to 4.
  public static func quarter(_ year: Int, _ quarter: Int) -> Period {
    precondition((1...4).contains(quarter), "a quarter is 1 to 4")
    return Period(frequency: .quarterly, ordinal: year * 4 + quarter - 1)
  }

  /// A month, `month` from 1 to 12.
  public static func month(_ year: Int, _ month: Int) -> Period {
    precondition((1...12).contains(month), "a month is 1 to 12")
    return Period(frequency: .monthly, ordinal: year * 12 + month - 1)
  }

  /// Reads `2008`, `2008-Q4`, `2008Q4`, `2008-12` or `2008M12`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= characters.count, !range.isEmpty else { return nil }
      var value = 0
      for byte in characters[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 48
      }
      return value
    }
    guard let year = number(0..<4) else { return nil }
    if characters.count == 4 {
      self = .year(year)
      return
    }
    var position = 4
    let dash = characters[4] == UInt8(ascii: "-")
    if dash { position += 1 }
    guard position < characters.count else { return nil }
    if characters[position] == UInt8(ascii: "Q") || characters[position] == UInt8(ascii: "q") {
      guard characters.count == position + 2, let quarter = number(position + 1..<position + 2),
        (1...4).contains(quarter)
      else { return nil }
      self = .quarter(year, quarter)
      return
    }
    let letterM = characters[position] == UInt8(ascii: "M")
    guard letterM != dash else { return nil }
    if letterM { position += 1 }
    guard characters.count == position + 2, let month = number(position..<position + 2),
      (1...12).contains(month)
    else { return nil }
    self = .month(year, month)
  }

  /// The calendar year that holds the period.
  public var year: Int {
    Int((Double(ordinal) / Double(frequency.perYear)).rounded(.down))
  }

  /// The place inside the year, from 1: the quarter's or the month's number, 1 for a year.
  public var position: Int { ordinal - year * frequency.perYear + 1 }

  /// `2008`, `2008-Q4` or `2008-12`.
  public var description: String {
    switch frequency {
    case .annual: "\(year)"
    case .quarterly: "\(year)-Q\(position)"
    case .monthly: position < 10 ? "\(year)-0\(position)" : "\(year)-\(position)"
    }
  }

  /// The first period of a finer (or the same) frequency inside this one.
  public func first(_ finer: Frequency) -> Period {
    precondition(finer >= frequency, "\(finer) is coarser than \(frequency)")
    return Period(frequency: finer, ordinal: ordinal * (finer.perYear / frequency.perYear))
  }

  /// The last period of a finer (or the same) frequency inside this one.
  public func last(_ finer: Frequency) -> Period {
    advanced(by: 1).first(finer).advanced(by: -1)
  }

  /// The period of a coarser (or the same) frequency that holds this one.
  public func containing(_ coarser: Frequency) -> Period {
    precondition(coarser <= frequency, "\(coarser) is finer than \(frequency)")
    let ratio = Double(frequency.perYear / coarser.perYear)
    return Period(frequency: coarser, ordinal: Int((Double(ordinal) / ratio).rounded(.down)))
  }

  /// The same place of the year before.
  public var yearBefore: Period { advanced(by: -frequency.perYear) }

  /// Equal when frequency and number are; periods of different frequency are simply not equal.
  public static func == (left: Period, right: Period) -> Bool {
    left.frequency == right.frequency && left.ordinal == right.ordinal
  }

  /// Earlier periods come first; both must have one frequency.
  public static func < (left: Period, right: Period) -> Bool {
    precondition(left.frequency == right.frequency, "cannot compare \(left) with \(right)")
    return left.ordinal < right.ordinal
  }

  /// The number of periods from this one to another of the same frequency.
  public func distance(to other: Period) -> Int {
    precondition(frequency == other.frequency, "cannot measure from \(self) to \(other)")
    return other.ordinal - ordinal
  }

  /// The period `n` steps later (earlier if negative).
  public func advanced(by n: Int) -> Period {
    Period(frequency: frequency, ordinal: ordinal + n)
  }
}
