/// The bounds test for a level relationship, as it came out of an unrestricted error-correction equation.
///
/// Compare the statistics with ``publishedF`` and ``publishedT``, which hold for infinite samples, or with
/// critical values at the sample's own size and fixed regressors: ``simulation(draws:seed:threads:report:)``.
public struct BoundsTest: Sendable {
  /// The equation.
  public let fit: LinearFit
  /// How the deterministic terms enter.
  public let boundsCase: BoundsCase
  /// The levels of the k variables that may form the relationship, without the lagged left side.
  public let levels: [String]
  /// The Wald F of the tested columns, with σ² = SSR/(n − K).
  public let f: Double
  /// The t of the lagged left side; `nil` in the cases without t-bounds.
  public let t: Double?
  /// The positions of the tested columns in the design, the lagged left side last.
  let tested: [Int]

  /// The number of level regressors without the lagged left side.
  public var k: Int { levels.count }
  /// Observations.
  public var observations: Int { fit.observations }
  /// The columns that are tested, the lagged left side last.
  public var testedColumns: [String] { tested.map { fit.design.columnNames[$0] } }
  /// The columns that are not tested: dummies, differences and free deterministic terms.
  public var fixedColumns: [String] {
    fit.design.columnNames.enumerated().filter { !tested.contains($0.offset) }.map(\.element)
  }

  /// The bounds of F for an infinite sample; `nil` for more than ten level regressors.
  public var publishedF: CriticalBounds? { BoundsTables.f(boundsCase, k: k) }
  /// The bounds of t for an infinite sample; `nil` as well in the cases that have none.
  public var publishedT: CriticalBounds? { BoundsTables.t(boundsCase, k: k) }

  /// What F says by the published bounds at 5 %.
  public var publishedVerdict: BoundsVerdict? { publishedF.map { $0.verdict(f) } }
  /// What t says by the published bounds at 5 %.
  public var publishedTVerdict: BoundsVerdict? {
    guard let t else { return nil }
    return publishedT.map { $0.verdict(t) }
  }
}

/// Critical values when every level regressor is stationary, I(0), and when every one is I(1).
public struct CriticalBounds: Sendable, Hashable {
  /// The values when all are I(0).
  public let lower: CriticalValues
  /// The values when all are I(1).
  public let upper: CriticalValues

  /// Creates the bounds.
  public init(lower: CriticalValues, upper: CriticalValues) {
    self.lower = lower
    self.upper = upper
  }

  /// What a statistic says at 5 %, or at 10 or 1 %; t-bounds are negative and are passed downwards.
  public func verdict(_ statistic: Double, at percent: Int = 5) -> BoundsVerdict {
    let (low, high) = (lower.value(at: percent), upper.value(at: percent))
    let sign: Double = high < 0 ? -1 : 1
    if sign * statistic > sign * high { return .levelRelationship }
    return sign * statistic < sign * low ? .noLevelRelationship : .inconclusive
  }
}

/// What a bounds test says.
public enum BoundsVerdict: String, Sendable, Hashable, Codable {
  /// Beyond the upper bound: a level relationship, whatever the order of integration.
  case levelRelationship
  /// Short of the lower bound: none can be shown.
  case noLevelRelationship
  /// Between the bounds: it depends on the order of integration of the regressors.
  case inconclusive

  /// The verdict in words.
  public var words: String {
    switch self {
    case .levelRelationship: "level relationship"
    case .noLevelRelationship: "no level relationship"
    case .inconclusive: "inconclusive: it depends on whether the regressors are I(0) or I(1)"
    }
  }
}

extension CriticalValues {
  /// The value at 10, 5 or 1 %.
  func value(at percent: Int) -> Double {
    switch percent {
    case 10: tenPercent
    case 5: fivePercent
    case 1: onePercent
    default: preconditionFailure("critical values are held at 10, 5 and 1 %")
    }
  }
}

