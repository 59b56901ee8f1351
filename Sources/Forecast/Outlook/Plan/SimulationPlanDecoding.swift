extension SimulationPlan {
  /// Reads the `simulation` section; where a setting cut the horizon short, questions about later years are left out.
  init(
    _ node: PlanNode, gas: GasPlan?, grades known: [GradePlan], series: [FanSeries],
    years: ClosedRange<Int>, isShortened: Bool
  ) throws(PlanError) {
    draws =
      try node.optional("draws").map { node throws(PlanError) in
        try node.integer(within: 1...1_000_000)
      } ?? 10_000
    guard let seedNode = try node.optional("seed") else {
      throw node.fault(
        "'\(node.path)' lacks the key 'seed', without which nobody could draw the same paths again",
        "add one, such as seed: 2009")
    }
    seed = UInt64(try seedNode.integer(within: 0...Int(1e15)))
    errors = try node.optional("errors")?.choice() ?? .resampled
    blockLength = try node.optional("block_length")?.integer(within: 1...120)
    parameters = try node.optional("parameters")?.choice() ?? .fixedDesign

    var drivers: [Driver] = []
    for name in Driver.Name.allCases {
      guard let stated = try node.optional("drivers")?.optional(name.rawValue) else { continue }
      if try stated.text == "historical" {
        drivers.append(Driver(name: name, deviation: stated.sourced(.historical)))
      } else {
        let points = try stated.number(within: .deviation)
        drivers.append(Driver(name: name, deviation: stated.sourced(.standardDeviation(points))))
      }
    }
    self.drivers = drivers

    var grades: [(name: String, deviation: Sourced<Double>)] = []
    for entry in try node.optional("grades")?.entries ?? [] {
      guard known.contains(where: { $0.name == entry.key }) else {
        throw entry.fault(
          "'\(entry.node.path)' is no grade of the plan",
          entry.key.nearest(among: known.map(\.name)).map { "did you mean '\($0)'?" }
            ?? "name one of \(known.map(\.name).joined(separator: ", "))")
      }
      grades.append((entry.key, try entry.node.sourcedNumber(within: .deviation)))
    }
    self.grades = grades

    let gasNode = try node.optional("gas")
    if let gasNode, gas == nil {
      throw gasNode.fault("'\(gasNode.path)' is stated in a plan of oil alone", "leave it out")
    }
    let isFitted = if case .fitted = gas?.europe.coefficients { true } else { false }
    gasErrors = try gasNode?.optional("errors")?.choice() ?? .none
    gasParameters = try gasNode?.optional("parameters")?.choice() ?? .known
    for key in ["errors", "parameters"] {
      guard let stated = try gasNode?.optional(key), !isFitted,
        !["none", "known"].contains(try stated.text)
      else { continue }
      throw stated.fault(
        "'\(stated.path)' needs a fitted relation but 'gas.europe.coefficients' states its coefficients",
        "leave it out, or sample the coefficients from months")
    }
    gasBlockLength = try gasNode?.optional("block_length")?.integer(within: 1...120) ?? 12
    hub = try gasNode?.optional("hub")?.walk
    if let stated = try gasNode?.optional("hub"), gas?.europe.hub == nil {
      throw stated.fault("'\(stated.path)' is stated but 'gas.europe' has no hub", "leave it out")
    }

    roubles = try gasNode?.optional("roubles")?.walk
    if let stated = try gasNode?.optional("roubles"), gas?.russia?.tariff == nil {
      throw stated.fault(
        "'\(stated.path)' is stated but no fan is in roubles without 'gas.russia.tariff'",
        "leave it out")
    }

    bands = try Self.bands(node)
    var thresholds: [Threshold] = []
    for element in try node.optional("thresholds")?.list ?? [] {
      thresholds.append(
        try Threshold(element, series: series, years: years, isShortened: isShortened))
    }
    self.thresholds = thresholds
  }

  private static func bands(_ node: PlanNode) throws(PlanError) -> [Int] {
    guard let stated = try node.optional("bands") else { return [50, 80, 95] }
    var bands: [Int] = []
    for element in try stated.list {
      let width = try element.integer(within: 1...99)
      guard bands.last.map({ $0 < width }) ?? true else {
        throw element.fault(
          "the bands of '\(stated.path)' do not widen", "write them like [50, 80, 95]")
      }
      bands.append(width)
    }
    guard !bands.isEmpty else {
      throw stated.fault("'\(stated.path)' is an empty list", "state at least one width in percent")
    }
    return bands
  }
}

extension SimulationPlan.Threshold {
  fileprivate init(
    _ node: PlanNode, series known: [FanSeries], years: ClosedRange<Int>, isShortened: Bool
  ) throws(PlanError) {
    series = try node.required("series").fanSeries(among: known)
    try node.refuse(["below"], beside: "above")
    let stated: PlanNode
    if let above = try node.optional("above") {
      (stated, side) = (above, .above)
    } else {
      (stated, side) = (try node.required("below"), .below)
    }
    let text = try stated.text
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = Double(decimal: parts.first ?? text) else {
      throw stated.fault(
        "'\(stated.path)' is '\(text)', which begins with no number",
        "write one like 100 \(series.unit)")
    }
    guard parts.count == 2 else {
      throw stated.fault(
        "'\(stated.path)' is '\(text)' without a unit", "write \(text) \(series.unit)")
    }
    let expected = series.unit
    let unit = try? MeasureUnit(parts[1])
    guard let unit, let factor = try? unit.factor(to: expected) else {
      throw stated.fault(
        "'\(stated.path)' is in \(parts[1]) but '\(series.key)' is in \(expected)",
        "state it in \(expected)")
    }
    value = stated.sourced(number * factor)
    var asked: [Int] = []
    for element in try node.optional("years")?.list ?? [] {
      let year = try element.year
      if isShortened, year > years.upperBound { continue }
      guard years.contains(year) else {
        throw element.fault(
          "'\(element.path)' asks for \(year), but the forecast runs from \(years.lowerBound) to \(years.upperBound)",
          "choose a year inside")
      }
      asked.append(year)
    }
    self.years = try node.optional("years") == nil ? Array(years) : asked
  }
}

extension PlanNode {
  /// How a monthly price strays: a standard deviation, `historical`, or months whose changes are drawn.
  fileprivate var walk: Sourced<SimulationPlan.Walk> {
    get throws(PlanError) {
      if case .mapping = content {
        return sourced(.historical(try range(of: .monthly)))
      }
      if try text == "historical" { return sourced(.historical(nil)) }
      return sourced(.standardDeviation(try number(within: .deviation)))
    }
  }

  /// A whole number inside a range.
  func integer(within range: ClosedRange<Int>) throws(PlanError) -> Int {
    let number = try integer
    guard range.contains(number) else {
      throw fault(
        "\(name) is \(number)",
        "give a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
