import Testing

@testable import Forecast

/// The series of the oil equation, made from the shipped data up to the end of 2008.
private struct Variables {
  let origin = Period.month(2008, 12)
  let frequency: Frequency

  /// WTI in dollars of 2007, linked back over twelve months to older series.
  func price() throws -> Series {
    let nominal = try monthly("wti_usd_bbl", of: "oil_prices_monthly")
      .linked(backTo: monthly("wti_world_bank_usd_bbl", of: "oil_prices_monthly"), overlap: 12)
      .linked(
        backTo: monthly("crude_average_world_bank_usd_bbl", of: "oil_prices_monthly"), overlap: 12)
    let cpi = try monthly("us_cpi_u_index", of: "us_cpi_monthly")
    return try nominal.aggregated(to: frequency, by: .mean)
      .deflated(by: cpi, dollarsOf: 2007).named("wti")
  }

  /// World consumption or production, flat or along crude production within the year.
  func flow(_ name: String, along demand: String?) throws -> Series {
    let column = name == "demand" ? "consumption_bp2014_kbd" : "production_bp2014_kbd"
    let years = try annual(column)
    guard frequency != .annual else { return years.named(name) }
    guard demand == "crude" else { return try years.disaggregated(to: frequency).named(name) }
    let crude = try ShippedData.dataset("world_oil_monthly")
      .series("crude_production_kbd", over: .month(1974, 1)...origin)
      .aggregated(to: frequency, by: .mean)
    return try years.slice(.year(1974) ... .year(2008))
      .disaggregated(to: frequency, along: crude).named(name)
  }

  /// Proved reserves at the end of each period.
  func reserves() throws -> Series {
    let years = try annual("reserves_bp2014_gbbl")
    return try frequency == .annual ? years : years.interpolatedStock(to: frequency)
  }

  /// The dummy of supply shocks over the span of the price.
  func shock(_ kinds: String) throws -> Series {
    let wanted: Set<ShockEvents.Kind> =
      kinds == "all" ? [.disruption, .surplus] : [.disruption]
    return try ShippedData.shocks().only(wanted, begunBy: origin)
      .dummy(over: price().span, rule: kinds == "disruptions-any" ? .any : .half)
  }

  private func monthly(_ column: String, of table: String) throws -> Series {
    try ShippedData.series(column, of: table, through: origin)
  }

  private func annual(_ column: String) throws -> Series {
    try ShippedData.series(column, of: "world_oil_annual", through: .year(2008))
  }
}

@Suite("Oil price model")
struct OilPriceModelTests {
  /// The equation as the study prints it.
  private static let equation = """
    d(log(price)) ~ L(log(price)) + L(log(demand)) + L(log(supply)) + L(shock) + trend \
    + d(shock) + L(d(log(demand))) + L(d(log(supply)))
    """

  private static func model(
    _ supply: String, from: Period? = nil, through: Period
  ) throws -> OilPriceModel {
    OilPriceModel(
      equation: try Formula(equation), price: "wti", demand: "demand", supply: supply, from: from,
      through: through)
  }

  private static func fit(_ reading: ReadingsReference.Reading) throws -> LinearFit {
    let variables = Variables(frequency: reading.frequency == "year" ? .annual : .quarterly)
    let supply =
      reading.supply == "reserves"
      ? try variables.reserves() : try variables.flow("production", along: reading.demand)
    let asked = try #require(reading.startsAsked.first)
    return try model(
      reading.supply, from: Period(asked).map { $0.first(variables.frequency) },
      through: variables.origin.containing(variables.frequency)
    ).fitted(to: [
      "wti": variables.price(), "demand": variables.flow("demand", along: reading.demand),
      reading.supply: supply, "shock": variables.shock(reading.shocks),
    ])
  }

