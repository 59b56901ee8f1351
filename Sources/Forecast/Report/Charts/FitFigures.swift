extension FigureMaker {
  private var oilFit: LinearFit { chain.ledger.value(chain.oil.fit) }

  private func span(_ fit: LinearFit) -> String { "\(fit.observed.start) – \(fit.observed.end)" }

  /// Fitted against actual changes of the price.
  func oilFitScatter() -> Draft {
    let fit = oilFit
    let points = zip(fit.fitted.observations, fit.observed.values).map {
      Chart.Scatter.Point($0.value, $1, name: "\($0.period)")
    }
    return Draft(
      title: text(.oilFit), subtitle: text(.fitSubtitle, span(fit)),
      content: .scatter(
        Chart.Scatter(
          x: Chart.Axis(text(.fitted), digits: 3), y: Chart.Axis(text(.actual), digits: 3),
          points: points, fit: .init(constant: 0, slope: 1, label: text(.identity)))),
      source: source([plan.oil.price, plan.oil.demand, plan.oil.supply.rawValue]))
  }

  /// What the equation leaves unexplained, over time.
  func oilResiduals() -> Draft {
    let fit = oilFit
    let perYear = Double(fit.residuals.frequency.perYear)
    let points = fit.residuals.observations.map {
      Chart.Point(
        Double($0.period.year) + (Double($0.period.position) - 0.5) / perYear, $0.value,
        name: "\($0.period)")
    }
    return Draft(
      title: text(.oilResiduals), subtitle: text(.residualSubtitle, span(fit)),
      content: .lines(
        Chart.Lines(
          y: Chart.Axis(text(.residual), digits: 3),
          lines: [Chart.Line("residual", text(.residual), role: .plain, points: points)])),
      source: source([plan.oil.price, plan.oil.demand, plan.oil.supply.rawValue]))
  }

  /// The months behind the European relation, and the relation; none when the plan states it.
  func gasFitScatter() -> Draft? {
    guard let stage = chain.gas?.europe, let handle = stage.fit, let gas = plan.gas else {
      return nil
    }
    let fit = chain.ledger.value(handle)
    let relation = chain.ledger.value(stage.relation)
    let averages = fit.design.matrix.values.suffix(fit.observations)
    let points = zip(fit.observed.observations, averages).map {
      Chart.Scatter.Point($1, $0.value, name: "\($0.period)")
    }
    return Draft(
      title: text(.gasFit), subtitle: text(.gasFitSubtitle, span(fit), "\(gas.europe.rule)"),
      content: .scatter(
        Chart.Scatter(
          x: Chart.Axis(text(.brentAverage), unit: unit("USD/bbl"), includesZero: false),
          y: Chart.Axis(text(.gasPrice), unit: unit("USD/1000m3"), includesZero: false),
          points: points,
          fit: .init(
            constant: relation.constant, slope: relation.slope,
            label: text(
              .fitLine, language.number(relation.constant, digits: 1),
              language.number(relation.slope, digits: 2))))),
      source: source([gas.europe.price, "brent"]))
  }
}
