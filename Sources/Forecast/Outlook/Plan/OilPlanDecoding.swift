extension OilPlan {
  /// Reads the `oil` section.
  init(_ node: PlanNode, frequency: Frequency, origin: Period) throws(PlanError) {
    let equationNode = try node.required("equation")
    let text = try equationNode.text
    equation = try equationNode.located { () throws(DataError) in try Formula(text) }
    price = try node.required("price").text
    let index = try node.optional("deflator")?.text
    deflator = index == "none" ? nil : index
    demand = try node.required("demand").text
    let measure: Supply = try node.required("supply").choice()
    supply = measure

    let sample = try node.optional("sample")?.optional(measure.rawValue)
    sampleFrom = try sample?.optional("from")?.period(of: frequency)
    let throughNode = try sample?.optional("through")
    let through = try throughNode?.period(of: frequency) ?? origin
    if let throughNode, through > origin {
      throw throughNode.fault(
        "the sample ends in \(through), after the origin \(origin)", "end it at the origin or before")
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
          name: entry.key, demand: try entry.node.required("demand").sourcedNumber(),
          supply: try entry.node.required("supply").sourcedNumber()))
    }
    self.conditionals = conditionals
    grid = try node.optional("grid").map { grid throws(PlanError) in
      let year = try grid.required("year")
      guard try year.integer > origin.year else {
        throw year.fault("the grid's year is not after the origin \(origin)", "choose a later year")
      }
      return Grid(
        year: try year.integer, demand: try grid.required("demand").numbers,
        supply: try grid.required("supply").numbers)
    }
  }
}
