/// "What if" prices: the equation along constant growth of demand and of the measure of supply.
///
/// The measure of supply grows as output does, which is how the 2009 study links the two; shocks are absent and
/// consumer prices stay where they were in the same period of the year before.
struct WhatIfStage: Sendable {
  /// One pair of growth rates and the prices that it gives, averaged by year.
  struct Price: Sendable {
    /// The key in the plan, or `grid` coordinates.
    let name: String
    /// Growth of demand, percent.
    let demand: Double
    /// Growth of the measure of supply, percent.
    let supply: Double
    /// The published price that it is held against.
    let published: ClosedRange<Double>?
    /// Annual average in constant money (or of the day, when nothing deflates).
    let real: Handle<Series>
    /// Annual average in money of the day.
    let nominal: Handle<Series>
  }

  /// The named prices of the plan.
  let conditionals: [Price]
  /// The grid, demand by demand.
  let grid: [[Price]]

  /// Makes the named prices and, where it is wanted, the grid.
  init(
    plan: Plan, data: PlanData, series: DataStage, oil: OilStage, withGrid: Bool = true,
    ledger: inout Ledger
  ) throws {
    var conditionals: [Price] = []
    for conditional in plan.oil.conditionals {
      if let id = conditional.published, data.published[id] == nil {
        throw try plan.unknownPublished(id, of: conditional.name, available: data.published.keys)
      }
      conditionals.append(
        try Self.price(
          conditional.name, key: "oil.conditionals.\(conditional.name)",
          through: plan.lastYear(ofConditional: conditional.name),
          published: conditional.published.flatMap { data.published[$0] },
          plan: plan, series: series, oil: oil, ledger: &ledger
        ) { reader in (reader.use(conditional.demand), reader.use(conditional.supply)) })
    }
    var grid: [[Price]] = []
    for demand in withGrid ? plan.oil.grid?.demand ?? [] : [] {
      var row: [Price] = []
      for supply in plan.oil.grid?.supply ?? [] {
        row.append(
          try Self.price(
            "grid(\(demand),\(supply))", key: "oil.grid",
            through: plan.oil.grid?.year ?? plan.origin.year + 1, plan: plan, series: series,
            oil: oil,
            ledger: &ledger
          ) { _ in (demand, supply) })
      }
      grid.append(row)
    }
    self.conditionals = conditionals
    self.grid = grid
  }

  /// A price to a year and no further.
  private static func price(
    _ name: String, key: String, through year: Int, published: ClosedRange<Double>? = nil,
    plan: Plan, series: DataStage, oil: OilStage, ledger: inout Ledger,
    growth: (inout Ledger.Reader) -> (demand: Double, supply: Double)
  ) throws -> Price {
    let supply = plan.oil.supply.rawValue
    var rates = (demand: 0.0, supply: 0.0)
    let real = try ledger.derive(
      "what_if.\(name).real",
      "dynamic forecast of oil.fit at constant growth of demand and \(supply)"
    ) { reader in
      rates = growth(&reader)
      do {
        return try oil.path(
          growth: [plan.oil.demand: rates.demand, supply: rates.supply], through: year, plan: plan,
          reader: &reader
        ).checkedRange()
      } catch let error as DataError {
        throw DataError.other(
          "\(plan.place(of: key)): the price of '\(key)' (demand \(rates.demand.plain) %, \(supply) \(rates.supply.plain) %) cannot be carried to "
            + "\(year): \(error)")
      }
    }
    let nominal = try ledger.derive(
      "what_if.\(name).nominal", "\(real.id) at consumer prices of the year before the origin"
    ) { reader -> Series in
      let path = reader.read(real)
      guard let index = oil.index, let deflator = plan.oil.deflator else { return path }
      let still = path.with(unit: .percent, values: path.values.map { _ in 0 })
      let prices = try reader.read(index).grown(by: still, shape: .samePeriod)
      let base = try reader.read(series.known(deflator, for: "oil.deflator")).average(
        of: plan.dollarsOf)
      return path.with(
        unit: try path.unit.currentMoney(),
        values: zip(path.values, prices.values).map { $0 * $1 / base })
    }
    func annual(_ handle: Handle<Series>) throws -> Handle<Series> {
      try ledger.derive("\(handle.id).annual", "annual average of \(handle.id)") {
        try $0.read(handle).aggregated(to: .annual, by: .mean)
      }
    }
    return Price(
      name: name, demand: rates.demand, supply: rates.supply, published: published,
      real: try annual(real),
      nominal: try annual(nominal))
  }
}

extension Plan {
  /// The last year that a table or a published figure asks of a named price: no what-if is carried where nobody looks.
  fileprivate func lastYear(ofConditional name: String) -> Int {
    let first = origin.year + 1
    let asked = bindings.filter { binding in
      ([binding.value] + binding.also.map(\.value)).contains {
        $0?.hasPrefix("what_if.\(name).") ?? false
      }
    }
    let years = [oil.grid?.year] + asked.map { $0.years?.upperBound }
    return min(horizon, years.reduce(first) { max($0, $1 ?? first) })
  }

  /// The refusal of a published figure that the file does not have.
  fileprivate func unknownPublished(
    _ id: String, of conditional: String, available: some Collection<String>
  ) throws(PlanError) -> PlanError {
    let node = try effective.required("oil").required("conditionals").required(conditional)
      .required("published")
    let remedy =
      data.published == nil
      ? "name the file under data.published, or leave this out"
      : id.nearest(among: available).map { "did you mean '\($0)'?" } ?? "name one of its ids"
    return node.fault(
      "'\(node.path)' is '\(id)', which the published figures do not have", remedy)
  }
}

extension OilStage {
  /// The price when variables grow at constant rates (percent a year, spread as the plan says) and there is
  /// no shock.
  fileprivate func path(
    growth: [String: Double], through year: Int, plan: Plan, reader: inout Ledger.Reader
  ) throws -> Series {
    let range = plan.forecastPeriods.lowerBound...Period.year(year).last(plan.frequency)
    var history: [String: Series] = [:]
    var drivers: [String: Series] = [:]
    for (name, handle) in variables.sorted(by: { $0.key < $1.key }) {
      let known = reader.read(handle).named(name)
      history[name] = known
      guard name != model.price else { continue }
      let rate = growth[name] ?? 0
      let rates = Series(
        "growth", unit: .percent, start: range.lowerBound,
        values: Array(repeating: rate, count: range.count))
      drivers[name] =
        name == "shock"
        ? known.with(start: range.lowerBound, values: Array(repeating: 0, count: range.count))
        : try known.grown(by: rates, shape: plan.growthShape)
    }
    return try DynamicEquation(reader.read(fit)).forecast(
      history: history, drivers: drivers, through: range.upperBound)
  }
}
