extension PlanNode {
  /// Refuses every key that no pattern allows, and names the nearest that is allowed.
  ///
  /// A pattern is a key path in which `*` stands for any key or list element: `""` is this node, `gas` its
  /// key of that name, `gas.countries.*` each value below `gas.countries`. To the pattern belong the keys that
  /// may stand there; the set `["*"]` allows any. Keys below a place that no pattern meets are refused too. Of
  /// several patterns for one place the one with the fewest stars counts.
  ///
  /// - Throws: ``PlanError`` at the first unknown key in the order of the file.
  public func check(against allowed: [String: Set<String>]) throws(PlanError) {
    let patterns = allowed.map { pattern, keys in
      KeyPattern(parts: pattern.split(separator: ".").map(String.init), keys: keys)
    }
    try check(at: [], patterns)
  }

  private func check(at place: [String], _ patterns: [KeyPattern]) throws(PlanError) {
    switch content {
    case .scalar, .null: return
    case .sequence(let elements):
      for element in elements { try element.check(at: place + ["*"], patterns) }
    case .mapping(let entries):
      let allowed =
        patterns.filter { $0.meets(place) }.min { $0.stars < $1.stars }?.keys ?? []
      for entry in entries {
        guard allowed.contains("*") || allowed.contains(entry.key) else {
          throw unknown(entry, at: place, allowed: allowed, patterns)
        }
        try entry.node.check(at: place + [entry.key], patterns)
      }
    }
  }

  private func unknown(
    _ entry: Entry, at place: [String], allowed: Set<String>, _ patterns: [KeyPattern]
  ) -> PlanError {
    let prefix = path.isEmpty ? "" : "\(path)."
    let remedy: String
    if let nearest = entry.key.nearest(among: allowed) {
      remedy = "did you mean '\(prefix)\(nearest)'?"
    } else if let home = patterns.filter({ $0.keys.contains(entry.key) }).map(\.name).min() {
      remedy = home.isEmpty ? "it belongs to the top level" : "it belongs under '\(home)'"
    } else if allowed.isEmpty {
      remedy = "no keys are expected below \(name)"
    } else {
      remedy = "the keys here are \(allowed.sorted().joined(separator: ", "))"
    }
    return PlanError(
      file: entry.line == 0 ? entry.node.file : file, line: entry.line, column: entry.column,
      key: prefix + entry.key,
      problem: "'\(prefix)\(entry.key)' is no known key", remedy: remedy)
  }
}

/// Where in a plan which keys are allowed.
private struct KeyPattern {
  let parts: [String]
  let keys: Set<String>

  var stars: Int { parts.count { $0 == "*" } }
  var name: String { parts.joined(separator: ".") }

  func meets(_ place: [String]) -> Bool {
    parts.count == place.count && zip(parts, place).allSatisfy { $0 == "*" || $0 == $1 }
  }
}
