/// Dated supply events and the dummy variable that they make.
public struct ShockEvents: Sendable, Hashable {
  /// What an event did to supply.
  public enum Kind: String, Sendable, CaseIterable {
    /// Supply was lost.
    case disruption
    /// Supply was more than the market wanted.
    case surplus
  }

  /// When a period counts as one of shock.
  public enum Rule: String, Sendable, CaseIterable {
    /// At least half of its months lie inside events.
    case half
    /// At least one month does.
    case any
  }

  /// One event, from its first to its last month.
  public struct Event: Sendable, Hashable {
    /// The first month.
    public let start: Period
    /// The last month.
    public let end: Period
    /// Its name in the chronologies.
    public let name: String
    /// Disruption or surplus.
    public let kind: Kind

    /// Creates an event from its first and last month.
    public init(start: Period, end: Period, name: String, kind: Kind) {
      self.start = start
      self.end = end
      self.name = name
      self.kind = kind
    }
  }

  /// The events, oldest first.
  public let events: [Event]

  /// Creates a list of events.
  public init(_ events: [Event]) { self.events = events }

  /// The events of some kinds that had begun by a month.
  public func only(_ kinds: Set<Kind>, begunBy month: Period) -> ShockEvents {
    ShockEvents(events.filter { kinds.contains($0.kind) && $0.start <= month })
  }

  /// The dummy: 1 in a period of shock, 0 otherwise.
  public func dummy(over range: ClosedRange<Period>, rule: Rule) -> Series {
    let values = range.map { period -> Double in
      let months = period.first(.monthly)...period.last(.monthly)
      let inside = months.count { month in
        events.contains { $0.start <= month && month <= $0.end }
      }
      switch rule {
      case .half: return 2 * inside >= months.count ? 1 : 0
      case .any: return inside > 0 ? 1 : 0
      }
    }
    return Series("shock", unit: .ratio, start: range.lowerBound, values: values)
  }
}
