extension GasContract {
  /// Reads a contract file.
  ///
  /// - Throws: ``PlanError`` naming line, column and key of the first fault.
  public init(contentsOf path: String) throws(PlanError) {
    try self.init(root: try PlanNode(contentsOf: path))
  }

  /// Reads the text of a contract that goes by the name of a file.
  ///
  /// - Throws: ``PlanError`` naming line, column and key of the first fault.
  public init(file: String, yaml: String) throws(PlanError) {
    try self.init(root: try PlanNode(file: file, yaml: yaml))
  }

  /// Understands a tree of keys.
  init(root: PlanNode) throws(PlanError) {
    try root.check(against: ContractSchema.allowed)
    var regimes: [ContractRegime] = []
    if let list = try root.optional("regimes") {
      for entry in try root.entries where ContractSchema.terms.contains(entry.key) {
        throw entry.fault(
          "'\(entry.key)' stands beside 'regimes'", "move it into the regimes it belongs to")
      }
      for node in try list.list {
        regimes.append(try node.contractRegime())
        let neighbours = Array(regimes.suffix(2))
        try node.contractValue { () throws(DataError) in
          try GasContract.checkOrder(of: neighbours)
        }
      }
    } else {
      regimes = [try root.contractRegime()]
    }

    var columns: [String: String] = [:]
    for entry in try root.optional("indices")?.entries ?? [] {
      columns[entry.key] = try entry.node.text
    }
    var notes: [String] = []
    for node in try root.optional("notes")?.list ?? [] { notes.append(try node.text) }
    let heat = try root.optional("heat")?.heatContent()
    let takeOrPay = try root.optional("take_or_pay")?.takeOrPay()
    let titleNode = try root.required("title")
    let name = try titleNode.text
    guard !name.isEmpty else {
      throw titleNode.fault("the title is empty", "give the contract a name")
    }
    let source = try root.optional("source")?.text
    let unit = try root.optional("unit")?.measureUnit()
    self = try root.contractValue { () throws(DataError) in
      try GasContract(
        name: name, source: source, unit: unit, heat: heat, regimes: regimes,
        takeOrPay: takeOrPay, columns: columns, notes: notes)
    }
  }
}

extension PlanNode {
  /// Runs a check whose refusal is about what the contract says, and points it at this node.
  func contractValue<Value>(_ make: () throws(DataError) -> Value) throws(PlanError) -> Value {
    do {
      return try make()
    } catch {
      let sentence = error.description
      let parts = (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence)
        .split(separator: "; ", maxSplits: 1).map(String.init)
      throw fault(parts[0], parts.count > 1 ? parts[1] : "correct it there")
    }
  }

  /// The file and the line, for messages about the price.
  var contractPlace: String { "\(file), line \(line)" }

  /// A unit by its symbol.
  func measureUnit() throws(PlanError) -> MeasureUnit {
    let symbol = try text
    return try contractValue { () throws(DataError) in try MeasureUnit(symbol) }
  }

  /// A published heat content by name, or one of the contract's own.
  fileprivate func heatContent() throws(PlanError) -> HeatContent {
    if case .mapping = content {
      let number = try required("mmbtu_per_1000m3").number
      let basis = try required("basis").text
      return try contractValue { () throws(DataError) in
        try HeatContent(mmbtuPer1000m3: number, basis: basis)
      }
    }
    let name = try text
    return try contractValue { () throws(DataError) in try HeatContent(named: name) }
  }

  fileprivate func takeOrPay() throws(PlanError) -> TakeOrPay {
    let share = try required("share").number
    let unit = try required("unit").measureUnit()
    let contracted = try required("contracted").volumesByYear()
    let taken = try optional("taken")?.volumesByYear() ?? [:]
    return try contractValue { () throws(DataError) in
      try TakeOrPay(
        share: share, unit: unit, contracted: contracted, taken: taken, place: contractPlace)
    }
  }

  private func volumesByYear() throws(PlanError) -> [Int: Double] {
    var volumes: [Int: Double] = [:]
    for entry in try entries {
      guard let period = Period(entry.key), period.frequency == .annual else {
        throw entry.node.fault(
          "'\(entry.node.path)' stands under '\(entry.key)', which is no year", "write it like 2009"
        )
      }
      volumes[period.year] = try entry.node.number
    }
    return volumes
  }
}
