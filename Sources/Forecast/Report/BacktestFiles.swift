extension BacktestOutlook {
  /// The files of a backtest: every table as Markdown, CSV and JSON, all rows as
  /// `skill.json`, every forecast of the shown horizons beside its outcome as `forecasts-<price>.csv` and `forecasts-gas.csv`, every chart
  /// below `charts/` as SVG, and the manifest.
  ///
  /// - Parameters:
  ///   - bytes: the plan's bytes, for the manifest.
  ///   - language: the language of Markdown and charts; CSV and JSON are the same in every language.
  /// - Returns: files for ``AtomicFolder/write(_:)``, the manifest last.
  /// - Throws: ``DataError`` when a chart has no value to draw.
  public func files(
    plan bytes: [UInt8], language: ReportLanguage = .english
  ) throws(DataError) -> [AtomicFolder.File] {
    let name = plan.sourceName
    var files = [AtomicFolder.File("skill.json", json().text)]
    for table in tables {
      let page = table.worded(language).markdown(plan: name, language: language)
      files.append(AtomicFolder.File("\(table.id).md", page))
      files.append(AtomicFolder.File("\(table.id).csv", table.csv(plan: name)))
      files.append(AtomicFolder.File("\(table.id).json", table.json(plan: name).text))
    }
    var forecasts = zip(plan.prices, backtests).map { price, backtest in
      backtest.forecasts(id: "forecasts-\(price.name)", horizons: plan.shown)
    }
    if let gas { forecasts.append(try gas.forecasts(id: "forecasts-gas")) }
    for table in forecasts {
      files.append(AtomicFolder.File("\(table.id).csv", table.csv(plan: name)))
    }
    for chart in try charts(language: language) {
      files.append(AtomicFolder.File("charts/\(chart.id).svg", chart.svg()))
    }
    let manifest = Manifest(
      version: forecastVersion, command: .backtest, plan: FileDigest(plan.file, contents: bytes),
      settings: plan.settings, inputs: inputs,
      outputs: files.map { FileDigest($0.path, contents: $0.bytes) }, notes: [])
    files.append(AtomicFolder.File("manifest.json", manifest.json.text))
    return files
  }
}
