/// Terms with the months in which they are in force.
public struct ContractRegime: Sendable, Hashable {
  /// The first month; `nil` for a contract without beginning.
  public let from: Period?
  /// The last month; `nil` until the next regime begins.
  public let through: Period?
  /// The terms.
  public let terms: ContractTerms
  /// Where the contract states the regime, for messages.
  public let place: String

  /// Creates a regime.
  ///
  /// - Throws: ``DataError/other(_:)`` when it ends before it begins or is not stated in months.
  public init(
    from: Period? = nil, through: Period? = nil, terms: ContractTerms,
    place: String = "the contract"
  ) throws(DataError) {
    for month in [from, through].compactMap(\.self) where month.frequency != .monthly {
      throw .other("A regime of a contract begins or ends in \(month); write a month like 2009-01.")
    }
    if let from, let through, through < from {
      throw .other("A regime ends in \(through), before it begins in \(from); put them in order.")
    }
    self.from = from
    self.through = through
    self.terms = terms
    self.place = place
  }

  /// Whether the terms are in force in a month, as far as the regime itself says.
  func holds(in month: Period) -> Bool {
    (from.map { $0 <= month } ?? true) && (through.map { month <= $0 } ?? true)
  }
}
