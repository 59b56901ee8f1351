extension BacktestPlan {
  /// The kinds of models as a plan writes them.
  enum KindName: String, CaseIterable {
    case drift
    case ar
    case dampedTrend = "damped_trend"
    case productSpread = "product_spread"
    case meanReversion = "mean_reversion"
    case momentum
    case futures
    case outlook
    case curve
    case vectorAutoregression = "var"
    case ardl
    case equation

    /// The keys beside `kind`, `title` and `series`.
    var keys: Set<String> {
      switch self {
      case .drift, .dampedTrend: ["start"]
      case .ar: ["start", "largest_order"]
      case .productSpread: ["start", "product", "constant"]
      case .meanReversion, .momentum: ["start", "periods", "constant"]
      case .futures: ["use", "contracts"]
      case .outlook: ["columns", "month", "seen"]
      case .curve: ["curve"]
      case .vectorAutoregression: ["start", "drivers", "smallest_order", "largest_order"]
      case .ardl: ["start", "drivers", "largest_order", "largest_lag", "known"]
      case .equation:
        ["start", "equation", "demand", "supply", "deflator", "known", "vintages"]
      }
    }
  }

  /// The starting prices as a plan writes them.
  enum StartName: String, CaseIterable {
    case last
    case average
  }

  static func models(
    _ node: PlanNode, prices: [String], drivers: [String], frequency: Frequency
  ) throws(PlanError) -> [Model] {
    var models: [Model] = []
    for entry in try node.entries {
      let reader = ModelReader(
        node: entry.node, prices: prices, drivers: drivers, frequency: frequency)
      let model = try reader.model(named: entry.key)
      guard
        model.label != PriceBacktest.lastPrice, model.label != PriceBacktest.average,
        !models.contains(where: { $0.label == model.label })
      else {
        throw entry.fault("'\(model.label)' is the name of another row", "give it another title")
      }
      guard ![PriceBacktest.lastPriceKey, PriceBacktest.averageKey].contains(entry.key) else {
        throw entry.fault("'\(entry.key)' is the name of a benchmark", "give the model another")
      }
      models.append(model)
    }
    return models
  }
}

extension BacktestPlan {
  /// Refuses keys that a model of its kind does not have; what is no kind at all is told when it is read.
  ///
  /// - Throws: ``PlanError`` at the first of them, with the kind's own keys.
  static func checkModelKeys(_ root: PlanNode) throws(PlanError) {
    for model in try root.optional("models")?.entries ?? [] {
      guard case .mapping(let entries) = model.node.content,
        case .scalar(let text)? = entries.first(where: { $0.key == "kind" })?.node.content,
        let kind = KindName(rawValue: text)
      else { continue }
      let common: Set = ["kind", "title", "series"]
      for entry in entries where !common.contains(entry.key) && !kind.keys.contains(entry.key) {
        throw entry.fault(
          "a model of kind '\(kind.rawValue)' has no key '\(entry.key)'",
          entry.key.nearest(among: kind.keys.union(common)).map { "did you mean '\($0)'?" }
            ?? "its keys are \(kind.keys.sorted().joined(separator: ", ")), beside kind, title and series"
        )
      }
    }
  }
}

extension BacktestPlan.Model {
  /// What tables call the model: its title and how its drivers are known.
  public var label: String { drivers.map { "\(title), \($0.phrase)" } ?? title }

  /// How its drivers are known; `nil` for a model without drivers of its own to assume.
  public var drivers: DriverKnowledge? {
    switch kind {
    case .distributedLag(_, _, _, _, let known): known
    case .equation(_, let terms): terms.known
    default: nil
    }
  }
}

/// Reads one model of a plan.
private struct ModelReader {
  let node: PlanNode
  let prices: [String]
  let drivers: [String]
  let frequency: Frequency

  func model(named name: String) throws(PlanError) -> BacktestPlan.Model {
    let kind: BacktestPlan.KindName = try node.required("kind").choice()
    var only: [String]?
    if let list = try node.optional("series") {
      var names: [String] = []
      for element in try list.list {
        let name = try known(element, among: prices, as: "price")
        guard !names.contains(name) else {
          throw element.fault("'\(name)' stands there twice", "name it once")
        }
        names.append(name)
      }
      guard !names.isEmpty else {
        throw list.fault("'\(list.path)' names no price", "name one, or leave it out for all")
      }
      only = names
    }
    return BacktestPlan.Model(
      name: name, title: try node.optional("title")?.heading ?? name, prices: only,
      kind: try settings(of: kind), kindName: kind.rawValue, node: node)
  }

