extension OutlookViews {
  /// Sentences about gas: windows and netbacks outside what the relation was fitted on, months after the origin.
  func gasRangeNotes() -> [String] {
    guard let gas = plan.gas, let stage = main.chain.gas, let sample = gas.europe.fittedSample,
      let brent = main.chain.series.known["brent"],
      let seen = try? gas.europe.rule.averages(of: main.chain.ledger.value(brent)).slice(sample),
      let low = seen.values.min(), let high = seen.values.max()
    else { return [] }
    var sentences: [String] = []
    if sample.upperBound > plan.originMonth {
      sentences.append(
        "The gas relation is fitted to \(sample.upperBound), after the origin of oil (\(plan.originMonth)); its forecast still follows the oil path of each scenario."
      )
    }
    let range =
      "the \(low.shown(1)) to \(high.shown(1)) USD/bbl that the gas relation was fitted on"
    for scenario in scenarios {
      if let path = main.market(scenario.name)?.grades["brent"],
        let first = firstOutside(main.chain.ledger.value(path), gas, low...high)
      {
        sentences.append(
          "\(scenario.title): the average of Brent leaves \(range) in \(first.period), at \(first.value.shown(1))."
        )
      }
      guard let domestic = stage.russia.first(where: { $0.scenario == scenario.name })?.domestic
      else { continue }
      let steps = main.chain.ledger.value(domestic)
      if let first = firstOutside(steps.netback, gas, low...high) {
        sentences.append(
          "\(scenario.title): the parity price reads the relation at a domestic Urals outside \(range), first in \(first.period) at \(first.value.shown(1))."
        )
      }
      if let offset = steps.netback.values.firstIndex(where: { $0 < 0 }) {
        sentences.append(
          "\(scenario.title): the netback of Urals is negative in \(steps.netback.start.advanced(by: offset)), for the first time: duty and transport exceed the export price."
        )
      }
      if let offset = steps.parity.values.firstIndex(where: { $0 <= 0 }) {
        sentences.append(
          "\(scenario.title): the parity price of gas is not positive in \(steps.parity.start.advanced(by: offset)), for the first time: no tariff can reach it."
        )
      }
    }
    return sentences
  }

  /// The first month of the tables whose averaged index lies outside a range.
  private func firstOutside(
    _ index: Series, _ gas: GasPlan, _ range: ClosedRange<Double>
  ) -> (period: Period, value: Double)? {
    guard let averages = try? gas.europe.rule.averages(of: index) else { return nil }
    let first = plan.originMonth.advanced(by: 1)
    for (offset, value) in averages.values.enumerated() {
      let month = averages.start.advanced(by: offset)
      guard month >= first, month <= plan.forecastMonths.upperBound else { continue }
      if !range.contains(value) { return (month, value) }
    }
    return nil
  }
}
