/// Scenarios mixed by probability: the *drivers* are averaged and the model is run on the average.
///
/// Mixing the outputs would be a different number. Growth rates (and the other drivers, as given) are mixed,
/// not levels. A weight of 1 is the pure scenario to the bit, and equal drivers stay what they are.
public struct Mixture: Sendable, Hashable {
  /// Scenario names with their probabilities, in the order of the plan.
  public let weights: [(name: String, probability: Double)]

  /// Creates a mixture.
  ///
  /// - Throws: ``DataError`` when a probability lies outside 0…1 or they do not add up to one.
  public init(weights: [(name: String, probability: Double)]) throws(DataError) {
    for (name, probability) in weights where !(0...1).contains(probability) {
      throw .other(
        "The probability of scenario '\(name)' is \(probability); give a number from 0 to 1.")
    }
    let sum = weights.reduce(0) { $0 + $1.probability }
    guard abs(sum - 1) < 1e-9 else {
      throw .other(
        "The scenario weights \(weights.map { "\($0.name) \($0.probability)" }.joined(separator: ", ")) "
          + "add up to \((sum * 1e9).rounded() / 1e9); make them add up to 1.")
    }
    self.weights = weights
  }

  /// The average of one figure for each scenario, in the order of ``weights``.
  public func mixed(_ figures: [Double]) -> Double {
    precondition(figures.count == weights.count, "one figure for each scenario")
    let parts = zip(weights.map(\.probability), figures).filter { $0.0 != 0 }
    guard parts.contains(where: { $0.1 != parts[0].1 }) else { return parts[0].1 }
    return parts.reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The average of the scenarios' drivers, in the order of ``weights``.
  ///
  /// - Throws: ``DataError`` when the scenarios state a driver in different ways.
  public func mixed(_ drivers: [Drivers]) throws(DataError) -> Drivers {
    precondition(drivers.count == weights.count, "one set of drivers for each scenario")
    return Drivers(
      demand: try mixed(drivers.map(\.demand), name: "demand"),
      production: try mixed(drivers.map(\.production), name: "production"),
      reserves: try mixed(drivers.map(\.reserves)), inflation: mixed(drivers.map(\.inflation)),
      shock: mixed(drivers.map(\.shock)))
  }

  /// The average of one series for each scenario, period by period.
  public func mixed(_ series: [Series]) -> Series {
    series[0].with(
      values: (0..<series[0].count).map { t in mixed(series.map { $0.values[t] }) })
  }

  private func mixed(_ growth: [GroupedGrowth], name: String) throws(DataError) -> GroupedGrowth {
    let names = growth[0].groups.map(\.name)
    guard growth.allSatisfy({ $0.groups.map(\.name) == names }) else {
      throw .other(
        "The scenarios state \(name) growth in different groups, which cannot be mixed; "
          + "use the same groups (or the total) in each.")
    }
    return GroupedGrowth(
      groups: growth[0].groups.enumerated().map { position, group in
        GroupedGrowth.Group(
          name: group.name, growth: mixed(growth.map { $0.groups[position].growth }),
          level: group.level)
      })
  }

  private func mixed(_ reserves: [ReservesDriver]) throws(DataError) -> ReservesDriver {
    var additions: [Series] = []
    var growth: [Series] = []
    for driver in reserves {
      switch driver {
      case .rolledForward(let series): additions.append(series)
      case .growing(let series): growth.append(series)
      }
    }
    if growth.isEmpty { return .rolledForward(additions: mixed(additions)) }
    guard additions.isEmpty else {
      throw .other(
        "One scenario rolls reserves forward and another lets them grow, which cannot be mixed; "
          + "use one rule in each.")
    }
    return .growing(mixed(growth))
  }
}

extension Mixture {
  /// Mixtures are equal when names and probabilities are.
  public static func == (left: Mixture, right: Mixture) -> Bool {
    left.weights.elementsEqual(right.weights, by: ==)
  }

  /// Feeds names and probabilities to a hasher.
  public func hash(into hasher: inout Hasher) {
    for (name, probability) in weights {
      hasher.combine(name)
      hasher.combine(probability)
    }
  }
}
