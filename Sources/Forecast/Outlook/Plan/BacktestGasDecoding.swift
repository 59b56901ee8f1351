extension BacktestPlan.Gas {
  /// Reads what is asked of gas.
  init(
    _ node: PlanNode, prices: [BacktestPlan.Price], frequency: Frequency
  ) throws(PlanError) {
    guard frequency == .monthly else {
      throw node.fault(
        "gas is forecast by month but the plan is \(frequency.rawValue)",
        "leave gas to a monthly plan")
    }
    price = try DataPlan.Column(try node.required("price"))
    fills = try node.fillsLookingBack
    let oilNode = try node.required("oil")
    let name = try oilNode.text
    guard let oil = prices.first(where: { $0.name == name }) else {
      throw oilNode.fault(
        "'\(name)' is no price of this plan",
        "there are \(prices.map(\.name).joined(separator: ", "))")
    }
    self.oil = oil
    let ruleNode = try node.required("rule")
    let text = try ruleNode.text
    rule = try ruleNode.located { () throws(DataError) in try AveragingRule(text) }
    from = try node.required("from").period(of: .monthly)
    let longestNode = try node.required("longest")
    longest = try longestNode.count
    guard longest <= 24 else {
      throw longestNode.fault(
        "the longest horizon is \(longest) months, more than two years", "write 24 or less")
    }
    let lagNode = try node.optional("lag")
    lag = try lagNode?.integer ?? 0
    if let lagNode, !(0...12).contains(lag) {
      throw lagNode.fault(
        "'\(lagNode.path)' is \(lag)", "give a whole number of months from 0 to 12")
    }
    var eras: [Era] = []
    let list = try node.required("eras")
    for element in try list.list { eras.append(try Self.era(element)) }
    guard !eras.isEmpty, Set(eras).count == eras.count else {
      throw list.fault(
        "an era is missing or named twice", "name each once, such as 1998-01..2010-03")
    }
    self.eras = eras
  }

  private static func era(_ node: PlanNode) throws(PlanError) -> Era {
    let text = try node.text
    guard let dots = text.firstRange(of: ".."),
      let first = Period(String(text[..<dots.lowerBound])),
      let last = Period(String(text[dots.upperBound...])), first.frequency == .monthly,
      last.frequency == .monthly, first <= last
    else { throw node.fault("'\(text)' is no era", "write it like 1998-01..2010-03") }
    return Era(first...last)
  }
}
