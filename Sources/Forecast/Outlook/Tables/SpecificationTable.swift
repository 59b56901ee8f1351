extension OilEquation {
  /// The equation of a plan beside its simplifications, on one sample, with the verdict of each test.
  ///
  /// Each row is an equation: as printed, without the shocks, without the lagged differences, without the trend,
  /// in levels alone, and what is left when insignificant terms go one by one without losing a diagnostic that
  /// held (general to specific). Breusch–Godfrey with as many lags as a year has periods, at least two; the bounds
  /// test with a free constant and, where the equation has one, a free trend (case 5, else 3), against the
  /// published asymptotic bounds at 5 %.
  ///
  /// - Throws: ``DataError`` when a simplification cannot be fitted on the sample.
  public func specificationTable(plan: Plan) throws(DataError) -> Table {
    let sample = fit.design.start...fit.design.end
    var rows = [try row("as printed", fit)]
    let simplifications: [(name: String, keeps: (Term) -> Bool)] = [
      ("without shocks", { $0.variable != "shock" }),
      ("without lagged differences", { !$0.isDifferenced || $0.variable == "shock" }),
      ("without trend", { $0 != .trend }),
      ("levels alone", { !$0.isDifferenced && $0.variable != "shock" }),
    ]
    for (name, keeps) in simplifications {
      let formula = Formula(
        response: fit.formula.response, terms: fit.formula.terms.filter(keeps),
        hasConstant: fit.formula.hasConstant)
      guard formula != fit.formula else { continue }
      let simpler = try DesignMatrix(formula, variables: variables, sample: sample).leastSquares()
      rows.append(try row(name, simpler))
    }
    let lags = yearOfLags
    let check: GeneralToSpecific.Check = { (fit: LinearFit) throws(DataError) -> TestResult in
      try fit.breuschGodfrey(lags: lags).f
    }
    let specific = try fit.simplified(variables: variables, checks: [check])
    let dropped = specific.steps.compactMap(\.dropped)
    rows.append(try row("general to specific", specific.final))
    return Table(
      id: "specification", title: "The oil equation and its simplifications: \(plan.title)",
      rowTitle: "equation",
      columns: [
        Table.Column("k", "k", digits: 0), Table.Column("adjusted_r2", "adj. R²", digits: 3),
        Table.Column("aic", "AIC", digits: 1), Table.Column("bic", "BIC", digits: 1),
        Table.Column("serial", "Breusch–Godfrey p", digits: 3),
        Table.Column("white", "White p", digits: 3), Table.Column("reset", "RESET p", digits: 3),
        Table.Column("bounds_f", "bounds F", digits: 2), Table.Column("level", "level relation"),
        Table.Column("bounds_t", "bounds t", digits: 2), Table.Column("level_t", "by t"),
      ], rows: rows,
      notes: [
        "\(fit.formula)",
        "\(sample.lowerBound) to \(sample.upperBound), \(fit.observations) observations in every row.",
        dropped.isEmpty
          ? "General to specific drops nothing."
          : "General to specific drops \(dropped.joined(separator: ", ")), in this order.",
        "A dash: the sample is too small for the test, or the equation has no such bounds.",
        "Breusch–Godfrey with \(lags) lags. Bounds at 5 %, published asymptotic ones; forecast test bounds simulates them at the sample's own size.",
      ])
  }

  /// Lags of a year, at least two.
  private var yearOfLags: Int { max(2, fit.observed.frequency.perYear) }

  private func row(_ name: String, _ fit: LinearFit) throws(DataError) -> Table.Row {
    let hasTrend = fit.formula.terms.contains(.trend)
    let bounds = try? fit.boundsTest(hasTrend ? .unrestrictedTrend : .unrestrictedConstant)
    let lags = yearOfLags
    let serial = try? fit.breuschGodfrey(lags: lags)
    let white = try? fit.whiteTest()
    let reset = try? fit.reset()
    return Table.Row(
      name,
      [
        .number(Double(fit.parameters)), .number(fit.adjustedR2), .number(fit.aic),
        .number(fit.bic), Self.pValue(serial?.f),
        Self.pValue(white?.chiSquared),
        Self.pValue(reset),
        bounds.map { .number($0.f) } ?? .text("–"),
        .text(bounds?.publishedVerdict?.short ?? "–"),
        bounds?.t.map { .number($0) } ?? .text("–"),
        .text(bounds?.publishedTVerdict?.short ?? "–"),
      ])
  }
}

extension OilEquation {
  /// The p-value of a test; a dash where the sample does not carry it.
  private static func pValue(_ test: TestResult?) -> Table.Cell {
    test.map { .number($0.pValue) } ?? .text("–")
  }
}

extension Term {
  /// Whether the term is a difference.
  fileprivate var isDifferenced: Bool { expression?.isDifferenced ?? false }
}

extension BoundsVerdict {
  /// The verdict in a word, for a cell.
  fileprivate var short: String {
    switch self {
    case .levelRelationship: "yes"
    case .noLevelRelationship: "no"
    case .inconclusive: "inconclusive"
    }
  }
}