extension LinearFit {
  /// Tests whether the levels of an error-correction equation belong together, whether I(0) or I(1).
  ///
  /// In the unrestricted equation
  ///
  ///     Δyₜ = c·wₜ + π_y·yₜ₋₁ + π_x'xₜ₋₁ + ε      H₀: π_y = 0, π_x = 0 (and the restricted term = 0)
  ///
  /// F is the Wald statistic over the number of tested columns, t the ratio of π_y. Neither has its usual
  /// distribution: below the lower bound there is no relationship, above the upper one there is, between
  /// them it depends on the regressors. The errors must be free of serial correlation, and no variable may
  /// be I(2).
  ///
  /// k counts the level regressors. Terms in levels of a 0/1 variable are dummies: they and all differences
  /// are fixed regressors, outside the relationship. To choose otherwise, name the variables in `levels`.
  ///
  /// - Throws: ``DataError/other(_:)`` when the equation has no lagged level of its left side, the case
  ///   does not fit its constant and trend, a variable has several levels or none, or the fit is exact.
  ///
  /// > Reference: Pesaran, Shin & Smith (2001), *Journal of Applied Econometrics* 16(3), 289–326,
  /// > doi:10.1002/jae.616.
  public func boundsTest(
    _ boundsCase: BoundsCase, levels variables: [String]? = nil
  ) throws(DataError) -> BoundsTest {
    let names = design.columnNames
    guard formula.responseDifference == 1, let level = formula.laggedLevel?.description,
      let adjustment = names.firstIndex(of: level)
    else {
      throw .other(
        "The equation '\(formula)' cannot be tested for a level relationship; write its left side as "
          + "a difference and add one lagged level, such as d(log(wti)) ~ L(log(wti)) + ….")
    }
    try check(boundsCase)
    let levels = try levelColumns(of: variables)
    guard sumOfSquaredResiduals > 1e-22 * observed.values.reduce(0, { $0 + $1 * $1 }) else {
      throw .other(
        "The bounds test cannot be formed: the equation '\(formula)' fits its \(observations) "
          + "observations exactly; drop terms or check the columns.")
    }

    let restricted = boundsCase.restrictedColumn.flatMap { names.firstIndex(of: $0) }
    let tested = [restricted].compactMap { $0 } + levels + [adjustment]
    let estimates = tested.map { coefficients[$0] }
    var block = Matrix(rows: tested.count, columns: tested.count)
    for (i, row) in tested.enumerated() {
      for (j, column) in tested.enumerated() { block[i, j] = crossProductInverse[row, column] }
    }
    guard let weights = block.solve(estimates) else {
      throw .collinear(columns: tested.map { names[$0] })
    }
    let wald = zip(estimates, weights).reduce(0) { $0 + $1.0 * $1.1 } / residualVariance
    return BoundsTest(
      fit: self, boundsCase: boundsCase, levels: levels.map { names[$0] },
      f: wald / Double(tested.count),
      t: boundsCase.hasTBounds ? coefficientTable[adjustment].t : nil, tested: tested)
  }

  /// Refuses a case that does not fit the constant and the trend of the equation.
  private func check(_ boundsCase: BoundsCase) throws(DataError) {
    let hasTrend = formula.terms.contains(.trend)
    guard
      formula.hasConstant != boundsCase.needsConstant || hasTrend != boundsCase.needsTrend
    else { return }
    let fitting = BoundsCase.allCases.filter {
      $0.needsConstant == formula.hasConstant && $0.needsTrend == hasTrend
    }
    let has =
      "it has \(formula.hasConstant ? "a" : "no") constant and \(hasTrend ? "a" : "no") trend"
    let remedy =
      fitting.isEmpty
      ? "add a constant."
      : "choose case \(fitting.map { "\($0.rawValue)" }.joined(separator: " or "))."
    throw .other(
      "Case \(boundsCase.rawValue) (\(boundsCase.words)) does not fit the equation: \(has); "
        + remedy)
  }

  /// The columns of the level regressors, in the order of the equation.
  private func levelColumns(of variables: [String]?) throws(DataError) -> [Int] {
    var columns: [Int] = []
    var found: Set<String> = []
    for term in formula.terms {
      guard case .expression(let expression) = term, !expression.isDifferenced,
        expression.variable != formula.response.variable,
        let column = design.columnNames.firstIndex(of: term.description)
      else { continue }
      let isLevel =
        variables?.contains(expression.variable) ?? !design.matrix.column(column).isDummy
      guard isLevel else { continue }
      guard found.insert(expression.variable).inserted else {
        throw .other(
          "The equation has several levels of '\(expression.variable)'; keep one and write the others "
            + "as differences, such as L(d(\(expression.variable))).")
      }
      columns.append(column)
    }
    if let missing = variables?.first(where: { !found.contains($0) }) {
      throw .other(
        "The equation has no level of '\(missing)', which is named as a level regressor; "
          + "add L(\(missing)) or name another.")
    }
    return columns
  }
}

extension Collection<Double> {
  /// Whether there are only zeros and ones.
  fileprivate var isDummy: Bool { allSatisfy { $0 == 0 || $0 == 1 } }
}
