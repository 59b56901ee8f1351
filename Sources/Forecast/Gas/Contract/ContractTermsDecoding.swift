/// Whether a floor, a cap or a rounding acts on the index averages or on the price.
enum ContractTarget: String, CaseIterable {
  case index, price
}

/// The beginnings of blocks of months as a contract writes them: January or October.
enum AnchorName: String, CaseIterable {
  case calendar
  case gasYear = "gas_year"
}

extension PlanNode {
  /// Terms with the months in which they hold.
  func contractRegime() throws(PlanError) -> ContractRegime {
    let from = try optional("from")?.period(of: .monthly)
    let through = try optional("through")?.period(of: .monthly)
    let terms = try contractTerms()
    return try contractValue { () throws(DataError) in
      try ContractRegime(from: from, through: through, terms: terms, place: contractPlace)
    }
  }

  private func contractTerms() throws(PlanError) -> ContractTerms {
    _ = try contractRule(in: self)
    let constant = try optional("constant")?.number ?? 0
    let nodes = try optional("legs")?.list ?? []
    let bounds = try targeted("floor", "cap", key: "value")
    let rounding = try targeted("rounding", key: "decimals")
    if bounds[.index] != nil, nodes.count != 1 {
      throw fault(
        "a floor or cap is on the index, but there are \(nodes.count) of them",
        "write floor and cap into the leg that they belong to")
    }
    var legs: [ContractLeg] = []
    for node in nodes {
      legs.append(
        try node.contractLeg(
          in: self, constant: constant, bounds: bounds[.index] ?? [:],
          decimals: rounding[.index]?["rounding"].map { Int($0) }))
    }
    let hub = try optional("hub")?.contractHub(in: self)
    let discount = try optional("discount")?.contractDiscount()
    let price = bounds[.price] ?? [:]
    let limits = try (try optional("cap") ?? self).contractValue { () throws(DataError) in
      try ContractBounds(floor: price["floor"], cap: price["cap"])
    }
    let sum = try optional("weights_add_up_to")
    let total = try sum?.number
    return try (sum ?? self).contractValue { () throws(DataError) in
      try ContractTerms(
        constant: constant, legs: legs, hub: hub, discount: discount, bounds: limits,
        decimals: rounding[.price]?["rounding"].map { Int($0) }, weightsAddUpTo: total)
    }
  }

  /// The figures of keys that say what they are on: `floor: { value: 40, on: index }`.
  private func targeted(
    _ keys: String..., key: String
  ) throws(PlanError) -> [ContractTarget: [String: Double]] {
    var found: [ContractTarget: [String: Double]] = [:]
    for name in keys {
      guard let node = try optional(name) else { continue }
      let target: ContractTarget = try node.required("on").choice()
      let figure = try node.required(key)
      found[target, default: [:]][name] =
        key == "decimals" ? Double(try figure.integer) : try figure.number
    }
    return found
  }

  private func contractLeg(
    in terms: PlanNode, constant: Double, bounds shared: [String: Double], decimals: Int?
  ) throws(PlanError) -> ContractLeg {
    let base = try optional("base")?.number ?? 0
    var rule = try contractRule(in: terms)
    if rule == nil { rule = try terms.contractRule(in: terms) }
    guard let rule else {
      throw fault("'\(path)' has no averaging rule", "add one such as rule: 6-0-1")
    }
    let index = try required("index").text
    let weight = try optional("weight")?.number ?? 1
    let slope = try optional("slope")?.contractSlope(constant: constant, base: base)
    let below = try optional("below")?.curvePiece()
    let above = try optional("above")?.curvePiece()
    let floor = try optional("floor")?.number ?? shared["floor"]
    let cap = try optional("cap")?.number ?? shared["cap"]
    let ownDecimals = try optional("rounding")?.integer
    let unit = try optional("unit")?.measureUnit()
    let barrels = try optional("barrels_per_tonne")?.contractBarrels
    let conversion = try optional("conversion")?.contractConversion()
    return try contractValue { () throws(DataError) in
      try ContractLeg(
        index: index, weight: weight, slope: slope, base: base, rule: rule,
        curve: try ContractCurve(below: below, above: above),
        bounds: try ContractBounds(floor: floor, cap: cap), decimals: ownDecimals ?? decimals,
        unit: unit, barrelsPerTonne: barrels, conversion: conversion, place: contractPlace)
    }
  }

  /// A number, or `proportional`: the constant over the base, so that the leg moves the price in
  /// proportion to its index.
  private func contractSlope(constant: Double, base: Double) throws(PlanError) -> ContractLeg.Slope
  {
    guard try text == "proportional" else { return .perUnit(try number) }
    guard base > 0 else {
      throw fault("'\(path)' is proportional but the leg has no base", "add base, the index at P0")
    }
    guard constant != 0 else {
      throw fault(
        "'\(path)' is proportional but there is no constant", "add constant, the price P0")
    }
    return .proportional(to: constant)
  }

  /// The averaging rule of a leg or a hub; its blocks begin where it says, else where the terms do.
  private func contractRule(in terms: PlanNode) throws(PlanError) -> AveragingRule? {
    let own = try contractAnchor
    let shared = try terms.contractAnchor
    guard let node = try optional("rule") else {
      if own != nil, let anchor = try optional("anchor"), path != terms.path {
        throw anchor.fault("'\(anchor.path)' stands without a rule", "add one such as rule: 6-0-3")
      }
      return nil
    }
    let text = try node.text
    return try node.contractValue { () throws(DataError) in
      try AveragingRule(text, anchor: own ?? shared ?? .calendarYear)
    }
  }

  /// Where blocks of months begin; `nil` when the node does not say.
  private var contractAnchor: AveragingRule.Anchor? {
    get throws(PlanError) {
      guard let node = try optional("anchor") else { return nil }
      let name: AnchorName = try node.choice()
      return name == .calendar ? .calendarYear : .gasYear
    }
  }

  private func curvePiece() throws(PlanError) -> ContractCurve.Piece {
    ContractCurve.Piece(
      kink: try required("kink").number, slope: try required("slope").number,
      constant: try optional("constant")?.number)
  }

  private var contractBarrels: BarrelsPerTonne {
    get throws(PlanError) {
      let number = try number
      return try contractValue { () throws(DataError) in try BarrelsPerTonne(barrels: number) }
    }
  }

  private func contractConversion() throws(PlanError) -> ContractConversion {
    ContractConversion(
      rate: try required("rate").text, order: try required("order").choice(),
      at: try optional("at")?.choice() ?? .average)
  }

  private func contractHub(in terms: PlanNode) throws(PlanError) -> ContractHub {
    let index = try required("index").text
    let share = try required("share").number
    let rule = try contractRule(in: terms)
    let rate = try optional("rate")?.text
    return try contractValue { () throws(DataError) in
      try ContractHub(index: index, share: share, rule: rule, rate: rate, place: contractPlace)
    }
  }

  private func contractDiscount() throws(PlanError) -> ContractDiscount {
    let percent = try optional("percent")?.number
    let amount = try optional("amount")?.number
    let cap = try optional("cap")?.number
    guard (percent == nil) != (amount == nil) else {
      throw fault("'\(path)' must state either percent or amount", "write one of the two")
    }
    return try contractValue { () throws(DataError) in
      try ContractDiscount(percent.map { .percent($0) } ?? .amount(amount ?? 0), cap: cap)
    }
  }
}
