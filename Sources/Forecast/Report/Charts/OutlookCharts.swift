extension Outlook {
  /// The charts of a report on the run, in the order of the chain: oil, balance, what if, fit, gas, bands.
  ///
  /// Parts that the plan does not have are left out.
  ///
  /// - Throws: ``DataError`` when a part has no value to draw.
  public func charts(language: ReportLanguage = .english) throws(DataError) -> [Chart] {
    let maker = FigureMaker(outlook: self, language: language)
    var drafts: [(String, FigureMaker.Draft?)] = [
      ("oil-history", maker.oilHistory()), ("oil-wti-real", maker.realForecast()),
    ]
    for grade in ["wti"] + plan.grades.map(\.name) {
      let name = Grade.title(of: grade)
      drafts.append(
        ("oil-\(grade)", maker.oilForecast(grade, title: maker.text(.gradeForecast, name))))
    }
    drafts.append(("oil-grid", maker.whatIf()))
    drafts.append(("oil-fit", maker.oilFitScatter()))
    drafts.append(("oil-residuals", maker.oilResiduals()))
    for stage in main.balances {
      drafts.append(("balance-\(stage.scenario)", maker.balance(stage)))
    }
    drafts.append(("stock-change", maker.stockChange()))
    drafts.append(("gas-europe", maker.gasForecast()))
    drafts.append(("gas-europe-fit", maker.gasFitScatter()))
    drafts.append(("gas-russia", maker.russianGas()))
    drafts.append(("gas-fsu", maker.fsuGas()))
    drafts.append(("gas-central-asia", maker.centralAsianGas()))
    drafts.append(("fan-brent", maker.fan("brent", named: "Brent")))
    drafts.append(("fan-wti", maker.fan("wti", named: "WTI")))
    drafts.append(("fan-gas-europe", maker.fan("gas_europe", named: maker.text(.europeanGas))))
    var charts: [Chart] = []
    for (id, draft) in drafts {
      if let draft { charts.append(try maker.chart(id, draft)) }
    }
    return charts
  }

  /// The seven figures and two tables of the study of 2009, by their captions, redrawn from this run.
  ///
  /// What the data or the plan cannot draw is an empty frame that says why: growth of extraction costs always,
  /// gas when the plan has none.
  ///
  /// - Returns: `figure-1` … `figure-7`, `table-1`, `table-2`.
  /// - Throws: ``DataError`` when a part has no value to draw.
  public func studyFigures(language: ReportLanguage = .english) throws(DataError) -> [Chart] {
    let maker = FigureMaker(outlook: self, language: language)
    func nothing(_ title: FigureText, _ reason: FigureText, _ key: String = "") -> FigureMaker.Draft
    {
      FigureMaker.Draft(
        title: maker.text(title), content: .nothing(because: maker.text(reason, key)))
    }
    let grade = plan.grades.contains { $0.name == "brent" } ? "brent" : "wti"
    let figures = [
      maker.oilHistory(), nothing(.extractionCosts, .noCosts),
      maker.oilForecast(grade, title: maker.text(.oilForecast)),
      maker.gasForecast() ?? nothing(.gasForecast, .noGas),
      maker.russianGas() ?? nothing(.russianGas, .noRussia),
      maker.fsuGas() ?? nothing(.fsuGas, .noCountries, "gas.former_soviet_union"),
      maker.centralAsianGas() ?? nothing(.centralAsianGas, .noCountries, "gas.central_asia"),
    ]
    var charts: [Chart] = []
    for (kind, caption, drafts) in [
      ("figure", FigureText.figureCaption, figures),
      ("table", .tableCaption, [maker.balanceTable(), maker.oilPriceTable()]),
    ] {
      for (offset, draft) in drafts.enumerated() {
        let number = "\(offset + 1)"
        charts.append(
          try maker.chart(
            "\(kind)-\(number)",
            FigureMaker.Draft(
              title: maker.text(caption, number, draft.title), subtitle: draft.subtitle,
              content: draft.content, notes: draft.notes, source: draft.source)))
      }
    }
    return charts
  }
}

extension Outlook {
  /// The two tables of the study as files: Markdown in a language, CSV and JSON in English whatever it is, so that
  /// programs find the same names in every language.
  ///
  /// - Returns: `table-1` and `table-2`, each as `.md`, `.csv` and `.json`.
  public func studyTables(language: ReportLanguage = .english) -> [AtomicFolder.File] {
    func tables(_ language: ReportLanguage) -> [Table] {
      let maker = FigureMaker(outlook: self, language: language)
      return [maker.balanceTable(), maker.oilPriceTable()].compactMap { draft in
        if case .table(let table) = draft.content { table } else { nil }
      }
    }
    let source = plan.sourceName
    return zip(tables(language), tables(.english)).flatMap { own, english in
      [
        AtomicFolder.File("\(own.id).md", own.markdown(plan: source, language: language)),
        AtomicFolder.File("\(english.id).csv", english.csv(plan: source)),
        AtomicFolder.File("\(english.id).json", english.json(plan: source).text),
      ]
    }
  }
}

extension PITHistogram {
  /// The histogram as a chart with the even line and its band; `series` says what was forecast and `horizon`
  /// how far ahead, with its unit, such as `4 quarters`.
  public func chart(
    id: String, series: String, horizon: String, notes: [String] = [], source: String = "",
    language: ReportLanguage = .english
  ) throws(DataError) -> Chart {
    try Chart(
      id: id, title: FigureText.transformTitle.text(language),
      subtitle: FigureText.transformSubtitle.text(language, series, horizon),
      content: .transforms(
        Chart.Transforms(
          self, counted: FigureText.outcomes.text(language),
          evenLabel: FigureText.evenSpread.text(language),
          axisTitle: FigureText.transformAxis.text(language))),
      notes: notes, source: source, language: language)
  }
}