  private func settings(of kind: BacktestPlan.KindName) throws(PlanError) -> BacktestPlan.Kind {
    switch kind {
    case .drift: return .drift(try start)
    case .ar: return .autoregression(try start, largestOrder: try count("largest_order", or: 12))
    case .dampedTrend: return .dampedTrend(try start)
    case .productSpread:
      return .productSpread(
        try start, product: try known(try node.required("product"), among: drivers, as: "driver"),
        hasConstant: try flag("constant"))
    case .meanReversion:
      return .meanReversion(
        try start, periods: try node.required("periods").count, hasConstant: try flag("constant"))
    case .momentum:
      return .momentum(
        try start, periods: try node.required("periods").count, hasConstant: try flag("constant"))
    case .futures:
      guard frequency == .monthly else {
        throw node.fault(
          "contracts deliver month by month but the plan is \(frequency.rawValue)",
          "leave futures to a monthly plan")
      }
      var contracts: [DataPlan.Column] = []
      let list = try node.required("contracts")
      for element in try list.list { contracts.append(try DataPlan.Column(element)) }
      guard !contracts.isEmpty else {
        throw list.fault("no contract is named", "name the columns of contracts 1, 2 … in order")
      }
      return .futures(try node.required("use").choice(), contracts: contracts)
    case .outlook: return try outlook()
    case .curve: return .curve(try curve())
    case .vectorAutoregression:
      let (smallest, largest) = (
        try count("smallest_order", or: 1), try count("largest_order", or: 6)
      )
      guard smallest <= largest else {
        throw node.fault(
          "the smallest order, \(smallest), is larger than the largest, \(largest)",
          "put the two in order")
      }
      return .vectorAutoregression(
        try start, drivers: try driverList(), orders: smallest...largest)
    case .ardl: return try distributedLag()
    case .equation: return .equation(try start, try equation())
    }
  }

  private func distributedLag() throws(PlanError) -> BacktestPlan.Kind {
    let names = try driverList()
    let (order, lag) = (try count("largest_order", or: 6), try count("largest_lag", or: 3))
    let models = EquationForecaster.largestModel(order: order, of: names, lag: lag).candidates
    guard models <= OrderSearch.largestSearch else {
      throw node.fault(
        "the search would try \(models) models, more than \(OrderSearch.largestSearch), at every origin",
        "lower largest_order or largest_lag, or leave a driver out")
    }
    return .distributedLag(
      try start, drivers: names, largestOrder: order, largestLag: lag,
      try drivenBy(vintages: false))
  }

  private var start: StartingPrice {
    get throws(PlanError) {
      let name: BacktestPlan.StartName = try node.required("start").choice()
      return name == .last ? .lastPrice : .average
    }
  }

  private func count(_ key: String, or standard: Int) throws(PlanError) -> Int {
    try node.optional(key)?.integer(within: 1...48) ?? standard
  }

  private func flag(_ key: String) throws(PlanError) -> Bool {
    try node.optional(key)?.flag ?? true
  }

  private func known(
    _ element: PlanNode, among names: [String], as what: String
  ) throws(PlanError) -> String {
    let name = try element.text
    guard names.contains(name) else {
      throw element.fault(
        "'\(name)' is no \(what) of this plan",
        name.nearest(among: names).map { "did you mean '\($0)'?" }
          ?? "there are \(names.joined(separator: ", "))")
    }
    return name
  }

  private func driverList() throws(PlanError) -> [String] {
    let list = try node.required("drivers")
    var names: [String] = []
    for element in try list.list { names.append(try known(element, among: drivers, as: "driver")) }
    guard !names.isEmpty, Set(names).count == names.count else {
      throw list.fault("the list names no driver or one twice", "name each driver once")
    }
    return names
  }

  private func edition(_ element: PlanNode) throws(PlanError) -> DataPlan.Column {
    let column = try DataPlan.Column(element)
    guard column.column.split(separator: "*", omittingEmptySubsequences: false).count == 2 else {
      throw element.fault(
        "'\(column.column)' does not say where the year of the edition stands",
        "write * for it, as in wti_*_usd_bbl")
    }
    return column
  }

