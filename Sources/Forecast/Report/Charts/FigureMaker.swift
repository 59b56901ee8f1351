/// Makes figures of one run in one language.
struct FigureMaker: Sendable {
  let outlook: Outlook
  let language: ReportLanguage

  /// What a figure shows, before it has a number or a file name.
  struct Draft: Sendable {
    let title: String
    var subtitle = ""
    let content: Chart.Content
    var notes: [String] = []
    var source = ""
  }

  var plan: Plan { outlook.plan }
  var chain: Chain { outlook.main }

  /// The last year that was known whole at the origin.
  var lastKnownYear: Int { plan.lastComplete(.annual).year }

  func text(_ text: FigureText, _ first: String = "", _ second: String = "") -> String {
    text.text(language, first, second)
  }

  func unit(_ symbol: String) -> String { FigureNames.unit(symbol, language) }

  func scenarioTitle(_ name: String) -> String {
    let own = chain.scenarios.first { $0.name == name }?.title ?? name
    return language == .russian ? FigureNames.scenarios[name] ?? own : own
  }

  func countryTitle(_ key: String, _ own: String) -> String {
    language == .russian ? FigureNames.countries[key] ?? own : own
  }

  /// The scenarios with the main one first, so that it has the first colour.
  var scenarios: [ScenarioStage] {
    chain.scenarios.filter { $0.name == chain.mainScenario }
      + chain.scenarios.filter { $0.name != chain.mainScenario }
  }

  /// The source line: the plan and the files of the series that were used.
  func source(_ names: [String]) -> String {
    var files: [String] = []
    for name in names {
      guard let file = plan.data[name]?.column.file, !files.contains(file) else { continue }
      files.append(file)
    }
    return text(.sourceFiles, plan.sourceName, files.joined(separator: ", "))
  }

  /// Annual averages of a series in a range of years; none when it covers no whole year.
  func annual(_ series: Series?, _ years: ClosedRange<Int>) -> [Chart.Point] {
    guard let series, let whole = try? series.aggregated(to: .annual, by: .mean) else { return [] }
    return points(whole, years)
  }

  /// The years of an annual series as points.
  func points(_ series: Series, _ years: ClosedRange<Int>) -> [Chart.Point] {
    series.observations.filter { years.contains($0.period.year) }.map {
      Chart.Point(Double($0.period.year), $0.value, name: "\($0.period)")
    }
  }

  /// The years of an annual entry of the ledger as points.
  func points(_ handle: Handle<Series>?, _ years: ClosedRange<Int>) -> [Chart.Point] {
    handle.map { points(chain.ledger.value($0), years) } ?? []
  }

  /// Where the forecast begins.
  var origin: Chart.Lines.Mark {
    let first = plan.originMonth.advanced(by: 1)
    return .init(
      Chart.Point(Double(lastKnownYear), nil, name: "\(lastKnownYear)"),
      label: text(.forecastFrom, first.position == 1 ? "\(first.year)" : "\(first)"))
  }

  /// Lines with at least one value.
  func drawn(_ lines: [Chart.Line]) -> [Chart.Line] {
    lines.filter { line in line.points.contains { $0.y != nil } }
  }

  func chart(_ id: String, _ draft: Draft) throws(DataError) -> Chart {
    try Chart(
      id: id, title: draft.title, subtitle: draft.subtitle, content: draft.content,
      notes: draft.notes, source: draft.source, language: language)
  }
}
