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
      "errors of the oil equation \(errors.rawValue)\(blockLength.map { errors == .block ? " of \($0)" : "" } ?? "")",
      "its coefficients \(parameters.phrase)",
    ]
    words += drivers.map { driver in
      switch driver.deviation.value {
      case .standardDeviation(let points):
        "growth of \(driver.name) with a standard deviation of \(points.plain) points a year"
      case .historical: "growth of \(driver.name) straying as it did in history"
      }
    }
    words += grades.map {
      "tie of \($0.name) with a standard deviation of \($0.deviation.value.plain)"
    }
    if gasErrors != .none {
      words.append(
        "errors of the gas relation \(gasErrors == .block ? "in blocks of \(gasBlockLength)" : gasErrors.rawValue)"
      )
    }
    if gasParameters == .normal { words.append("its coefficients normal around their estimates") }
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

  /// How paths are drawn, in one sentence.
  var sentence: String { "\(draws) paths for each scenario: \(words.joined(separator: "; "))." }

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

extension SimulationPlan.Parameters {
  /// How coefficients are drawn, after "its coefficients".
  fileprivate var phrase: String {
    switch self {
    case .known: "taken as known"
    case .fixedDesign: "estimated again for each path by a fixed-design bootstrap"
    case .recursiveDesign: "estimated again for each path by a recursive-design bootstrap"
    }
  }
}
