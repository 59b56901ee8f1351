/// The second stage: the equation is fitted on what was known at the origin.
struct OilStage: Sendable {
  /// The equation in the names of its series.
  let model: OilPriceModel
  /// Prices of the day at the frequency of the equation, up to the origin.
  let nominal: Handle<Series>
  /// The price index at the frequency of the equation; `nil` when the equation is in prices of the day.
  let index: Handle<Series>?
  /// The price of the equation: real, or nominal when nothing deflates it.
  let price: Handle<Series>
  /// The series of the equation by name, up to the origin.
  let variables: [String: Handle<Series>]
  /// The events that count as shocks.
  let shocks: ShockEvents
  /// The fit.
  let fit: Handle<LinearFit>

  init(plan: Plan, data: PlanData, series: DataStage, ledger: inout Ledger) throws {
    let oil = plan.oil
    let nominal = try series.model(oil.price, for: "oil.price")
    let index = try oil.deflator.map { try series.model($0, for: "oil.deflator") }
    let whole = try oil.deflator.map { try series.known($0, for: "oil.deflator") }
    let price = try ledger.derive(
      "oil.price",
      index.map { "\(nominal.id) ÷ \($0.id) × average of \(plan.dollarsOf)" } ?? nominal.id
    ) { reader -> Series in
      let price = reader.read(nominal)
      guard let whole else { return price.named(oil.price) }
      _ = reader.use(plan.stated("dollars_of"))
      let deflator = reader.read(whole)
      let known = deflator.through(plan.lastComplete(deflator.frequency)) ?? deflator
      let base = Period.year(plan.dollarsOf)
      guard known.start <= base.first(known.frequency), base.last(known.frequency) <= known.end
      else {
        throw DataError.other(
          "\(plan.place(of: "dollars_of")): 'dollars_of' is \(plan.dollarsOf) but '\(known.name)' is known from "
            + "\(known.start) to \(known.end); name a year that it covers whole.")
      }
      return try price.deflated(by: known, dollarsOf: plan.dollarsOf).named(oil.price)
    }

    let model = OilPriceModel(
      equation: oil.equation, price: oil.price, demand: oil.demand, supply: oil.supply.rawValue,
      from: oil.sampleFrom, through: oil.sampleThrough)
    let shocks = data.shocks.only(oil.shockKinds, begunBy: plan.originMonth)
    var variables = [oil.price: price]
    for name in model.formula.variables.sorted() where name != oil.price && name != "shock" {
      variables[name] = try series.model(name, for: "oil.equation")
    }
    if model.formula.variables.contains("shock") {
      variables["shock"] = ledger.derive(
        "model.shock",
        "1 in a \(plan.frequency.periodName) of shock by the '\(oil.shockRule.rawValue)' rule"
      ) { reader in
        _ = reader.use(plan.stated("oil.shocks"))
        let span = reader.read(price).span
        return shocks.dummy(over: span, rule: oil.shockRule)
      }
    }
    let handles = variables
    fit = try ledger.derive("oil.fit", "least squares: \(model.formula)") { reader in
      var known: [String: Series] = [:]
      for key in ["equation", "supply", "sample.\(oil.supply.rawValue)"] {
        _ = reader.use(plan.stated("oil.\(key)"))
      }
      for (name, handle) in handles.sorted(by: { $0.key < $1.key }) {
        known[name] = reader.read(handle).named(name)
      }
      return try plan.fitted(model, to: known)
    }
    self.model = model
    self.nominal = nominal
    self.index = index
    self.price = price
    self.variables = variables
    self.shocks = shocks
  }
}

extension Plan {
  /// The fit, whose refusals point at the equation or at its sample.
  fileprivate func fitted(
    _ model: OilPriceModel, to variables: [String: Series]
  ) throws -> LinearFit {
    do throws(DataError) {
      return try model.fitted(to: variables)
    } catch {
      let oil = try effective.required("oil")
      let sample = try oil.optional("sample")?.optional(self.oil.supply.rawValue)
      switch error {
      case .tooManyCoefficients, .missingPeriod, .tooShort:
        _ = try (sample ?? oil.required("equation")).located { () throws(DataError) in throw error }
      default:
        _ = try oil.required("equation").located { () throws(DataError) in throw error }
      }
      throw error
    }
  }
}
