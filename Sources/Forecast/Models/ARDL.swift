/// An autoregressive distributed-lag model, before it has seen data.
///
///     yₜ = c·dₜ + φ₁yₜ₋₁ + … + φₚyₜ₋ₚ + Σⱼ Σᵢ βⱼᵢ·xⱼ,ₜ₋ᵢ + εₜ      i from aⱼ to bⱼ
///
/// The same model can be written with levels at one lag and differences, the unrestricted error-correction
/// form: ``levels`` and ``errorCorrection`` span the same columns, so residuals and fitted values agree.
/// The study's equation has p = 1, demand and reserves at lags 1 to 2, the shock at lags 0 to 1 and a trend.
public struct ARDL: Sendable, Hashable {
  /// A variable with the range of its lags.
  public struct Regressor: Sendable, Hashable {
    /// The level, such as `log(demand)`.
    public let level: FormulaExpression
    /// The first and the last lag.
    public let lags: ClosedRange<Int>

    /// Creates a regressor; lags are not negative.
    public init(_ level: FormulaExpression, lags: ClosedRange<Int>) {
      precondition(lags.lowerBound >= 0, "a lag looks back")
      precondition(level.lag == 0 && !level.isDifferenced, "a regressor is given as a level")
      self.level = level
      self.lags = lags
    }
  }

  /// The level of the left side, such as `log(wti)`.
  public let response: FormulaExpression
  /// Its lags, p ≥ 1.
  public let responseLags: Int
  /// The other variables with their lags.
  public let regressors: [Regressor]
  /// Terms outside the dynamics: trend, season, single differences.
  public let fixed: [Term]
  /// Whether there is a constant.
  public let hasConstant: Bool

  /// Creates a model.
  public init(
    _ response: FormulaExpression, lags: Int, on regressors: [Regressor], fixed: [Term] = [],
    hasConstant: Bool = true
  ) {
    precondition(lags >= 1, "an error-correction form needs a lag of the left side")
    self.response = response
    responseLags = lags
    self.regressors = regressors
    self.fixed = fixed
    self.hasConstant = hasConstant
  }

  /// The equation in levels.
  public var levels: Formula {
    var terms = (1...responseLags).map { response.lagged(by: $0) }
    for regressor in regressors { terms += regressor.lags.map { regressor.level.lagged(by: $0) } }
    return Formula(
      response: response, terms: terms.map(Term.expression) + fixed, hasConstant: hasConstant)
  }

  /// The unrestricted error-correction form: levels at one lag, then differences.
  ///
  /// A regressor of lags a … b has its level at lag max(a, 1), or at 0 when that is its only lag.
  public var errorCorrection: Formula {
    var terms = [response.lagged()] + regressors.map { $0.level.lagged(by: $0.levelLag) }
    terms += (1..<responseLags).map { response.differenced().lagged(by: $0) }
    for regressor in regressors {
      terms += regressor.lags.dropLast().map { regressor.level.differenced().lagged(by: $0) }
    }
    return Formula(
      response: response.differenced(), terms: terms.map(Term.expression) + fixed,
      hasConstant: hasConstant)
  }

  /// The order as the trade writes it, such as `ARDL(1; demand 1–2, shock 0–1)`.
  public var order: String {
    let others = regressors.map { regressor in
      let (first, last) = (regressor.lags.lowerBound, regressor.lags.upperBound)
      return "\(regressor.level) \(first == last ? "\(first)" : "\(first)–\(last)")"
    }
    return "ARDL(\(responseLags)\(others.isEmpty ? "" : "; " + others.joined(separator: ", ")))"
  }
}

extension ARDL.Regressor {
  /// The lag at which the error-correction form has the level.
  var levelLag: Int { lags.upperBound == 0 ? 0 : max(lags.lowerBound, 1) }
}

extension ARDL {
  /// Reads a model back from its error-correction form.
  ///
  /// Terms of a variable without a level stay outside the dynamics as fixed terms.
  ///
  /// - Throws: ``DataError/other(_:)`` when the left side is no difference of one period, its lagged level
  ///   is missing, or the terms of a variable leave a gap between its lags.
  public init(errorCorrection formula: Formula) throws(DataError) {
    guard formula.responseDifference == 1 else {
      throw .other(
        "'\(formula)' is no error-correction form: its left side must be a difference of one period, "
          + "such as d(log(wti)).")
    }
    let response = formula.responseLevel
    var order: [FormulaExpression] = []
    var levelLags: [FormulaExpression: [Int]] = [:]
    var differenceLags: [FormulaExpression: [Int]] = [:]
    var fixed: [Term] = []
    for term in formula.terms {
      guard case .expression(let expression) = term else {
        fixed.append(term)
        continue
      }
      if case .difference(let level, 1) = expression.unlagged, !level.isDifferenced {
        differenceLags[level, default: []].append(expression.lag)
        if !order.contains(level) { order.append(level) }
      } else if !expression.isDifferenced {
        levelLags[expression.unlagged, default: []].append(expression.lag)
        if !order.contains(expression.unlagged) { order.append(expression.unlagged) }
      } else {
        fixed.append(term)
      }
    }
    guard levelLags[response] == [1] else {
      throw .other(
        "'\(formula)' is no error-correction form: it needs exactly the level L(\(response)) of its "
          + "left side; add it or write higher lags as differences.")
    }

    func range(_ level: FormulaExpression) throws(DataError) -> ClosedRange<Int>? {
      guard let own = levelLags[level] else { return nil }
      let differences = (differenceLags[level] ?? []).sorted()
      guard let first = differences.first, let last = differences.last else {
        return own.count == 1 ? own[0]...own[0] : nil
      }
      let range = first...(last + 1)
      guard own.count == 1, differences == Array(first...last), range.contains(own[0]) else {
        throw .other(
          "The terms of '\(level)' leave a gap between its lags in '\(formula)'; fill in the missing "
            + "difference or drop one.")
      }
      return range
    }

    var regressors: [Regressor] = []
    for level in order where level != response {
      if let lags = try range(level) {
        regressors.append(Regressor(level, lags: lags))
      } else {
        let left = (levelLags[level] ?? []).map { level.lagged(by: $0) }
        let changes = (differenceLags[level] ?? []).map { level.differenced().lagged(by: $0) }
        fixed += (left + changes).map(Term.expression)
      }
    }
    let own = (differenceLags[response] ?? []).sorted()
    guard own == Array(stride(from: 1, through: own.count, by: 1)) else {
      throw .other(
        "The differences of '\(response)' must be lagged by 1 to p − 1 without a gap in '\(formula)'; "
          + "fill in the missing one or drop one.")
    }
    self.init(
      response, lags: own.count + 1, on: regressors, fixed: fixed, hasConstant: formula.hasConstant)
  }
}
