extension LinearFit {
  /// The fit for machines: stable keys in a stable order, every number in full precision.
  ///
  ///     {"formula", "sample": {"start", "end"}, "n", "k",
  ///      "coefficients": [{"term", "estimate", "standardError", "t", "p"}],
  ///      "longRun": [{"term", "estimate", "standardError"}],
  ///      "r2", "adjustedR2", "sigma", "ssr", "logLikelihood", "aic", "bic", "hq",
  ///      "durbinWatson", "conditionNumber"}
  ///
  /// Two more keys follow where they apply: `covariance` names the estimator behind standard errors, t and p
  /// when it is not the classical one, such as `newey-west(4)`; `diagnostics` holds ``Diagnosis/json``.
  /// `longRun` holds θ = −β/c1 and is empty for an equation without a lagged level of its left side.
  /// A statistic that an exact fit does not have (a logarithm of zero, zero by zero) is `null`.
  ///
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  public func json(
    using estimator: CovarianceEstimator = .classical, diagnosis: Diagnosis? = nil
  ) throws(DataError) -> JSONValue {
    let table = try coefficients(using: estimator)
    let longRun = formula.laggedLevel == nil ? [] : try longRun(using: estimator).relation
    let durbinWatson = sumOfSquaredResiduals > 0 ? try durbinWatson().statistic : nil
    let members: [(String, JSONValue)] = [
      ("formula", .string(formula.description)),
      (
        "sample",
        .object([
          ("start", .string(design.start.description)), ("end", .string(design.end.description)),
        ])
      ),
      ("n", .integer(observations)),
      ("k", .integer(parameters)),
      ("coefficients", .array(table.map { .object($0.estimateJSON + $0.testJSON) })),
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
    ]
    let choice: [(String, JSONValue)] =
      estimator == .classical ? [] : [("covariance", .string(estimator.name))]
    return .object(members + choice + (diagnosis.map { [("diagnostics", $0.json)] } ?? []))
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
