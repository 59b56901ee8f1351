extension FigureMaker {
  /// Production and other supply as stacked bars, consumption as a line over them.
  func balance(_ stage: BalanceStage) -> Draft {
    let years = Array((lastKnownYear - 2)...plan.horizon)
    let other = chain.ledger.value(stage.otherSupply)
    func values(_ handle: Handle<Series>) -> [Double?] {
      let series = chain.ledger.value(handle)
      return years.map { series[.year($0)] }
    }
    let production = values(stage.production)
    return Draft(
      title: text(.balanceBars, scenarioTitle(stage.scenario)), subtitle: text(.balanceSubtitle),
      content: .bars(
        Chart.Bars(
          categories: years.map { "\($0)" },
          y: Chart.Axis(text(.volume), unit: unit("kb/d"), digits: 0),
          series: [
            .init("production", text(.production), values: production),
            .init("other_supply", text(.otherSupply), values: production.map { _ in other }),
          ], arrangement: .stacked,
          line: .init("demand", text(.demand), values: values(stage.demand)))),
      source: source([plan.oil.demand, "production"]))
  }

  /// What supply leaves over under each scenario.
  func stockChange() -> Draft {
    let years = Array((lastKnownYear + 1)...max(plan.horizon, lastKnownYear + 1))
    let stages = scenarios.compactMap { scenario in
      chain.balances.first { $0.scenario == scenario.name }
    }
    return Draft(
      title: text(.stockChange), subtitle: text(.balanceSubtitle),
      content: .bars(
        Chart.Bars(
          categories: years.map { "\($0)" },
          y: Chart.Axis(text(.change), unit: unit("kb/d"), digits: 0),
          series: stages.map { stage in
            let series = chain.ledger.value(stage.stockChange)
            return .init(
              stage.scenario, scenarioTitle(stage.scenario),
              values: years.map { series[.year($0)] })
          })), source: source([plan.oil.demand, "production"]))
  }

  /// Table 1: consumption and production under every scenario.
  func balanceTable() -> Draft {
    var columns: [Table.Column] = []
    var series: [Series] = []
    for stage in chain.balances {
      for (key, word, handle) in [
        ("demand", FigureText.demand, stage.demand),
        ("production", .production, stage.production), ("stocks", .stocks, stage.stockChange),
      ] {
        columns.append(
          Table.Column(
            "\(key)_\(stage.scenario)", "\(scenarioTitle(stage.scenario)): \(text(word))",
            unit: "kb/d", digits: 0))
        series.append(chain.ledger.value(handle))
      }
    }
    return Draft(
      title: text(.balanceTable), subtitle: text(.balanceSubtitle),
      content: .table(
        yearTable("table-1", text(.balanceTable), columns: columns) { year in
          series.map { $0[.year(year)] }
        }), source: source([plan.oil.demand, "production"]))
  }
}
