extension OilPlan {
  /// Reads the `oil` section.
  init(
    _ node: PlanNode, frequency: Frequency, origin: Period, horizon: Int
  ) throws(PlanError) {
    let equationNode = try node.required("equation")
    let text = try equationNode.text
    equation = try equationNode.located { () throws(DataError) in try Formula(text) }
    price = try node.required("price").text
    let index = try node.optional("deflator")?.text
    deflator = index == "none" ? nil : index
    demand = try node.required("demand").text
    try equation.checkPrice([price, "price"], at: equationNode)
    let measure: Supply = try node.required("supply").choice()
    supply = measure

    let sample = try node.optional("sample")?.optional(measure.rawValue)
    sampleFrom = try sample?.optional("from")?.period(of: frequency)
    let throughNode = try sample?.optional("through")
    let through = try throughNode?.period(of: frequency) ?? origin
    if let throughNode, through > origin {
      throw throughNode.fault(
        "the sample ends in \(through), after the origin \(origin)",
        "end it at the origin or before")
    }
    if let first = sampleFrom, first > through, let node = try sample?.optional("from") {
      throw node.fault(
        "the sample begins in \(first), after its end in \(through)", "put them in order")
    }
    sampleThrough = through

    let shocks = try node.required("shocks")
    var kinds: Set<ShockEvents.Kind> = []
    for element in try shocks.required("kinds").list { kinds.insert(try element.choice()) }
    shockKinds = kinds
    shockRule = try shocks.optional("rule")?.choice() ?? .half

    var conditionals: [Conditional] = []
    for entry in try node.optional("conditionals")?.entries ?? [] {
      conditionals.append(
        Conditional(
          name: entry.key, demand: try entry.node.required("demand").sourcedNumber(within: .growth),
          supply: try entry.node.required("supply").sourcedNumber(within: .growth),
          published: try entry.node.optional("published")?.text))
    }
    self.conditionals = conditionals
    grid = try node.optional("grid").map { grid throws(PlanError) in
      let year = try grid.required("year")
      guard try year.year > origin.year else {
        throw year.fault(
          "the grid's year is not after the origin \(origin)", "choose a later year")
      }
      guard try year.year <= horizon else {
        throw year.fault(
          "the grid's year is after the horizon \(horizon)", "choose \(horizon) or earlier")
      }
      return Grid(
        year: try year.year, demand: try rates(try grid.required("demand")),
        supply: try rates(try grid.required("supply")))
    }
  }
}

/// Rates of growth of a grid: at least one, each once.
private func rates(_ node: PlanNode) throws(PlanError) -> [Double] {
  var numbers: [Double] = []
  for element in try node.list { numbers.append(try element.number(within: .growth)) }
  guard !numbers.isEmpty else {
    throw node.fault("'\(node.path)' is an empty list", "state at least one rate, in percent")
  }
  for (offset, number) in numbers.enumerated() where numbers[..<offset].contains(number) {
    throw node.fault("'\(node.path)' states \(number.plain) twice", "keep one of the two")
  }
  return numbers
}
