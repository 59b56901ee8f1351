/// How a published figure is computed by the plan, or why it is not.
public struct ReproductionBinding: Sendable {
  /// The id of the published row.
  public let row: String
  /// The ledger entry, such as `oil.brent.annual[base]`; `nil` when the model has no such figure.
  public let value: String?
  /// The years that are averaged; empty for an entry that is a single number.
  public let years: ClosedRange<Int>?
  /// Why the figures differ or there is none, in one sentence.
  public let reason: String

  static func all(_ root: PlanNode) throws(PlanError) -> [ReproductionBinding] {
    var bindings: [ReproductionBinding] = []
    for entry in try root.optional("reproduction")?.entries ?? [] {
      let node = entry.node
      var years: ClosedRange<Int>?
      if let year = try node.optional("year")?.integer { years = year...year }
      if let range = try node.optional("years") {
        let list = try range.numbers.map { Int($0) }
        guard list.count == 2, list[0] <= list[1] else {
          throw range.fault("'\(range.path)' is no range of years", "write [2010, 2014]")
        }
        years = list[0]...list[1]
      }
      bindings.append(
        ReproductionBinding(
          row: entry.key, value: try node.optional("value")?.text, years: years,
          reason: try node.required("reason").text))
    }
    return bindings
  }
}
