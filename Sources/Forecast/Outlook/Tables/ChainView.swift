/// A chain as tables see it: under the name of its variant, cells that remember their ledger entries.
struct ChainView: Sendable {
  /// The chain.
  let chain: Chain
  /// The variant's key, `nil` for the plan as it stands.
  let variant: String?
  /// The variant's heading, empty for the plan as it stands.
  let title: String

  /// What distinguishes column keys of this chain.
  var suffix: String { variant.map { "_\($0)" } ?? "" }

  /// The year's figure of an annual series; empty outside its span.
  func cell(_ handle: Handle<Series>?, _ year: Int) -> Table.Cell {
    guard let handle, let value = chain.ledger.value(handle)[.year(year)] else { return .empty }
    return .number(value, Table.Source(id: handle.id, period: .year(year), variant: variant))
  }

  /// A figure of any period.
  func cell(_ handle: Handle<Series>, at period: Period) -> Table.Cell {
    guard let value = chain.ledger.value(handle)[period] else { return .empty }
    return .number(value, Table.Source(id: handle.id, period: period, variant: variant))
  }

  /// A single figure.
  func cell(_ handle: Handle<Double>) -> Table.Cell {
    .number(chain.ledger.value(handle), Table.Source(id: handle.id, variant: variant))
  }

  /// A single figure that may have no answer; empty then.
  func cell(_ handle: Handle<Double?>) -> Table.Cell {
    chain.ledger.value(handle).map {
      .number($0, Table.Source(id: handle.id, variant: variant))
    } ?? .empty
  }

  /// A figure read off a value of the ledger.
  func cell(_ value: Double, of id: String) -> Table.Cell {
    .number(value, Table.Source(id: id, variant: variant))
  }

  /// The prices of a path of oil.
  func market(_ name: String) -> MarketStage? { chain.markets.first { $0.name == name } }
}
