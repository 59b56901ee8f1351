extension ContractPath {
  /// The path for machines: stable keys, full precision.
  ///
  ///     [{"month", "window": [from, to], "averages": {"<index>": value}, "price"}]
  ///
  /// A month without a full window has `null` for its price and for the averages that are not full; `window`
  /// is `null` where no index is averaged.
  public var json: JSONValue {
    .array(
      months.map { month in
        .object([
          ("month", .string(month.month.description)),
          (
            "window",
            month.window.map {
              .array([.string($0.lowerBound.description), .string($0.upperBound.description)])
            } ?? .null
          ),
          ("averages", .object(month.averages.map { ($0.index, .number($0.value)) })),
          ("price", .number(month.price)),
        ])
      })
  }
}

extension ContractPath {
  /// The years for machines.
  ///
  ///     [{"year", "months", "price",
  ///       "takeOrPay": {"minimum", "taken", "shortfall", "paid", "paidForShortfall"} or null}]
  public var yearJSON: JSONValue {
    .array(
      years.map { year in
        let total = takeOrPay.first { $0.year == year.year }
        return .object([
          ("year", .integer(year.year)), ("months", .integer(year.months)),
          ("price", .number(year.price)),
          (
            "takeOrPay",
            total.map {
              .object([
                ("minimum", .number($0.minimum)), ("taken", .number($0.taken)),
                ("shortfall", .number($0.shortfall)), ("paid", .number($0.paid)),
                ("paidForShortfall", .number($0.paidForShortfall)),
              ])
            } ?? .null
          ),
        ])
      })
  }
}

extension ContractExplanation {
  /// The explanation for machines.
  ///
  ///     {"month", "price", "unit", "regime": {"from", "through", "place"},
  ///      "readings": [{"index", "rule", "blockStart", "window": [from, to], "figures": [{"month", "value"}],
  ///                    "figureUnit", "rates": [{"month", "value"}] or null, "rateUnit", "average", "unit", "used"}],
  ///      "steps": [{"step", "arithmetic", "value", "unit"}]}
  public var json: JSONValue {
    .object([
      ("month", .string(month.description)),
      ("price", .number(price)),
      ("unit", .string(unit?.symbol)),
      (
        "regime",
        .object([
          ("from", .string(regime.from?.description)),
          ("through", .string(regime.through?.description)), ("place", .string(regime.place)),
        ])
      ),
      ("readings", .array((readings + [hub].compactMap(\.self)).map(\.json))),
      (
        "steps",
        .array(
          steps.map {
            .object([
              ("step", .string($0.name)), ("arithmetic", .string($0.arithmetic)),
              ("value", .number($0.value)), ("unit", .string($0.unit?.ofPrice)),
            ])
          })
      ),
    ])
  }
}

extension ContractReading {
  fileprivate var json: JSONValue {
    .object([
      ("index", .string(index)),
      ("rule", .string(rule?.description)),
      ("blockStart", .string(blockStart.description)),
      (
        "window",
        .array([.string(window.lowerBound.description), .string(window.upperBound.description)])
      ),
      (
        "figures",
        .array(
          zip(window, figures.values).map {
            .object([("month", .string($0.description)), ("value", .number($1))])
          })
      ),
      ("figureUnit", .string(figures.unit.ofPrice)),
      (
        "rates",
        rates.map { rates in
          .array(
            zip(rates.span, rates.values).map {
              .object([("month", .string($0.description)), ("value", .number($1))])
            })
        } ?? .null
      ),
      ("rateUnit", .string(rates?.unit.symbol)),
      ("average", .number(average)),
      ("unit", .string(unit.ofPrice)),
      ("used", .number(used)),
    ])
  }
}
