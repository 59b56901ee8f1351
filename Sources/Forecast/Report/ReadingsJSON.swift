extension Readings {
  /// Every reading with its fit, signs and prices, and those that could not be fitted.
  public var json: JSONValue {
    .object([
      ("plan", .string(plan.sourceName)),
      ("readings", .array(results.map(\.json))),
      (
        "refused",
        .array(
          refusals.map {
            .object([("reading", .string($0.reading.name)), ("reason", .string($0.reason))])
          })
      ),
    ])
  }
}

extension Readings.Result {
  fileprivate var json: JSONValue {
    .object([
      ("reading", .string(name)), ("frequency", .string(reading.frequency.rawValue)),
      ("construction", .string(reading.construction.rawValue)),
      ("supply", .string(reading.supply.rawValue)), ("shocks", .string(reading.shocks.rawValue)),
      ("start", .string("\(fit.design.start)")), ("end", .string("\(fit.design.end)")),
      ("n", .integer(fit.observations)), ("r2", .number(fit.r2)), ("sigma", .number(fit.sigma)),
      (
        "coefficients",
        .array(
          zip(fit.coefficientTable, signs).map { coefficient, sign in
            .object([
              ("term", .string(coefficient.term)), ("estimate", .number(coefficient.estimate)),
              ("standardError", .number(coefficient.standardError)), ("t", .number(coefficient.t)),
              ("p", .number(coefficient.p)), ("sign", .string(sign.verdict.rawValue)),
            ])
          })
      ),
      (
        "prices",
        .array(
          prices.map {
            .object([
              ("case", .string($0.name)), ("real", .number($0.real)),
              ("nominal", .number($0.nominal)),
            ])
          })
      ),
    ])
  }
}
