extension Outlook {
  /// What a run says of published rows, by row id, as the plan binds them.
  ///
  /// - Throws: ``DataError`` for a binding that names no value of the run.
  public func computedFigures() throws(DataError) -> [String: Reproduction.Computed] {
    try main.figures(plan.bindings.compactMap { binding in binding.value.map { (binding, $0) } })
  }

  /// The comparison with published figures, or why the run cannot carry it (its horizon may be shorter, say); `nil`
  /// where the plan asks for none.
  public func comparison(with figures: [PublishedFigure]) -> Result<Reproduction, DataError>? {
    guard !figures.isEmpty, !plan.bindings.isEmpty else { return nil }
    return Result { () throws(DataError) in try reproduction(of: figures) }
  }

  /// Published figures beside arithmetic and computed ones, with the plan's variants: other settings, and other
  /// values of the run that answer to the same figure.
  ///
  /// - Throws: ``DataError`` for a binding that names no row or no value.
  public func reproduction(of figures: [PublishedFigure]) throws(DataError) -> Reproduction {
    var variants: [Reproduction.Variant] = []
    var others: [String] = []
    for name in plan.bindings.flatMap(\.also).map(\.name) where !others.contains(name) {
      others.append(name)
    }
    let chains =
      [(title: "", chain: main)] + self.variants.map { (title: $0.plan.title, chain: $0.chain) }
    for (title, chain) in chains {
      if !title.isEmpty {
        let own = plan.bindings.compactMap { binding in binding.value.map { (binding, $0) } }
        variants.append(
          Reproduction.Variant(title, computed: try chain.figures(own).compactMapValues(\.figure)))
      }
      for other in others {
        let bound = plan.bindings.compactMap { binding in
          binding.also.first { $0.name == other }.map { (binding, $0.value) }
        }
        variants.append(
          Reproduction.Variant(
            title.isEmpty ? other : "\(title), \(other)",
            computed: try chain.figures(bound).compactMapValues(\.figure)))
      }
    }
    let computed = try computedFigures()
    let reasons = plan.bindings.filter { !$0.reason.isEmpty }.map { binding in
      let stated =
        binding.value == nil || plan.settings.isEmpty ? binding.reason : changedSettings
      let isAbsent = computed[binding.row] == .absent
      return (binding.row, (isAbsent ? "There is none up to \(plan.horizon). " : "") + stated)
    }
    return try Reproduction(
      figures: figures, computed: computed, variants: variants,
      reasons: Dictionary(uniqueKeysWithValues: reasons))
  }
}

extension Outlook {
  /// Why figures differ when the plan's own reasons may no longer hold.
  fileprivate var changedSettings: String {
    "Computed with \(plan.settings.map { "--set \($0.key)=\($0.value)" }.joined(separator: ", ")); "
      + "the plan's own reason speaks of its settings as they stand."
  }
}

extension Chain {
  /// The figures of this chain that the bindings name.
  fileprivate func figures(
    _ bindings: [(ReproductionBinding, String)]
  ) throws(DataError) -> [String: Reproduction.Computed] {
    var figures: [String: Reproduction.Computed] = [:]
    for (binding, id) in bindings {
      guard let entry = ledger[id] else {
        throw .other(
          "reproduction.\(binding.row) names the value '\(id)', which the run does not have; "
            + (id.nearest(among: ledger.ids).map { "did you mean '\($0)'?" }
              ?? "see forecast run --explain."))
      }
      if let answer = entry.value as? Double?, answer == nil {
        figures[binding.row] = .absent
      } else if let number = entry.value as? Double {
        figures[binding.row] = .figure(number)
      } else if let series = entry.value as? Series, let years = binding.years {
        let range = Period.year(years.lowerBound)...Period.year(years.upperBound)
        let part = try series.slice(range)
        figures[binding.row] = .figure(part.values.reduce(0, +) / Double(part.count))
      } else {
        throw .other(
          "reproduction.\(binding.row) needs a year for the path '\(id)'; add year: 2009.")
      }
    }
    return figures
  }
}
