extension UnitRootResult {
  /// The result for machines.
  ///
  ///     {"test", "series", "terms", "statistic", "lags", "start", "end", "n", "p", "pIs",
  ///      "critical": {"10", "5", "1"}, "broken", "break", "null", "rejectedAt", "verdict", "convention"}
  ///
  /// `pIs` is `value`, `below` or `above`; `p`, `pIs`, `broken`, `break` and `rejectedAt` (percent) may be `null`.
  public var json: JSONValue {
    .object([
      ("test", .string(kind.rawValue)), ("series", .string(series)),
      ("terms", .string(deterministics.rawValue)), ("statistic", .number(statistic)),
      ("lags", .integer(lags)), ("start", .string("\(sample.lowerBound)")),
      ("end", .string("\(sample.upperBound)")), ("n", .integer(observations)),
      ("p", .number(pValue?.number)), ("pIs", .string(pValue?.kindName)),
      ("critical", criticalValues.json), ("broken", .string(broken?.rawValue)),
      ("break", .string(breakPeriod.map { "\($0)" })),
      ("null", .string(assumesStationarity ? "stationarity" : "unit root")),
      ("rejectedAt", rejectionLevel.map { .integer($0) } ?? .null), ("verdict", .string(verdict)),
      ("convention", .string(convention)),
    ])
  }
}

extension PValue {
  fileprivate var kindName: String {
    switch self {
    case .value: "value"
    case .below: "below"
    case .above: "above"
    }
  }
}

extension CriticalValues {
  /// `{"10", "5", "1"}`, by level in percent.
  var json: JSONValue {
    .object([
      ("10", .number(tenPercent)), ("5", .number(fivePercent)), ("1", .number(onePercent)),
    ])
  }
}

extension IntegrationTable {
  /// `[{"series", "order", "verdict", "stages": [{"order", "stationary", "tests": […]}]}]`; `order` is
  /// `null` above 2.
  public var json: JSONValue {
    .array(
      rows.map { row in
        .object([
          ("series", .string(row.series)), ("order", row.order.map { .integer($0) } ?? .null),
          ("verdict", .string(row.verdict)),
          (
            "stages",
            .array(
              row.stages.map { stage in
                .object([
                  ("order", .integer(stage.order)), ("stationary", .bool(stage.isStationary)),
                  ("tests", .array(stage.tests.map(\.json))),
                ])
              })
          ),
        ])
      })
  }
}