  private func outlook() throws(PlanError) -> BacktestPlan.Kind {
    guard frequency == .monthly else {
      throw node.fault(
        "editions are monthly but the plan is \(frequency.rawValue)",
        "leave the outlook to a monthly plan")
    }
    var columns: [String: DataPlan.Column] = [:]
    for entry in try node.required("columns").entries {
      guard prices.contains(entry.key) else {
        throw entry.fault(
          "'\(entry.key)' is no price of this plan", "there are \(prices.joined(separator: ", "))")
      }
      columns[entry.key] = try edition(entry.node)
    }
    let monthNode = try node.required("month")
    let month = try monthNode.integer
    guard (1...12).contains(month) else {
      throw monthNode.fault("the month of the edition is \(month)", "write 1 for January")
    }
    guard let seenNode = try node.optional("seen") else {
      return .outlook(columns: columns, month: month, age: 1)
    }
    let seen = try seenNode.integer(within: 1...12)
    let age = (month - seen + 12) % 12
    guard age <= 2 else {
      throw seenNode.fault(
        "an edition of month \(month) whose last month is \(seen) had seen nothing for \(age) months",
        "write \((month + 10) % 12 + 1), the month before, or \(month) for the last day of the month"
      )
    }
    return .outlook(columns: columns, month: month, age: age)
  }

  private func curve() throws(PlanError) -> [Period: [Double]] {
    var paths: [Period: [Double]] = [:]
    for entry in try node.required("curve").entries {
      guard let origin = Period(entry.key), origin.frequency == frequency else {
        throw entry.fault(
          "'\(entry.key)' is no origin", "write it like \(Period.year(2008).last(frequency))")
      }
      var path: [Double] = []
      for element in try entry.node.list { path.append(try element.number(within: .positive)) }
      guard !path.isEmpty else { throw entry.fault("the curve is empty", "add its prices") }
      paths[origin] = path
    }
    guard !paths.isEmpty else { throw node.fault("no curve is typed", "add an origin") }
    return paths
  }

  private func drivenBy(vintages: Bool) throws(PlanError) -> DriverKnowledge {
    let knownNode = try node.required("known")
    let known: DriverKnowledge = try knownNode.choice()
    guard known != .vintage || vintages else {
      throw knownNode.fault(
        "this model takes no editions of an outlook", "write frozen, rule or observed")
    }
    return known
  }

  private func equation() throws(PlanError) -> BacktestPlan.EquationTerms {
    let equationNode = try node.required("equation")
    let text = try equationNode.text
    let formula = try equationNode.located { () throws(DataError) in try Formula(text) }
    let allowed = [EquationForecaster.price, "demand", "supply"]
    if let stray = formula.variables.sorted().first(where: { !allowed.contains($0) }) {
      throw equationNode.fault(
        "the equation names '\(stray)', which is none of \(allowed.joined(separator: ", "))",
        stray.nearest(among: allowed).map { "did you mean '\($0)'?" }
          ?? "a shock, say, is known only afterwards; leave it out")
    }
    try formula.checkPrice([EquationForecaster.price], at: equationNode)
    var vintages: [String: DataPlan.Column] = [:]
    for entry in try node.optional("vintages")?.entries ?? [] {
      guard drivers.contains(entry.key) else {
        throw entry.fault(
          "'\(entry.key)' is no driver of this plan",
          "there are \(drivers.joined(separator: ", "))")
      }
      vintages[entry.key] = try edition(entry.node)
    }
    let demand = try known(try node.required("demand"), among: drivers, as: "driver")
    let supply = try known(try node.required("supply"), among: drivers, as: "driver")
    let handling = try drivenBy(vintages: true)
    if handling == .vintage {
      let knownNode = try node.required("known")
      guard frequency == .monthly else {
        throw knownNode.fault(
          "editions are monthly but the plan is \(frequency.rawValue)",
          "write frozen, rule or observed, or make the plan monthly")
      }
      guard formula.variables.count > 1 else {
        throw knownNode.fault(
          "the equation has no driver that an edition could state", "write frozen")
      }
      for driver in [demand, supply] where vintages[driver] == nil {
        throw node.fault(
          "no edition of an outlook states '\(driver)'",
          "name its column under 'vintages', or write known: frozen")
      }
    }
    var deflator: String?
    if let other = try node.optional("deflator") {
      deflator = try known(other, among: drivers, as: "driver")
    }
    return BacktestPlan.EquationTerms(
      equation: formula, demand: demand, supply: supply, deflator: deflator, known: handling,
      vintages: vintages)
  }
}
