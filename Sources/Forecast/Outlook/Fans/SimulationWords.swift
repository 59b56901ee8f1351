extension SimulationPlan {
  /// The simulation of the oil equation.
  func engine() throws(DataError) -> PathSimulation {
    let kind: PathSimulation.Errors =
      switch errors {
      case .none: .none
      case .normal: .normal
      case .resampled: .resampled
      case .wild: .wild
      case .block: .block(length: blockLength)
      }
    let coefficients: PathSimulation.Parameters =
      switch parameters {
      case .known: .known
      case .fixedDesign: .fixedDesign
      case .recursiveDesign: .recursiveDesign
      }
    return try PathSimulation(draws: draws, seed: seed, errors: kind, parameters: coefficients)
  }

  /// What is drawn, one clause for each source of uncertainty, and the seed.
  var words: [String] {
    var words = [errorWords, parameterWords].compactMap { $0 }
    words += drivers.map { driver in
      switch driver.deviation.value {
      case .standardDeviation(let points):
        "growth of \(driver.name) with a standard deviation of \(points.plain) points a year"
      case .historical: "growth of \(driver.name) straying as it did in history"
      }
    }
    if let jointWords { words.append(jointWords) }
    words += grades.map {
      "tie of \($0.name) with a standard deviation of \($0.deviation.value.plain)"
    }
    if gasErrors != .none {
      words.append(
        "errors of the gas relation \(gasErrorWords)"
      )
    }
    if gasParameters != .known { words.append("coefficients of the gas relation drawn normal") }
    if let hub { words.append("price of the hub \(phrase(hub.value))") }
    if let roubles { words.append("roubles to the dollar \(phrase(roubles.value))") }
    return words + ["seed \(seed)"]
  }

  /// The sources of uncertainty between the oil equation and the last price of a plan that are not drawn; drivers are
  /// named by ``condition``.
  func held(in plan: Plan) -> [String] {
    var held: [String] = []
    if errors == .none { held.append("errors of the oil equation") }
    if parameters == .known { held.append("coefficients of the oil equation") }
    held += plan.grades.map(\.name).filter { name in !grades.contains { $0.name == name } }
      .map { "tie of \($0)" }
    guard let gas = plan.gas else { return held }
    if gasErrors == .none { held.append("errors of the gas relation") }
    if gasParameters == .known { held.append("coefficients of the gas relation") }
    if gas.europe.hub != nil, hub == nil { held.append("price of the hub") }
    if gas.russia?.tariff != nil, roubles == nil { held.append("roubles to the dollar") }
    return held
  }

  /// What is not drawn, in one sentence; `nil` when all is.
  func heldSentence(in plan: Plan) -> String? {
    let held = held(in: plan)
    return held.isEmpty ? nil : "Not drawn: \(held.joined(separator: "; "))."
  }

  private func phrase(_ walk: Walk) -> String {
    switch walk {
    case .standardDeviation(let percent): "with \(percent.plain) % a year"
    case .historical(let months):
      "by its changes of "
        + (months.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "all months to the origin")
        + " in runs of \(gasBlockLength)"
    }
  }

  private var errorWords: String? {
    switch errors {
    case .none: nil
    case .normal: "errors of the oil equation drawn normal"
    case .resampled: "errors of the oil equation drawn again from its residuals"
    case .wild: "errors of the oil equation with signs drawn anew"
    case .block: "errors of the oil equation in blocks" + (blockLength.map { " of \($0)" } ?? "")
    }
  }

  private var parameterWords: String? {
    let coefficients = errors == .none ? "coefficients of the oil equation" : "its coefficients"
    return switch parameters {
    case .known: nil
    case .fixedDesign:
      "\(coefficients) estimated again for each path on the regressors as they stand"
    case .recursiveDesign: "\(coefficients) estimated again for each path on a history drawn anew"
    }
  }

  private var gasErrorWords: String {
    switch gasErrors {
    case .none: "none"
    case .normal: "drawn normal"
    case .resampled: "drawn again from its residuals"
    case .block: "in blocks of \(gasBlockLength)"
    case .autoregressive: "drawn as an autoregression"
    }
  }

  /// `10000 paths`, `1 path`.
  var paths: String { draws == 1 ? "1 path" : "\(draws) paths" }

  /// The Monte Carlo standard error of a share of half the paths, points: `100·√(¼/n)`; that of any other is smaller.
  var shareError: Double { 50 / Double(draws).squareRoot() }

  /// How paths are drawn, in one sentence.
  var sentence: String {
    "\(paths) for each scenario: \(words.joined(separator: "; "))."
  }

  /// How years of history are drawn and drivers that stray go together; `nil` when there is nothing to say.
  private var jointWords: String? {
    let historical = drivers.filter { $0.deviation.value == .historical }.map(\.name.rawValue)
    let stated = drivers.map(\.name.rawValue).filter { !historical.contains($0) }
    var words: [String] = []
    if !historical.isEmpty {
      let length = driverBlockLength.value
      let run = length == 1 ? "one year" : "runs of \(length) years"
      words.append("\(run) of history for \(historical.joined(separator: ", "))")
    }
    switch correlation?.value {
    case .stated(let figure):
      words.append("demand and production with a correlation of \(figure.plain)")
    case .historical: words.append("demand and production with the correlation that they had")
    case nil: break
    }
    let alone = stated.filter { correlation == nil || $0 == "inflation" }
    if drivers.count > 1, !alone.isEmpty {
      words.append("\(alone.joined(separator: ", ")) independent of the other drivers")
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// The keys of the plan behind every fan.
  var keys: [String] {
    ["draws", "seed", "errors", "parameters"] + (drivers.isEmpty ? [] : ["drivers"])
      + (grades.isEmpty ? [] : ["grades"])
      + (gasErrors == .none && gasParameters == .known && hub == nil && roubles == nil
        ? [] : ["gas"])
  }

  /// What the bands leave out, for the notes of tables.
  var condition: String {
    let still = Driver.Name.allCases.filter { name in !drivers.contains { $0.name == name } }
    guard !still.isEmpty else { return "Drivers stray around the scenario as stated." }
    return
      "Bands are conditional on the scenario's \(still.map(\.rawValue).joined(separator: ", ")), which do not stray."
  }
}
