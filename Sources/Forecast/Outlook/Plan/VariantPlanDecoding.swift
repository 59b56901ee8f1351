extension VariantPlan {
  /// What a variant leaves as the plan has it, so that its column can stand beside the others.
  private static let fixed = [
    "origin", "horizon", "dollars_of", "frequency", "data", "gas.heat", "variants",
  ]

  /// Reads the `variants` section.
  static func all(_ root: PlanNode) throws(PlanError) -> [VariantPlan] {
    guard let section = try root.optional("variants") else { return [] }
    var variants: [VariantPlan] = []
    for entry in try section.entries {
      try entry.checkName()
      let node = entry.node
      var settings: [Plan.Setting] = []
      for change in try node.required("set").entries {
        guard !isFixed(change.key) else {
          throw change.fault(
            "the variant '\(entry.key)' changes '\(change.key)', which would leave its tables without "
              + "a common ground with the plan's",
            "copy the plan and change it there")
        }
        settings.append(
          Plan.Setting(
            key: change.key, value: try change.node.text,
            place: Plan.Setting.Place(
              file: change.node.file, line: change.line, column: change.column)))
      }
      variants.append(
        VariantPlan(
          name: entry.key, title: try node.optional("title")?.heading ?? entry.key,
          room: try node.required("shown_in").choice(), settings: settings))
    }
    try section.checkTitles(variants.map(\.title))
    return variants
  }

  /// Whether a key is one of those, lies below one or holds one; single figures of a scenario may change, whole
  /// scenarios may not.
  private static func isFixed(_ key: String) -> Bool {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    if parts.first == "scenarios", parts.count < 3 { return true }
    return fixed.contains { own in
      key == own || key.hasPrefix(own + ".") || key.hasPrefix(own + "[") || own.hasPrefix(key + ".")
    }
  }
}
