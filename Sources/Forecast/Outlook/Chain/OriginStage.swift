/// Prices as they were known at the origin: nothing that a forecast reads here is later.
struct OriginStage: Sendable {
  /// Each monthly series up to the origin.
  let known: [String: Handle<Series>]
  /// Sparse quotes up to the origin.
  let quotes: [String: Handle<Quotes>]

  init(plan: Plan, series: DataStage, ledger: inout Ledger) {
    var known: [String: Handle<Series>] = [:]
    for (name, handle) in series.known.sorted(by: { $0.key < $1.key }) {
      let whole = ledger.value(handle)
      guard whole.frequency == .monthly, whole.through(plan.originMonth) != nil else { continue }
      known[name] = ledger.derive(
        "known.\(name)", "\(handle.id) cut at \(plan.originMonth)", usingThrough: plan.originMonth
      ) {
        reader in
        let series = reader.read(handle)
        return series.through(plan.originMonth) ?? series
      }
    }
    self.known = known
    var quotes: [String: Handle<Quotes>] = [:]
    for (name, handle) in series.quotes.sorted(by: { $0.key < $1.key }) {
      quotes[name] = ledger.derive(
        "known.\(name)", "\(handle.id) cut at \(plan.originMonth)", usingThrough: plan.originMonth
      ) {
        $0.read(handle).through(plan.originMonth)
      }
    }
    self.quotes = quotes
  }

  /// The series of a name that the plan must have.
  func known(_ name: String, for purpose: String) throws -> Handle<Series> {
    guard let handle = known[name] else {
      throw Plan.unknownSeries(name, for: purpose, available: known.keys.sorted())
    }
    return handle
  }
}
