/// The names of series that a plan uses outside `data.series`, each of which must be there.
struct PlanReferences {
  /// The names under `data.series`.
  let series: [String]

  /// Refuses the first name that `data.series` does not have.
  func check(_ root: PlanNode) throws(PlanError) {
    for entry in try root.required("data").required("series").entries {
      if let indicator = try entry.node.optional("indicator") { try checkName(indicator) }
      guard let rolled = try entry.node.optional("rolled_forward") else { continue }
      try check("production", neededBy: rolled)
    }
    try checkOil(try root.required("oil"))
    try checkScenarios(try root.required("scenarios"))
    guard let gas = try root.optional("gas") else { return }
    try checkGas(gas, grades: try root.required("grades"))
  }

  private func checkOil(_ oil: PlanNode) throws(PlanError) {
    for key in ["price", "demand"] { try checkName(try oil.required(key)) }
    guard let deflator = try oil.optional("deflator"), try deflator.text != "none" else { return }
    try checkName(deflator)
  }

  private func checkScenarios(_ scenarios: PlanNode) throws(PlanError) {
    for name in ["production", "reserves"] { try check(name, neededBy: scenarios) }
    for scenario in try scenarios.entries {
      for driver in ["demand", "production"] {
        guard let node = try scenario.node.optional(driver),
          case .mapping(let groups) = node.content, groups.count > 1
        else { continue }
        for group in groups where Period(group.key) == nil && !series.contains(group.key) {
          throw PlanError(
            file: node.file, line: group.line, column: group.column, key: group.node.path,
            problem: "'\(group.node.path)' is a group without a series in 'data.series'",
            remedy: remedy(group.key))
        }
      }
    }
  }

  private func checkGas(_ gas: PlanNode, grades: PlanNode) throws(PlanError) {
    let europe = try gas.required("europe")
    try checkName(try europe.required("price"))
    if let hub = try europe.optional("hub") { try checkName(try hub.required("price")) }
    for entry in try europe.optional("products")?.required("indices").entries ?? [] {
      try checkIndex(entry)
    }
    let russia = try gas.optional("russia")
    if let russia { try check("rub_per_usd", neededBy: russia) }
    let known = try grades.entries.map(\.key)
    for grade in ["brent"] + (russia == nil ? [] : ["urals"]) where !known.contains(grade) {
      throw grades.fault(
        "'grades' lacks '\(grade)', which the gas prices follow", "add it, or leave out 'gas'")
    }
  }

  private func checkName(_ node: PlanNode) throws(PlanError) {
    let name = try node.text
    guard !series.contains(name) else { return }
    throw node.fault(
      "'\(node.path)' names the series '\(name)', which 'data.series' lacks", remedy(name))
  }

  private func checkIndex(_ entry: PlanNode.Entry) throws(PlanError) {
    guard !series.contains(entry.key) else { return }
    throw entry.fault(
      "'\(entry.node.path)' names the series '\(entry.key)', which 'data.series' lacks",
      remedy(entry.key))
  }

  private func check(_ name: String, neededBy node: PlanNode) throws(PlanError) {
    guard !series.contains(name) else { return }
    throw node.fault(
      "'\(node.path)' needs the series '\(name)', which 'data.series' lacks", remedy(name))
  }

  private func remedy(_ name: String) -> String {
    name.nearest(among: series).map { "did you mean '\($0)'?" }
      ?? "add it, or name one of \(series.joined(separator: ", "))"
  }
}
