extension OutlookViews {
  /// The equation, its quality and its long-run relation, with every oil variant beside it.
  func equationTables() throws -> [Table] {
    var tables: [Table] = []
    for view in [main] + oil {
      tables.append(try coefficientTable(view))
      if let relation = longRunTable(view) { tables.append(relation) }
    }
    tables.append(try qualityTable())
    tables.append(shockTable())
    return tables
  }

  private func coefficientTable(_ view: ChainView) throws -> Table {
    let id = view.chain.oil.fit.id
    let fit = view.chain.ledger.value(view.chain.oil.fit)
    let checks = fit.signChecks(expecting: view.chain.oil.model.expectedSigns)
    let rows = zip(fit.coefficientTable, checks).map { coefficient, check in
      Table.Row(
        coefficient.term,
        [
          view.cell(coefficient.estimate, of: id), view.cell(coefficient.standardError, of: id),
          view.cell(coefficient.t, of: id), view.cell(coefficient.p, of: id),
          .text(check.expectationText), .text(check.verdictText),
        ])
    }
    var notes = [
      "\(fit.formula)",
      "\(fit.design.start) to \(fit.design.end), \(fit.observations) observations.",
    ]
    if fit.degreesOfFreedom < 30 {
      notes.append(
        "Only \(fit.degreesOfFreedom) degrees of freedom (\(fit.observations) observations, "
          + "\(fit.parameters) coefficients): t and p are rough guides.")
    }
    notes.append(
      "Signs are those of the regression's own coefficients; written as the 2009 study prints it, "
        + "c2 = −coefficient of L(log(\(view.chain.oil.model.demand))) and so on.")
    return Table(
      id: "oil-equation\(view.suffix.dashed)",
      title: "The oil equation" + (view.variant == nil ? "" : ": \(view.title)"),
      rowTitle: "term",
      columns: [
        Table.Column("estimate", "estimate", digits: 4),
        Table.Column("standard_error", "std. error", digits: 4), Table.Column("t", "t", digits: 2),
        Table.Column("p", "p", digits: 3), Table.Column("expected", "theory"),
        Table.Column("sign", "sign"),
      ], rows: rows, notes: notes)
  }

  private func longRunTable(_ view: ChainView) -> Table? {
    let id = view.chain.oil.fit.id
    let fit = view.chain.ledger.value(view.chain.oil.fit)
    guard let relation = try? fit.longRun() else { return nil }
    let rows = zip(relation.relation, relation.regression).map { long, own in
      Table.Row(
        long.term,
        [
          view.cell(own.estimate, of: id), view.cell(long.estimate, of: id),
          view.cell(long.standardError, of: id), view.cell(long.t, of: id),
        ])
    }
    let speed = relation.adjustment
    return Table(
      id: "oil-long-run\(view.suffix.dashed)",
      title: "The long-run relation" + (view.variant == nil ? "" : ": \(view.title)"),
      rowTitle: "term",
      columns: [
        Table.Column("regression", "in the regression", digits: 4),
        Table.Column("long_run", "long run, ÷ (−c1)", digits: 4),
        Table.Column("standard_error", "std. error (delta)", digits: 4),
        Table.Column("t", "t", digits: 2),
      ], rows: rows,
      notes: [
        "Adjustment c1 = \(speed.estimate.shown(4)) a \(plan.frequency.periodName) (t = \(speed.t.shown(2))): "
          + (relation.isStable
            ? "the price returns to the relation, if there is one."
            : "outside −1 … 0, so there is no stable return.")
      ])
  }

  private func qualityTable() throws -> Table {
    let views = [main] + oil
    let rows = try views.map { view in
      let fit = view.chain.ledger.value(view.chain.oil.fit)
      let figures = [
        Double(fit.observations), Double(fit.degreesOfFreedom), fit.r2, fit.adjustedR2, fit.sigma,
        try fit.durbinWatson().statistic, fit.logLikelihood, fit.aic, fit.bic, fit.hq,
        fit.conditionNumber,
      ]
      let supply = view.chain.plan.oil.supply.rawValue
      return Table.Row(
        view.variant ?? supply, label: view.variant == nil ? supply : view.title,
        figures.map { view.cell($0, of: view.chain.oil.fit.id) })
    }
    return Table(
      id: "oil-fit", title: "Quality of the fit", rowTitle: "equation",
      columns: [
        Table.Column("observations", "observations", digits: 0),
        Table.Column("degrees_of_freedom", "degrees of freedom", digits: 0),
        Table.Column("r2", "R²", digits: 4), Table.Column("adjusted_r2", "adjusted R²", digits: 4),
        Table.Column("sigma", "σ", digits: 5),
        Table.Column("durbin_watson", "Durbin–Watson", digits: 4),
        Table.Column("log_likelihood", "log-likelihood", digits: 3),
        Table.Column("aic", "AIC", digits: 3), Table.Column("bic", "BIC", digits: 3),
        Table.Column("hq", "HQ", digits: 3),
        Table.Column("condition_number", "condition number", digits: 1),
      ], rows: rows,
      notes: [
        "Durbin–Watson is biased towards 2 by the lagged price among the terms.",
        "AIC, BIC and HQ: −2 log-likelihood with σ² concentrated out plus the penalty on the regression coefficients. Condition number of columns scaled to unit length.",
      ])
  }

  private func shockTable() -> Table {
    let range = main.chain.ledger.value(main.chain.oil.price).span
    let rows = main.chain.oil.shocks.events.map { event in
      let own = ShockEvents([event]).dummy(over: range, rule: plan.oil.shockRule)
      let marked = zip(own.span, own.values).filter { $0.1 == 1 }.map { "\($0.0)" }
      return Table.Row(
        event.name,
        [
          .text("\(event.start)"), .text("\(event.end)"), .text(event.kind.rawValue),
          .text(marked.isEmpty ? "none" : marked.joined(separator: ", ")),
        ])
    }
    return Table(
      id: "oil-shocks", title: "Supply shocks", rowTitle: "event",
      columns: [
        Table.Column("start", "first month"), Table.Column("end", "last month"),
        Table.Column("kind", "kind"),
        Table.Column("periods", "\(plan.frequency.periodName)s marked"),
      ], rows: rows,
      notes: [
        plan.oil.shockRule == .half
          ? "A \(plan.frequency.periodName) is marked when at least half of its months lie inside events."
          : "A \(plan.frequency.periodName) is marked when any of its months lies inside an event."
      ], isHeadline: false)
  }
}

extension SignCheck {
  /// What theory expects, for a table.
  var expectationText: String {
    switch expected {
    case .positive: "+"
    case .negative: isAdjustment ? "−1 … 0" : "−"
    case .none: "any"
    }
  }

  /// How the estimate compares, for a table.
  var verdictText: String {
    switch verdict {
    case .agrees: "as expected"
    case .disagrees: "WRONG SIGN"
    case .noExpectation: ""
    }
  }
}

extension String {
  /// A column suffix `_x` as the suffix `-x` of a table's name.
  var dashed: String { replacing("_", with: "-") }
}
