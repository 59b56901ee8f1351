/// Every sentence and label of the figures, in both languages; `%1` and `%2` are filled in.
enum FigureText: String, Sendable, CaseIterable {
  // Captions.
  case figureCaption, tableCaption
  case oilHistory, extractionCosts, oilForecast, gasForecast, russianGas, fsuGas, centralAsianGas
  case balanceTable, oilPriceTable
  case gradeForecast, realForecast, balanceBars, stockChange, whatIf, oilFit, oilResiduals, gasFit
  case fan, europeanGas, skill
  // What is measured.
  case annualDollars, scenarioOf, domesticSubtitle, paritySubtitle, countriesSubtitle,
    balanceSubtitle
  case fitSubtitle, residualSubtitle, gasFitSubtitle, gridSubtitle, fanSubtitle
  // Axes and labels.
  case price, realPrice, volume, change, growthOfDemand, growthOfSupply, fitted, actual
  case residual, brentAverage, gasPrice, known, outcome, observed, forecastFrom, published, year
  case production, otherSupply, demand, stocks, tariff, parity, europe, average, identity, median
  case fitLine, nominalOf, realOf, country, oilRuleAlone, ratioToLast, ahead
  case outcomes, evenSpread, transformAxis, transformTitle, transformSubtitle
  // Notes.
  case outcomeNote, medianNote, relationNote, hubNote, weightNote, realNote, sourceFiles, quoteNote
  case cutNote, skillNote, skillAllNote, independenceNote
  // Where a table comes from.
  case planOf, oneScenario, severalScenarios, heatBasisOf
  // Why there is nothing.
  case noCosts, noGas, noRussia, noCountries

  /// The text in a language.
  func text(_ language: ReportLanguage, _ first: String = "", _ second: String = "") -> String {
    (language == .english ? pair.english : pair.russian)
      .replacing("%1", with: first).replacing("%2", with: second)
  }
}
