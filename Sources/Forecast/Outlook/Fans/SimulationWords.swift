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

  /// What is drawn, one clause for each source of uncertainty, and what is not.
  var words: [String] {
    var words = [
      errorWords, parameterWords,
    ]
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
    if gasParameters != .known { words.append("its coefficients drawn normal") }
    if let hub { words.append("price of the hub \(phrase(hub.value))") }
    if let roubles { words.append("roubles to the dollar \(phrase(roubles.value))") }
    return words + ["seed \(seed)"]
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

  private var errorWords: String {
    switch errors {
    case .none: "no errors of the oil equation"
    case .normal: "errors of the oil equation drawn normal"
    case .resampled: "errors of the oil equation drawn again from its residuals"
    case .wild: "errors of the oil equation with signs drawn anew"
    case .block: "errors of the oil equation in blocks" + (blockLength.map { " of \($0)" } ?? "")
    }
  }

  private var parameterWords: String {
    switch parameters {
    case .known: "its coefficients held"
    case .fixedDesign:
      "its coefficients estimated again for each path on the regressors as they stand"
    case .recursiveDesign: "its coefficients estimated again for each path on a history drawn anew"
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

  /// How paths are drawn, in one sentence.
  var sentence: String {
    "\(draws == 1 ? "1 path" : "\(draws) paths") for each scenario: \(words.joined(separator: "; "))."
  }

  /// How drivers that stray go together; `nil` when fewer than two do.
  private var jointWords: String? {
    guard drivers.count > 1 else { return nil }
    let historical = drivers.filter { $0.deviation.value == .historical }.map(\.name.rawValue)
    let stated = drivers.map(\.name.rawValue).filter { !historical.contains($0) }
    var words: [String] = []
    if historical.count > 1 {
      words.append("one year of history for \(historical.joined(separator: ", "))")
    }
    switch correlation?.value {
    case .stated(let figure):
      words.append("demand and production with a correlation of \(figure.plain)")
    case .historical: words.append("demand and production with the correlation that they had")
    case nil: break
    }
    let alone = stated.filter { correlation == nil || $0 == "inflation" }
    if !alone.isEmpty {
      words.append("\(alone.joined(separator: ", ")) independent of the other drivers")
    }
    return words.joined(separator: "; ")
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
