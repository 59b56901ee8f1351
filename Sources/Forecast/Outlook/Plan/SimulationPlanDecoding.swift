extension SimulationPlan {
  /// Reads the `simulation` section; where a setting cut the horizon short, questions about later years are left out.
  init(
    _ node: PlanNode, gas: GasPlan?, grades known: [GradePlan], series: [FanSeries],
    years: ClosedRange<Int>, isShortened: Bool
  ) throws(PlanError) {
    draws =
      try node.optional("draws").map { node throws(PlanError) in
        try node.integer(within: 1...200_000)
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
      drivers.append(Driver(name: name, deviation: try stated.deviation))
    }
    self.drivers = drivers
    driverBlockLength = try Self.blockLength(node, of: drivers)
    correlation = try Self.correlation(node, of: drivers)

    var grades: [(name: String, deviation: Sourced<Double>)] = []
    for entry in try node.optional("grades")?.entries ?? [] {
      guard known.contains(where: { $0.name == entry.key }) else {
        throw entry.fault(
          "'\(entry.node.path)' is no grade of the plan",
          entry.key.nearest(among: known.map(\.name)).map { "did you mean '\($0)'?" }
            ?? "name one of \(known.map(\.name).joined(separator: ", "))")
      }
      let deviation = try entry.node.sourcedNumber(within: .deviation)
      if known.contains(where: { $0.name == entry.key && $0.kind == .ratio }), deviation.value > 0.5
      {
        throw entry.node.fault(
          "'\(entry.node.path)' is \(deviation.value.plain), but '\(entry.key)' is tied by a ratio near 1, which would go "
            + "below zero", "state a part of it up to 0.5, such as 0.02")
      }
      grades.append((entry.key, deviation))
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
    let questions = try node.optional("thresholds")
    if let questions, try questions.list.isEmpty {
      throw questions.fault(
        "'\(questions.path)' is an empty list", "state at least one threshold, or leave it out")
    }
    for element in try questions?.list ?? [] {
      thresholds.append(
        try Threshold(element, series: series, years: years, isShortened: isShortened))
    }
    self.thresholds = thresholds
  }

  private static func blockLength(
    _ node: PlanNode, of drivers: [Driver]
  ) throws(PlanError) -> Sourced<Int> {
    let absent = 5
    guard let stated = try node.optional("drivers")?.optional("block_length") else {
      return node.sourced(absent)
    }
    guard drivers.contains(where: { $0.deviation.value == .historical }) else {
      throw stated.fault(
        "'\(stated.path)' is stated but no driver is historical, and years are drawn from history alone",
        "leave it out, or write historical for a driver")
    }
    return stated.sourced(try stated.integer(within: 1...120))
  }

  private static func correlation(
    _ node: PlanNode, of drivers: [Driver]
  ) throws(PlanError) -> Sourced<Correlation>? {
    guard let stated = try node.optional("drivers")?.optional("correlation") else { return nil }
    for name in [Driver.Name.demand, .production] {
      let own = drivers.first { $0.name == name }?.deviation.value
      if case .standardDeviation = own { continue }
      throw stated.fault(
        "'\(stated.path)' joins the standard deviations of demand and production, but \(name) "
          + (own == nil ? "does not stray" : "is historical"),
        own == nil
          ? "leave it out, or state both"
          : "leave it out: drivers that are historical take the same years of history for all of them"
      )
    }
    return try stated.correlation
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
    var found: (side: SimulationPlan.Side, node: PlanNode)?
    for side in SimulationPlan.Side.allCases {
      if let stated = try node.optional(side.rawValue) { found = (side, stated) }
    }
    guard let (side, stated) = found else {
      throw node.fault(
        "'\(node.path)' has neither 'above' nor 'below'",
        "add one, such as above: 100 \(series.unit)")
    }
    self.side = side
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
    // A table spells a unit out; what it prints can be typed.
    let unit = parts[1] == expected.spelled ? expected : try? MeasureUnit(parts[1])
    guard let unit, let factor = try? unit.factor(to: expected) else {
      throw stated.fault(
        "'\(stated.path)' is in \(parts[1]) but '\(series.key)' is in \(expected)",
        "state it in \(expected)")
    }
    guard number > 0 else {
      throw stated.fault(
        "'\(stated.path)' is '\(text)', where no price lies", "state a price above 0")
    }
    value = stated.sourced(number * factor)
    guard let list = try node.optional("years") else {
      self.years = Array(years)
      beyond = []
      return
    }
    var asked: [Int] = []
    for element in try list.list {
      let year = try element.year
      guard years.contains(year) || isShortened && year > years.upperBound else {
        throw element.fault(
          "'\(element.path)' asks for \(year), but the forecast runs from \(years.lowerBound) to \(years.upperBound)",
          "choose a year inside")
      }
      guard !asked.contains(year) else {
        throw element.fault("'\(element.path)' asks for \(year) again", "name it once")
      }
      asked.append(year)
    }
    guard !asked.isEmpty else {
      throw list.fault(
        "'\(list.path)' is an empty list", "name a year, or leave it out for all of them")
    }
    self.years = asked.filter { $0 <= years.upperBound }
    beyond = asked.filter { $0 > years.upperBound }
  }
}

extension PlanNode {
  /// Whether it says `historical`.
  ///
  /// - Throws: ``PlanError`` for another word.
  private func isHistorical(orStates figure: String) throws(PlanError) -> Bool {
    let text = try text
    guard text != "historical", text.first?.isLetter == true else { return text == "historical" }
    throw fault(
      "'\(path)' is '\(text)'",
      text.nearest(among: ["historical"]).map { "did you mean '\($0)'?" }
        ?? "state \(figure), or historical")
  }

  /// How the growth of a driver strays: points a year, or `historical`.
  fileprivate var deviation: Sourced<SimulationPlan.Deviation> {
    get throws(PlanError) {
      try isHistorical(orStates: "points of growth a year such as 1")
        ? sourced(.historical)
        : sourced(.standardDeviation(try number(within: .deviation)))
    }
  }

  /// How demand and production go together: a correlation, or `historical`.
  fileprivate var correlation: Sourced<SimulationPlan.Correlation> {
    get throws(PlanError) {
      if try isHistorical(orStates: "a correlation from -1 to 1") { return sourced(.historical) }
      let figure = try number
      guard (-1...1).contains(figure) else {
        throw fault(
          "'\(path)' is \(figure.plain)", "state a correlation from -1 to 1, or historical")
      }
      return sourced(.stated(figure))
    }
  }

  /// How a monthly price strays: a standard deviation, `historical`, or months whose changes are drawn.
  fileprivate var walk: Sourced<SimulationPlan.Walk> {
    get throws(PlanError) {
      if case .mapping = content {
        return sourced(.historical(try range(of: .monthly)))
      }
      return try isHistorical(orStates: "percent a year such as 30")
        ? sourced(.historical(nil))
        : sourced(.standardDeviation(try number(within: .deviation)))
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
