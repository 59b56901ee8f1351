extension OutlookViews {
  /// One table for each price that answers: assumptions by the size of the answer.
  func sensitivityTables(_ stage: SensitivityStage) -> [Table] {
    let title = scenarios.first { $0.name == stage.scenario }?.title ?? stage.scenario
    return stage.answers.map { series, handle in
      let unit = series.unit.symbol
      let answers = main.chain.ledger.value(handle)
      func cell(_ change: Double?) -> Table.Cell {
        change.map { main.cell($0, of: handle.id) } ?? .empty
      }
      let refusals = answers.flatMap(\.refusals)
      return Table(
        id: "sensitivity-\(series.key.dashed)",
        title: "What \(series.title) of \(stage.year) answers to each assumption: \(title)",
        rowTitle: "assumption",
        columns: [
          Table.Column("step", "moved by"), Table.Column("down", "down", unit: unit, digits: 2),
          Table.Column("up", "up", unit: unit, digits: 2),
        ],
        rows: answers.map { answer in
          Table.Row(answer.assumption, [.text(answer.step), cell(answer.down), cell(answer.up)])
        },
        notes: [
          "One assumption moved at a time, in all its years and scenarios; the change of the annual average. Assumptions that move nothing are left out.",
          "A coefficient is held some standard errors (s.e.) away and the others are estimated again.",
        ] + (answers.isEmpty ? ["No assumption that is moved here moves this price."] : [])
          + refusals,
        scenarios: [title],
        heatBasis: series.id.hasPrefix("gas.") ? plan.gas?.heat.description : nil,
        isHeadline: series == stage.answers[0].series)
    }
  }
}
