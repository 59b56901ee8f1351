/// The figures that the expressions of a score name, read from the data folder.
///
///     [gas.europe_2009]                              a published figure by its id
///     [oil_prices_monthly.brent_usd_bbl@2009]        mean of a column over the periods of a year
///     [fx_monthly.rub_per_usd_month_end@2008-12]     a column in one period
///     [gas_price_facts.ukraine@2009]                 what a market paid in a year
///
/// Prices of gas by heat are converted to prices by volume on one named basis, whatever the row.
public struct ScoreReferences: Sendable {
  /// The heat content that prices by heat are converted with.
  public let heat: HeatContent
  private let figures: [String: (value: Double, unit: MeasureUnit)]

  /// Reads everything that the entries name.
  ///
  /// - Throws: ``DataError`` when a file, column, period or published figure is not held.
  public init(
    of entries: [ScoreEntry], published: [PublishedFigure], folder: DataFolder, heat: HeatContent
  ) throws(DataError) {
    self.heat = heat
    var names: Set<String> = []
    for entry in entries {
      names.formUnion(entry.expression?.references ?? [])
      names.formUnion(entry.against?.references ?? [])
    }
    var figures: [String: (value: Double, unit: MeasureUnit)] = [:]
    var datasets: [String: Dataset] = [:]
    var facts: [PriceFact] = []
    for name in names.sorted() {
      guard let place = DataPlace(name) else {
        guard let figure = published.first(where: { $0.id == name }) else {
          throw .other(
            "'[\(name)]' in the score is no published figure and no column at a period; write an "
              + "id or a place like [oil_prices_monthly.brent_usd_bbl@2009].")
        }
        figures[name] = (figure.midpoint, try MeasureUnit(figure.unit.withoutPerYear))
        continue
      }
      if place.file == Self.factsFile {
        if facts.isEmpty { facts = try PriceFact.all(in: folder.table(place.file).table) }
        let paid = try facts.paid(place.column, in: place.period)
        figures[name] = (paid.price, paid.unit)
        continue
      }
      if datasets[place.file] == nil {
        datasets[place.file] = try folder.dataset(place.file).dataset
      }
      figures[name] = try datasets[place.file]?.mean(of: place.column, over: place.period)
    }
    self.figures = figures
  }

  private static let factsFile = "gas_price_facts"

  /// The value of an expression in the unit of its row.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when a figure is in another unit than
  ///   the row and no pure number, or the figures of a percentage are not all in one.
  func value(of expression: PublishedExpression, in unit: MeasureUnit) throws(DataError) -> Double {
    var values: [String: Double] = [:]
    var wanted = unit.isPureNumber ? nil : unit
    for name in expression.references {
      guard let figure = figures[name] else { continue }
      let isByHeat = figure.unit == .dollarsPerMMBtu && unit != .dollarsPerMMBtu
      let own = isByHeat ? MeasureUnit.dollarsPer1000CubicMetres : figure.unit
      if !own.isPureNumber {
        guard wanted == nil || wanted == own else {
          throw .unitMismatch(
            method: "The score's '\(expression.text)'", left: own.symbol,
            right: (wanted ?? unit).symbol)
        }
        wanted = own
      }
      values[name] = isByHeat ? heat.per1000m3(perMMBtu: figure.value) : figure.value
    }
    return try expression.evaluate { values[$0] }
  }
}

/// `file.column@period`, read.
private struct DataPlace {
  let file: String
  let column: String
  let period: Period

  init?(_ name: String) {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let period = Period(parts[1]) else { return nil }
    let path = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard path.count == 2 else { return nil }
    self.file = String(path[0])
    self.column = String(path[1])
    self.period = period
  }
}

extension Dataset {
  /// The plain mean of a column over the periods inside one that is as fine or coarser.
  fileprivate func mean(
    of column: String, over period: Period
  ) throws(DataError) -> (value: Double, unit: MeasureUnit) {
    guard period.frequency <= frequency else {
      throw .frequencyMismatch(
        left: column, leftFrequency: frequency, right: "\(period)",
        rightFrequency: period.frequency)
    }
    let series = try series(column, over: period.first(frequency)...period.last(frequency))
    return (series.values.reduce(0, +) / Double(series.count), series.unit)
  }
}

extension MeasureUnit {
  fileprivate var isPureNumber: Bool { self == .percent || self == .ratio }
}

extension String {
  fileprivate var withoutPerYear: String { self == "percent per year" ? "percent" : self }
}
