extension PublishedFigure {
  /// What is measured, of whom and when: `annual average, Brent, 2009`.
  fileprivate var plainName: String {
    [quantity, entity, period].filter { !$0.isEmpty }.joined(separator: ", ")
      .replacing(" -", with: " −")
  }

  /// The derivation, read; `nil` without one.
  var expression: PublishedExpression? {
    get throws(DataError) {
      guard let derivation else { return nil }
      return try PublishedExpression(derivation)
    }
  }
}

extension [PublishedFigure] {
  /// Names for readers by id, no two of them alike.
  ///
  /// Figures of one quantity, entity and period that follow from others are told apart by whose figures those are
  /// (`annual average, Europe, 2008, from Moldova`), others by their units, and by their ids where those are alike too.
  var readerNames: [String: String] {
    let plain = Dictionary(grouping: self, by: \.plainName)
    let entities = Dictionary(map { ($0.id, $0.entity) }, uniquingKeysWith: { $1 })
    var names: [String: String] = [:]
    for (name, figures) in plain {
      guard figures.count > 1 else {
        for figure in figures { names[figure.id] = name }
        continue
      }
      let longer = figures.map { figure -> String in
        let sources = ((try? figure.expression)?.references ?? []).compactMap { entities[$0] }
        let each = sources.enumerated().filter { sources.firstIndex(of: $1) == $0 }.map(\.element)
        return each.isEmpty
          ? "\(name), \(MeasureUnit.spelled(figure.unit))"
          : "\(name), from \(each.joined(separator: " and "))"
      }
      for (figure, own) in zip(figures, longer) {
        names[figure.id] =
          longer.count { $0 == own } == 1 ? own : "\(name) (\(figure.id))"
      }
    }
    return names
  }
}
