/// The world balance of a scenario.
struct BalanceStage: Sendable {
  /// The scenario's key.
  let scenario: String
  /// Demand by year, known and assumed.
  let demand: Handle<Series>
  /// Production by year, known and assumed.
  let production: Handle<Series>
  /// Reserves at the end of each year.
  let reserves: Handle<Series>
  /// Other supply, one figure for all years.
  let otherSupply: Handle<Double>
  /// Production + other supply − demand.
  let stockChange: Handle<Series>
  /// Reserves over production.
  let yearsLeft: Handle<Series>
  /// The balance as a value.
  let balance: Handle<WorldBalance>

  init(_ scenario: ScenarioStage, plan: Plan, series: DataStage, ledger: inout Ledger) throws {
    let id = scenario.name
    func joined(
      _ what: String, _ source: String, _ path: Handle<Series>, by rule: Series.Aggregation,
      unit: MeasureUnit
    ) throws -> Handle<Series> {
      let history = try series.model(source, for: "the world balance")
      return try ledger.derive("\(what).annual[\(id)]", "\(history.id), then \(path.id), by year") {
        reader in
        try reader.read(history).appending(reader.read(path)).aggregated(to: .annual, by: rule)
          .converted(to: unit)
      }
    }
    let demand = try joined(
      "demand", plan.oil.demand, scenario.demand, by: .mean, unit: .thousandBarrelsPerDay)
    let production = try joined(
      "production", "production", scenario.production, by: .mean, unit: .thousandBarrelsPerDay)
    let reserves = try joined(
      "reserves", "reserves", scenario.reserves, by: .last, unit: .billionBarrels)
    let years = plan.balance.otherSupplyYears
    let otherSupply = try ledger.derive(
      "balance.other_supply[\(id)]",
      "average of demand − production over \(years) years to the origin"
    ) { reader -> Double in
      _ = reader.use(plan.stated("balance.other_supply_years"))
      let last = Period.year(plan.origin.year)
      let range = last.advanced(by: 1 - years)...last
      let known = try reader.read(demand).overlap(reader.read(production))
      guard known.contains(range.lowerBound) else {
        throw DataError.other(
          "\(plan.place(of: "balance.other_supply_years")): 'balance.other_supply_years' is \(years), back to \(range.lowerBound), but "
            + "demand and production are known from \(known.lowerBound); choose fewer years.")
      }
      let used = try reader.read(demand).slice(range)
      let made = try reader.read(production).slice(range)
      return zip(used.values, made.values).reduce(0) { $0 + $1.0 - $1.1 } / Double(years)
    }
    let balance = try ledger.derive("balance[\(id)]", "demand, production, other supply, reserves")
    { reader in
      let stock = reader.read(reserves)
      return WorldBalance(
        demand: try reader.read(demand).slice(stock.span),
        production: try reader.read(production).slice(stock.span),
        otherSupply: reader.read(otherSupply), reserves: stock)
    }
    self.scenario = id
    self.demand = demand
    self.production = production
    self.reserves = reserves
    self.otherSupply = otherSupply
    self.balance = balance
    stockChange = try ledger.derive(
      "balance.stock_change[\(id)]", "production + other supply − demand"
    ) { try $0.read(balance).stockChange() }
    yearsLeft = try ledger.derive(
      "balance.years_left[\(id)]", "reserves ÷ (production × 365.25 days)"
    ) { try $0.read(balance).yearsLeft() }
  }
}
