/// How a published figure is computed by the plan, or why it is not.
public struct ReproductionBinding: Sendable {
  /// The id of the published row.
  public let row: String
  /// The ledger entry, such as `oil.brent.annual[base]`; `nil` when the model has no such figure.
  public let value: String?
  /// Other values that answer to it under a name, such as prices in constant dollars; judged as variants.
  public let also: [(name: String, value: String)]
  /// The years that are averaged; empty for an entry that is a single number.
  public let years: ClosedRange<Int>?
  /// Why the figures differ or there is none, in one sentence; empty when there is nothing to say.
  public let reason: String

  static func all(_ root: PlanNode) throws(PlanError) -> [ReproductionBinding] {
    var bindings: [ReproductionBinding] = []
    for entry in try root.optional("reproduction")?.entries ?? [] {
      let node = entry.node
      var years: ClosedRange<Int>?
      try node.refuse(["years"], beside: "year")
      if let year = try node.optional("year")?.year { years = year...year }
      if let range = try node.optional("years") {
        var list: [Int] = []
        for element in try range.list { list.append(try element.year) }
        guard list.count == 2, list[0] <= list[1] else {
          throw range.fault("'\(range.path)' is no range of years", "write [2010, 2014]")
        }
        years = list[0]...list[1]
      }
      var also: [(name: String, value: String)] = []
      for other in try node.optional("also")?.entries ?? [] {
        also.append((other.key, try other.node.text))
      }
      bindings.append(
        ReproductionBinding(
          row: entry.key, value: try node.optional("value")?.text, also: also, years: years,
          reason: try node.optional("reason")?.text ?? ""))
    }
    return bindings
  }
}
