extension PlanNode {
  /// The empty cells that may be filled, as `fill` below this node names them: each period with its rule.
  ///
  /// - Throws: ``PlanError`` at a key that is no period, or a rule that does not exist.
  var fills: [Period: Dataset.FillRule] {
    get throws(PlanError) {
      var fills: [Period: Dataset.FillRule] = [:]
      for entry in try optional("fill")?.entries ?? [] {
        guard let period = Period(entry.key) else {
          throw entry.fault(
            "'\(entry.key)' under '\(path).fill' is no period", "write it like 2025-10")
        }
        fills[period] = try entry.node.choice()
      }
      return fills
    }
  }

  /// The same for a price that is forecast, of which no origin knows the next.
  ///
  /// - Throws: ``PlanError`` as ``fills`` does, and for a rule that looks at a later figure.
  var fillsLookingBack: [Period: Dataset.FillRule] {
    get throws(PlanError) {
      let fills = try fills
      for entry in try optional("fill")?.entries ?? [] {
        guard let period = Period(entry.key), fills[period] == .geometric else { continue }
        throw entry.node.fault(
          "'\(entry.node.path)' is geometric, which looks at the figure after the gap, and no origin knows that",
          "write previous")
      }
      return fills
    }
  }
}
