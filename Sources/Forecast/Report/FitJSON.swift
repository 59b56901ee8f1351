extension LinearFit {
  /// The fit for machines: stable keys in a stable order, every number in full precision.
  ///
  ///     {"formula", "sample": {"start", "end"}, "n", "k",
  ///      "coefficients": [{"term", "estimate", "standardError", "t", "p"}],
  ///      "longRun": [{"term", "estimate", "standardError"}],
  ///      "r2", "adjustedR2", "sigma", "ssr", "logLikelihood", "aic", "bic", "hq",
  ///      "durbinWatson", "conditionNumber"}
  ///
  /// `longRun` holds θ = −β/c1 and is empty for an equation without a lagged level of its left side.
  /// A statistic that an exact fit does not have (a logarithm of zero, zero by zero) is `null`.
  public func json() throws(DataError) -> JSONValue {
    let longRun = formula.laggedLevel == nil ? [] : try longRun().relation
    let durbinWatson = sumOfSquaredResiduals > 0 ? try durbinWatson().statistic : nil
    return .object([
      ("formula", .string(formula.description)),
      (
        "sample",
        .object([
          ("start", .string(design.start.description)), ("end", .string(design.end.description)),
        ])
      ),
      ("n", .integer(observations)),
      ("k", .integer(parameters)),
      ("coefficients", .array(coefficientTable.map { .object($0.estimateJSON + $0.testJSON) })),
      ("longRun", .array(longRun.map { .object($0.estimateJSON) })),
      ("r2", .number(r2)),
      ("adjustedR2", .number(adjustedR2)),
      ("sigma", .number(sigma)),
      ("ssr", .number(sumOfSquaredResiduals)),
      ("logLikelihood", .finite(logLikelihood)),
      ("aic", .finite(aic)),
      ("bic", .finite(bic)),
      ("hq", .finite(hq)),
      ("durbinWatson", .number(durbinWatson)),
      ("conditionNumber", .number(conditionNumber)),
    ])
  }
}

extension Coefficient {
  fileprivate var estimateJSON: [(String, JSONValue)] {
    [
      ("term", .string(term)), ("estimate", .number(estimate)),
      ("standardError", .number(standardError)),
    ]
  }

  fileprivate var testJSON: [(String, JSONValue)] { [("t", .finite(t)), ("p", .finite(p))] }
}

extension JSONValue {
  /// A number, or `null` when it is infinite.
  fileprivate static func finite(_ value: Double) -> JSONValue {
    value.isFinite ? .number(value) : .null
  }
}
