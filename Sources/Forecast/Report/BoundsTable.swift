extension BoundsTest {
  /// The test beside its published bounds and, where there are any, those simulated for this sample.
  public func table(_ simulation: BoundsSimulation? = nil) -> Table {
    let columns = [
      Table.Column("statistic", "statistic", digits: 3),
      Table.Column("lower10", "I(0) 10 %", digits: 2),
      Table.Column("upper10", "I(1) 10 %", digits: 2),
      Table.Column("lower5", "I(0) 5 %", digits: 2), Table.Column("upper5", "I(1) 5 %", digits: 2),
      Table.Column("lower1", "I(0) 1 %", digits: 2), Table.Column("upper1", "I(1) 1 %", digits: 2),
      Table.Column("lowerP", "p, I(0)", digits: 3), Table.Column("upperP", "p, I(1)", digits: 3),
      Table.Column("verdict", "verdict at 5 %"),
    ]
    var rows = [row("F, published", f, publishedF)]
    if let simulation {
      rows.append(row("F, simulated", f, simulation.f, simulation.pValueOfF))
    }
    if let t {
      rows.append(row("t, published", t, publishedT))
      if let simulation { rows.append(row("t, simulated", t, simulation.t, simulation.pValueOfT)) }
    }
    return Table(
      id: "bounds-case-\(boundsCase.rawValue)",
      title: "Bounds test, case \(boundsCase.rawValue): \(boundsCase.words)", rowTitle: "",
      columns: columns, rows: rows, notes: notes(simulation))
  }

  private func row(
    _ name: String, _ statistic: Double, _ bounds: CriticalBounds?,
    _ p: (lower: Double, upper: Double)? = nil
  ) -> Table.Row {
    let levels = [10, 5, 1].flatMap { percent -> [Table.Cell] in
      guard let bounds else { return [.empty, .empty] }
      return [
        .number(bounds.lower.value(at: percent)), .number(bounds.upper.value(at: percent)),
      ]
    }
    return Table.Row(
      name,
      [.number(statistic)] + levels
        + [p.map { .number($0.lower) } ?? .empty, p.map { .number($0.upper) } ?? .empty]
        + [bounds.map { .text($0.verdict(statistic).words) } ?? .empty])
  }

  private func notes(_ simulation: BoundsSimulation?) -> [String] {
    let design = fit.design
    var notes = [
      "\(fit.formula)",
      "\(design.start) to \(design.end): n = \(observations), \(fit.parameters) coefficients, k = \(k) "
        + "level regressors without the lagged left side"
        + (levels.isEmpty ? "." : ": \(levels.joined(separator: ", "))."),
      "Tested: \(testedColumns.joined(separator: ", ")). Fixed: "
        + (fixedColumns.isEmpty ? "nothing." : "\(fixedColumns.joined(separator: ", "))."),
      "Published: Pesaran, Shin & Smith (2001), for an infinite sample.",
    ]
    if publishedF == nil {
      notes.append("No bounds are published for more than 10 level regressors.")
    }
    if let simulation {
      notes.append(
        "Simulated: \(simulation.draws) draws, seed \(simulation.seed), at this n, k and case with the "
          + "fixed columns as they stand in the design.")
    }
    if t == nil { notes.append("No t-bounds where the constant or the trend is restricted.") }
    return notes
  }
}