  private static func main() throws -> ReadingsReference.Reading {
    try #require(
      try ReadingsReference.load().readings.first {
        $0.frequency == "quarter" && $0.demand == "flat" && $0.supply == "reserves"
          && $0.shocks == "disruptions" && $0.startsAsked.contains("longest")
      })
  }

  @Test("makes the series that were made outside")
  func series() throws {
    let reference = try ReadingsReference.load()
    let quarters = Variables(frequency: .quarterly)
    let made = [
      "realWtiQuarter": try quarters.price(),
      "realWtiYear": try Variables(frequency: .annual).price(),
      "demandQuarterFlat": try quarters.flow("demand", along: "flat"),
      "productionQuarterFlat": try quarters.flow("production", along: "flat"),
      "demandQuarterCrude": try quarters.flow("demand", along: "crude"),
      "productionQuarterCrude": try quarters.flow("production", along: "crude"),
      "reservesQuarter": try quarters.reserves(),
    ]
    for (name, series) in made {
      let outside = try reference.run(name)
      #expect(series.span == outside.span, "\(name)")
      #expect(agree(series.values, outside.values, within: 1e-10), "\(name)")
    }
  }

  @Test("the study's reading agrees with the one computed outside")
  func mainReading() throws {
    let tolerance = try ReadingsReference.load().tolerance
    let reading = try Self.main()
    let fit = try Self.fit(reading)
    #expect(fit.design.columnNames == reading.terms)
    #expect(fit.design.start.description == reading.start)
    #expect(fit.design.end.description == reading.end)
    #expect(fit.observations == reading.n)
    let within = tolerance.coefficientsRelative
    #expect(agree(fit.coefficients, try #require(reading.coefficients), within: within))
    #expect(agree(fit.standardErrors, try #require(reading.standardErrors), within: within))
    for (ours, outside) in [
      (fit.r2, reading.r2), (fit.adjustedR2, reading.adjustedR2),
      (fit.sigma, reading.sigma), (try fit.durbinWatson().statistic, reading.durbinWatson),
      (fit.conditionNumber, reading.conditionNumber),
    ] {
      #expect(agree(ours, try #require(outside), within: tolerance.statisticsRelative))
    }
  }

  @Test("agrees in every reading, and refuses those that cannot be estimated")
  func everyReading() throws {
    let reference = try ReadingsReference.load()
    let within = reference.tolerance.coefficientsRelative
    for reading in reference.readings {
      guard let coefficients = reading.coefficients else {
        #expect(throws: DataError.self, "\(reading.testDescription)") { try Self.fit(reading) }
        continue
      }
      let fit = try Self.fit(reading)
      #expect(fit.design.start.description == reading.start, "\(reading.testDescription)")
      #expect(agree(fit.coefficients, coefficients, within: within), "\(reading.testDescription)")
      let errors = try #require(reading.standardErrors)
      #expect(agree(fit.standardErrors, errors, within: within), "\(reading.testDescription)")
    }
    #expect(reference.readings.contains { $0.refused != nil })
  }

  @Test("does not look beyond the end of its sample")
  func cut() throws {
    let reading = try Self.main()
    let quarters = Variables(frequency: .quarterly)
    let model = try Self.model("reserves", through: .quarter(2006, 4))
    var variables = [
      "wti": try quarters.price(), "demand": try quarters.flow("demand", along: "flat"),
      "reserves": try quarters.reserves(), "shock": try quarters.shock("disruptions"),
    ]
    let early = try model.fitted(to: variables)
    #expect(early.design.end == .quarter(2006, 4))
    #expect(try early.coefficients != #require(reading.coefficients))
    for (name, series) in variables {
      let known = try #require(series.through(.quarter(2006, 4)))
      let future = try #require(series.from(.quarter(2007, 1)))
      variables[name] = try known.appending(future.with(values: future.values.map { 2 * $0 + 1 }))
    }
    #expect(try model.fitted(to: variables).coefficients == early.coefficients)
  }

  @Test("puts the chosen series into the equation and expects signs of their effect")
  func formula() throws {
    let model = try Self.model("production", through: .year(2008))
    #expect(model.formula.variables == ["wti", "demand", "production", "shock"])
    #expect(
      model.expectedSigns == ["demand": .positive, "production": .negative, "shock": .positive])
  }

  @Test("refuses a series that is missing and a sample that ends before it begins")
  func refusals() throws {
    let quarters = Variables(frequency: .quarterly)
    let variables = [
      "wti": try quarters.price(), "demand": try quarters.flow("demand", along: "flat"),
      "shock": try quarters.shock("disruptions"),
    ]
    #expect(
      throws: DataError.unknownVariable(
        name: "reserves", nearest: nil, available: ["demand", "shock", "wti"])
    ) {
      try Self.model("reserves", through: .quarter(2008, 4)).fitted(to: variables)
    }
    let complete = variables.merging(["reserves": try quarters.reserves()]) { $1 }
    let backwards = try Self.model(
      "reserves", from: .quarter(2008, 1), through: .quarter(2006, 4))
    let error = try #require(throws: DataError.self) { try backwards.fitted(to: complete) }
    #expect(error.description.contains("begins in 2008-Q1, after it ends in 2006-Q4"))
  }
}
