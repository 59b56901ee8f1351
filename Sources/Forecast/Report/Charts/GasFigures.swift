extension FigureMaker {
  private var gasUnit: String { unit("USD/1000m3") }

  /// The European price: observed, by scenario, what happened, and the published figures.
  func gasForecast() -> Draft? {
    guard let stage = chain.gas, let gas = plan.gas else { return nil }
    let first = gas.europe.firstYear
    let observed = chain.ledger.value(stage.observed)
    var lines = [
      Chart.Line(
        "known", text(.observed), role: .known,
        points: points(observed, min(lastKnownYear - 8, first)...lastKnownYear))
    ]
    for scenario in scenarios {
      lines.append(
        Chart.Line(
          scenario.name, scenarioTitle(scenario.name), role: .forecast,
          points: points(stage.europe[scenario.name]?.annual, first...plan.horizon)))
    }
    if gas.europe.hub != nil {
      lines.append(
        Chart.Line(
          "oil_only", text(.oilRuleAlone, scenarioTitle(chain.mainScenario)), role: .plain,
          points: points(stage.europe[chain.mainScenario]?.oilIndexedAnnual, first...plan.horizon)))
    }
    let after = points(observed, lastKnownYear...plan.horizon)
    if after.count > 1 {
      lines.append(Chart.Line("actual", text(.outcome), role: .outcome, points: after))
    }
    let marks = chain.publishedGas.sorted { $0.key < $1.key }.map { year, price in
      Chart.Lines.Mark(
        Chart.Point(Double(year), price, name: "\(year)"), label: text(.published))
    }
    return Draft(
      title: text(.gasForecast), subtitle: text(.annualDollars),
      content: .lines(
        Chart.Lines(
          y: Chart.Axis(text(.gasPrice), unit: gasUnit), lines: drawn(lines), origin: origin,
          marks: marks)),
      notes: [text(gas.europe.hub == nil ? .relationNote : .hubNote, "\(gas.europe.rule)")],
      source: source([gas.europe.price, "brent"]))
  }

  /// The Russian tariff and the price of parity under the main scenario, with the European price.
  func russianGas() -> Draft? {
    guard let stage = chain.gas?.russia.first(where: { $0.scenario == chain.mainScenario }),
      let gas = plan.gas
    else { return nil }
    let years = gas.europe.firstYear...plan.horizon
    let lines = [
      Chart.Line(
        "tariff", text(.tariff), role: .forecast, points: points(stage.tariff?.dollars, years)),
      Chart.Line("parity", text(.parity), role: .forecast, points: points(stage.parity, years)),
      Chart.Line(
        "europe", text(.europe), role: .forecast,
        points: points(chain.gas?.europe[chain.mainScenario]?.annual, years)),
    ]
    return Draft(
      title: text(.russianGas),
      subtitle:
        "\(text(stage.tariff == nil ? .paritySubtitle : .domesticSubtitle)); \(text(.scenarioOf, scenarioTitle(chain.mainScenario)))",
      content: .lines(
        Chart.Lines(
          y: Chart.Axis(text(.gasPrice), unit: gasUnit), lines: drawn(lines), origin: origin)),
      source: source([gas.europe.price, "brent", "urals", "rub_per_usd"]))
  }

  /// Prices of the countries of the former Soviet Union under the main scenario, country by year.
  func fsuGas() -> Draft? {
    guard
      let stage = chain.gas?.formerSovietUnion.first(where: { $0.scenario == chain.mainScenario }),
      let first = plan.gas?.formerSovietUnion?.firstYear
    else { return nil }
    let years = Array(first...plan.horizon)
    func row(_ handle: Handle<Series>) -> [Double?] {
      let series = chain.ledger.value(handle)
      return years.map { series[.year($0)] }
    }
    return Draft(
      title: text(.fsuGas), subtitle: countriesSubtitle,
      content: .heat(
        Chart.Heat(
          rowTitle: text(.country), columnTitle: "\(text(.price)), \(gasUnit)",
          rows: stage.prices.map { countryTitle($0.country, $0.title) } + [text(.average)],
          columns: years.map { "\($0)" },
          values: stage.prices.map { row($0.annual) } + [row(stage.average)], unit: gasUnit)),
      notes: [text(.weightNote)], source: gasSource)
  }

  /// Prices of Central Asian gas under the main scenario.
  func centralAsianGas() -> Draft? {
    guard let stage = chain.gas?.centralAsia.first(where: { $0.scenario == chain.mainScenario }),
      let first = plan.gas?.centralAsia?.firstYear
    else { return nil }
    let years = Array(first...plan.horizon)
    func values(_ handle: Handle<Series>) -> [Double?] {
      let series = chain.ledger.value(handle)
      return years.map { series[.year($0)] }
    }
    return Draft(
      title: text(.centralAsianGas), subtitle: countriesSubtitle,
      content: .bars(
        Chart.Bars(
          categories: years.map { "\($0)" },
          y: Chart.Axis(text(.gasPrice), unit: gasUnit),
          series: stage.prices.map {
            .init($0.country, countryTitle($0.country, $0.title), values: values($0.annual))
          } + [.init("average", text(.average), values: values(stage.average))])),
      notes: [text(.weightNote)], source: gasSource)
  }

  private var countriesSubtitle: String {
    "\(text(.countriesSubtitle)); \(text(.scenarioOf, scenarioTitle(chain.mainScenario)))"
  }

  private var gasSource: String { source([plan.gas?.europe.price ?? "brent", "brent"]) }
}
