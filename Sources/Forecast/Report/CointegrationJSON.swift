extension JohansenTest {
  /// The tests for machines.
  ///
  ///     {"variables", "terms", "case", "caseName", "lags", "seasonal", "start", "end", "T", "rank", "verdict",
  ///      "rows": [{"rank", "eigenvalue", "trace", "traceP", "traceCritical", "maximum", "maximumP",
  ///                "maximumCritical"}],
  ///      "vectors": [{"beta", "alpha"}]}
  ///
  /// `rank` is the trace test's at 5 %; `beta` follows `terms`, `alpha` follows `variables`.
  public var json: JSONValue {
    .object([
      ("variables", .array(variables.map { .string($0) })),
      ("terms", .array(terms.map { .string($0) })), ("case", .integer(deterministics.rawValue)),
      ("caseName", .string(deterministics.words)), ("lags", .integer(lags)),
      ("seasonal", .bool(isSeasonal)), ("start", .string("\(sample.lowerBound)")),
      ("end", .string("\(sample.upperBound)")), ("T", .integer(observations)),
      ("rank", .integer(rank())), ("verdict", .string(verdict)),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              ("rank", .integer(row.rank)), ("eigenvalue", .number(row.eigenvalue)),
              ("trace", .number(row.trace)), ("traceP", .number(row.tracePValue)),
              ("traceCritical", row.traceCriticalValues.json),
              ("maximum", .number(row.maximumEigenvalue)),
              ("maximumP", .number(row.maximumPValue)),
              ("maximumCritical", row.maximumCriticalValues.json),
            ])
          })
      ),
      (
        "vectors",
        .array(
          vectors.map {
            .object([
              ("beta", .array($0.coefficients.map { .number($0) })),
              ("alpha", .array($0.loadings.map { .number($0) })),
            ])
          })
      ),
    ])
  }
}

extension EngleGranger {
  /// The test for machines.
  ///
  ///     {"variables", "terms", "coefficients", "statistic", "lags", "start", "end", "p",
  ///      "critical": {"10", "5", "1"}, "rejectedAt", "verdict", "convention"}
  public var json: JSONValue {
    .object([
      ("variables", .array(variables.map { .string($0) })),
      ("terms", .string(deterministics.rawValue)),
      ("coefficients", .array(coefficients.map { .number($0) })),
      ("statistic", .number(statistic)), ("lags", .integer(lags)),
      ("start", .string("\(sample.lowerBound)")), ("end", .string("\(sample.upperBound)")),
      ("p", .number(pValue)), ("critical", criticalValues.json),
      ("rejectedAt", rejectionLevel.map { .integer($0) } ?? .null), ("verdict", .string(verdict)),
      ("convention", .string(convention)),
    ])
  }
}
