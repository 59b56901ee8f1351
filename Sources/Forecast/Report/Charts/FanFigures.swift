extension FigureMaker {
  /// Quarters of a price: what was known, the median of the drawn paths of the main scenario with its bands, and what
  /// happened.
  ///
  /// - Parameters:
  ///   - key: the price as plans name it: `wti`, `brent` or `gas_europe`.
  ///   - name: its name for a reader.
  /// - Returns: the figure; `nil` when the plan draws no paths.
  func fan(_ key: String, named name: String) -> Draft? {
    let scenario = chain.mainScenario
    let entry = chain.ledger["fan.\(key).quarterly[\(scenario)]"]
    guard let fan = entry?.value as? PriceFan else { return nil }
    let isGas = key == "gas_europe"
    let file = isGas ? plan.gas?.europe.price ?? key : key == "wti" ? plan.oil.price : key
    let observed =
      isGas
      ? chain.gas.map { chain.ledger.value($0.europe.observed) }
      : chain.series.known[file].map(chain.ledger.value)
    let quarters = observed.flatMap { try? $0.aggregated(to: .quarterly, by: .mean) }
    let first = fan.start.advanced(by: -32)
    func points(_ span: ClosedRange<Period>) -> [Chart.Point] {
      quarters?.observations.filter { span.contains($0.period) }
        .map { Chart.Point($0.period.middle, $0.value, name: "\($0.period)") } ?? []
    }

    let after = points(fan.span)
    let lines = [
      Chart.Line(
        "median", text(.median), role: .forecast,
        points: zip(fan.span, fan.median).filter { $1.isFinite }
          .map { Chart.Point($0.middle, $1, name: "\($0)") }),
      Chart.Line(
        "known", text(.known, name), role: .known,
        points: points(first...fan.start.advanced(by: -1))),
      Chart.Line("actual", text(.outcome), role: .outcome, points: after),
    ]
    let bands = fan.bands.map { Self.band($0, of: fan) }
    let ceiling = Self.ceiling(lines: lines, bands: bands)
    let symbol = unit(isGas ? "USD/1000m3" : "USD/bbl")
    return Draft(
      title: text(.fan, name),
      subtitle: "\(text(.fanSubtitle)); \(text(.scenarioOf, scenarioTitle(scenario)))",
      content: .lines(
        Chart.Lines(
          y: Chart.Axis(text(.price), unit: symbol), lines: drawn(lines), bands: bands,
          origin: .init(
            Chart.Point(fan.start.middle - 0.125, nil, name: "\(fan.start)"),
            label: text(.forecastFrom, "\(fan.start)")), ceiling: ceiling)),
      notes: cutNotes(bands, above: ceiling, unit: symbol)
        + (after.isEmpty || isGas ? [] : [text(.outcomeNote, "\(plan.originMonth)")]),
      source: source([plan.oil.price, file]))
  }

  /// Where the frame ends; `nil` when it holds everything.
  ///
  /// It ends by 1.15 above the lines and the bands that stay within 1.75 times the height of what lies inside them. A
  /// band that runs away would press history and median flat. Rounded up to a tick the frame stays below 1.75 times.
  static func ceiling(lines: [Chart.Line], bands: [Chart.Band]) -> Double? {
    let inside = bands.sorted { $0.percent < $1.percent }
    func top(_ band: Chart.Band?) -> Double { band?.points.map(\.high).max() ?? 0 }
    var height = max(lines.flatMap { $0.points.compactMap(\.y) }.max() ?? 0, top(inside.first))
    for band in inside.dropFirst() {
      if top(band) > 1.75 * height { return 1.15 * height }
      height = max(height, top(band))
    }
    return nil
  }

  /// How far the bands go that the frame cuts off.
  private func cutNotes(_ bands: [Chart.Band], above ceiling: Double?, unit: String) -> [String] {
    guard let ceiling else { return [] }
    return bands.compactMap { band in
      guard let highest = band.points.max(by: { $0.high < $1.high }), highest.high > ceiling
      else { return nil }
      let name = ChartWord.interval.text(language, language.number(band.percent, digits: 0))
      let reach = "\(language.number(highest.high, digits: 0)) \(unit) (\(highest.name))"
      return text(.cutNote, name, reach)
    }
  }

  private static func band(_ band: PriceFan.Band, of fan: PriceFan) -> Chart.Band {
    let ends = zip(fan.span, zip(band.lower, band.upper))
    return Chart.Band(
      percent: Double(band.width),
      points: ends.filter { $1.0.isFinite && $1.1.isFinite }.map { period, end in
        Chart.Band.Interval(period.middle, low: end.0, high: end.1, name: "\(period)")
      })
  }
}

extension Period {
  /// The middle of a quarter as a decimal year.
  fileprivate var middle: Double {
    let start = Period.year(year).first(.quarterly)
    return Double(year) + (Double(start.distance(to: self)) + 0.5) / 4
  }
}
