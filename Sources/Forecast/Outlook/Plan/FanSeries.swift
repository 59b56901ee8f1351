/// A price of the plan by year, under the name that plans, tables and comparisons use.
public struct FanSeries: Sendable, Hashable {
  /// The name in plans and tables, such as `brent` or `fsu_ukraine`.
  public let key: String
  /// The heading.
  public let title: String
  /// The name of the chain's entry, without the scenario.
  let id: String
  /// The unit.
  public let unit: MeasureUnit
}

extension FanSeries {
  /// Every price of a plan that can have bands, in the order of the chain.
  static func all(
    grades: [GradePlan], gas: GasPlan?, dollarsOf year: Int?
  ) throws(DataError) -> [FanSeries] {
    let barrel = MeasureUnit.dollarsPerBarrel
    let volume = MeasureUnit.dollarsPer1000CubicMetres
    var series = [FanSeries(key: "wti", title: "WTI", id: "oil.wti.annual", unit: barrel)]
    if let year {
      series.append(
        FanSeries(
          key: "wti_real", title: "WTI in dollars of \(year)", id: "oil.wti.real.annual",
          unit: try barrel.constantMoney(of: year)))
    }
    series += grades.map {
      FanSeries(
        key: $0.name, title: Grade.title(of: $0.name), id: "oil.\($0.name).annual", unit: barrel)
    }
    guard let gas else { return series }
    series.append(
      FanSeries(key: "gas_europe", title: "Gas, Europe", id: "gas.europe", unit: volume))
    if let russia = gas.russia {
      series.append(
        FanSeries(
          key: "russia_parity", title: "Gas, Russian parity", id: "gas.russia.parity", unit: volume)
      )
      if russia.tariff != nil {
        series.append(
          FanSeries(
            key: "russia_tariff", title: "Gas, Russian tariff", id: "gas.russia.tariff_usd",
            unit: volume))
      }
    }
    let regions = [
      ("fsu", "FSU", gas.formerSovietUnion), ("central_asia", "Central Asia", gas.centralAsia),
    ]
    for (region, title, countries) in regions {
      guard let countries else { continue }
      series.append(
        FanSeries(
          key: "\(region)_average", title: "Gas, \(title) average", id: "gas.\(region).average",
          unit: volume))
      series += countries.countries.map {
        FanSeries(
          key: "\(region)_\($0.name)", title: "Gas, \($0.title)", id: "gas.\(region).\($0.name)",
          unit: volume)
      }
    }
    return series
  }
}

extension PlanNode {
  /// One of the prices that have bands.
  func fanSeries(among known: [FanSeries]) throws(PlanError) -> FanSeries {
    let name = try text
    guard let series = known.first(where: { $0.key == name }) else {
      throw fault(
        "'\(path)' names '\(name)', which is no price of the plan",
        name.nearest(among: known.map(\.key)).map { "did you mean '\($0)'?" }
          ?? "name one of \(known.map(\.key).joined(separator: ", "))")
    }
    return series
  }
}
