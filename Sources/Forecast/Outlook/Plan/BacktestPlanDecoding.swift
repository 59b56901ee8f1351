extension BacktestPlan {
  /// Reads a plan file, with settings changed on the command line.
  ///
  /// - Throws: ``PlanError`` naming line, column and key of the first fault.
  public init(contentsOf path: String, settings: [Plan.Setting] = []) throws(PlanError) {
    try self.init(root: try PlanNode(contentsOf: path), settings: settings)
  }

  /// Understands a tree of keys, with some of them changed first.
  public init(root original: PlanNode, settings: [Plan.Setting] = []) throws(PlanError) {
    var root = original
    for setting in settings {
      root = try root.setting(setting.key, to: setting.value, known: BacktestSchema.allowed)
    }
    try Self.checkModelKeys(root)
    try root.check(against: BacktestSchema.allowed)
    let fileName = root.file.split(separator: "/").last.map(String.init) ?? root.file
    file = fileName
    name = fileName.hasSuffix(".yaml") ? String(fileName.dropLast(5)) : fileName
    title = try root.required("title").heading
    frequency = try root.required("frequency").choice()
    folder = try root.required("data").required("folder").text
    prices = try Self.prices(try root.required("series"))
    drivers = try Self.drivers(try root.optional("drivers"))

    let origins = try root.required("origins")
    from = try origins.required("from").period(of: frequency)
    through = try origins.optional("through")?.period(of: frequency)
    if let through, through < from {
      throw try origins.required("through").fault(
        "the last origin \(through) lies before the first, \(from)", "put the two in order")
    }
    warmUp = try origins.optional("warm_up")?.integer(within: 0...1000) ?? 0
    window = try Self.window(try origins.optional("window"))
    let horizons = try root.required("horizons")
    let longestNode = try horizons.required("longest")
    longest = try longestNode.count
    guard longest <= 24 else {
      throw longestNode.fault(
        "the longest horizon is \(longest) \(frequency.periodName)s, more than 24",
        "write 24 or less")
    }
    shown = try Self.shown(try horizons.required("shown"), longest: longest)
    models = try Self.models(
      try root.required("models"), prices: prices.map(\.name), drivers: drivers.map(\.name),
      frequency: frequency)
    mixes = try Self.mixes(
      try root.optional("combinations"), models: models)
    let bands = try root.optional("bands")
    bandMinimum = try bands?.optional("minimum")?.count ?? 36
    bandRule = try bands?.optional("rule")?.choice() ?? .adaptive
    if let node = try root.optional("gas") {
      gas = try Gas(node, prices: prices, frequency: frequency)
    } else {
      gas = nil
    }
    let set = try root.required("confidence_set")
    let levelNode = try set.required("level")
    setLevel = try levelNode.number
    guard setLevel > 0, setLevel < 1 else {
      throw levelNode.fault("the level is \(setLevel.plain)", "write 0.10 for 90 % confidence")
    }
    resamples = try set.optional("resamples")?.count ?? 1000
    let seedNode = try set.required("seed")
    guard let seed = UInt64(exactly: try seedNode.integer) else {
      throw seedNode.fault("the seed is below zero", "write a whole number from 0")
    }
    self.seed = seed
    self.settings = settings
    guard bandMinimum >= 2 else {
      throw try root.required("bands").fault(
        "bands from one error have no width", "ask for 2 errors or more, such as 36")
    }
  }

  private static func prices(_ node: PlanNode) throws(PlanError) -> [Price] {
    var prices: [Price] = []
    for entry in try node.entries {
      try entry.checkName()
      prices.append(
        Price(
          name: entry.key, title: try entry.node.optional("title")?.heading ?? entry.key,
          average: try DataPlan.Column(try entry.node.required("average")),
          last: try DataPlan.Column(try entry.node.required("last")),
          fills: try entry.node.fillsLookingBack))
    }
    guard !prices.isEmpty else {
      throw node.fault("'series' names no price", "add one with its average and last column")
    }
    try node.checkTitles(prices.map(\.title))
    return prices
  }

  private static func drivers(_ node: PlanNode?) throws(PlanError) -> [Driver] {
    var drivers: [Driver] = []
    for entry in try node?.entries ?? [] {
      let lagNode = try entry.node.required("lag")
      let lag = try lagNode.integer
      guard (0...60).contains(lag) else {
        throw lagNode.fault("the lag is \(lag) months", "write a whole number from 0 to 60")
      }
      var continuation: DataPlan.Column?
      if let other = try entry.node.optional("continued_by") {
        continuation = try DataPlan.Column(other)
      }
      drivers.append(
        Driver(
          name: entry.key, column: try DataPlan.Column(try entry.node.required("column")),
          continuation: continuation, lag: lag, spread: try entry.node.optional("spread")?.choice(),
          fills: try entry.node.fills, node: entry.node))
    }
    return drivers
  }

  private static func window(_ node: PlanNode?) throws(PlanError) -> RollingOrigins.Window {
    guard let node, try node.text != "expanding" else { return .expanding }
    guard Int(try node.text) != nil else {
      throw node.fault(
        "the window is '\(try node.text)'",
        "write expanding, or the number of periods of a fixed one")
    }
    return .fixed(try node.count)
  }

  private static func shown(_ node: PlanNode, longest: Int) throws(PlanError) -> [Int] {
    var shown: [Int] = []
    for element in try node.list {
      let horizon = try element.count
      guard horizon <= longest else {
        throw element.fault(
          "the horizon \(horizon) lies beyond the longest, \(longest)",
          "leave it out or raise 'horizons.longest'")
      }
      guard !shown.contains(horizon) else {
        throw element.fault("the horizon \(horizon) stands there twice", "name it once")
      }
      shown.append(horizon)
    }
    guard (1...8).contains(Set(shown).count) else {
      throw node.fault("\(shown.count) horizons are to be shown", "name one to eight of them")
    }
    return Set(shown).sorted()
  }

  private static func mixes(
    _ node: PlanNode?, models: [Model]
  ) throws(PlanError) -> [PriceBacktest.Mix] {
    var titles = [
      PriceBacktest.lastPriceKey: PriceBacktest.lastPrice,
      PriceBacktest.averageKey: PriceBacktest.average,
    ]
    for model in models { titles[model.name] = model.label }
    var mixes: [PriceBacktest.Mix] = []
    for entry in try node?.entries ?? [] {
      let title = try entry.node.optional("title")?.heading ?? entry.key
      guard titles[entry.key] == nil else {
        throw entry.fault(
          "'\(entry.key)' is the name of a model too", "give the combination another name")
      }
      guard !titles.values.contains(title), !mixes.contains(where: { $0.label == title }) else {
        throw entry.fault("'\(title)' is the name of another row", "give it another title")
      }
      var members: [String] = []
      var drivers: DriverKnowledge?
      let list = try entry.node.required("of")
      for element in try list.list {
        let name = try element.text
        guard let label = titles[name] else {
          throw element.fault(
            "'\(name)' is no model of this plan",
            name.nearest(among: titles.keys).map { "did you mean '\($0)'?" }
              ?? "name models under 'models', or last_price or average")
        }
        let own = models.first { $0.label == label }?.drivers
        guard own != .observed else {
          throw element.fault(
            "'\(name)' saw its drivers as they came", "combine models that did not know the future")
        }
        guard own == nil || drivers == nil || own == drivers else {
          throw element.fault(
            "'\(name)' has its drivers known otherwise than a model before it (known: \(own?.rawValue ?? "") and "
              + "\(drivers?.rawValue ?? ""))", "combine models with one 'known'")
        }
        drivers = own ?? drivers
        members.append(label)
      }
      guard members.count >= 2, Set(members).count == members.count else {
        throw list.fault("a combination needs two different models", "name each of them once")
      }
      mixes.append(
        PriceBacktest.Mix(
          drivers.map { "\(title), \($0.phrase)" } ?? title,
          try rule(entry.node, models: members.count), of: members,
          drivers: drivers, key: entry.key))
    }
    return mixes
  }

  private static func rule(
    _ node: PlanNode, models: Int
  ) throws(PlanError) -> Combination {
    let rule: Rule = try node.required("rule").choice()
    switch rule {
    case .equal: return .equalWeight
    case .inverseError: return .inverseRecentError(window: try node.required("window").count)
    case .batesGranger:
      let windowNode = try node.optional("window")
      let window = try windowNode?.count
      if let window, let windowNode, window < 5 * models {
        throw windowNode.fault(
          "\(window) errors are too few for the covariances of \(models) models",
          "write \(5 * models) or more, or leave the window out for all errors")
      }
      return .batesGranger(window: window)
    case .trimmed:
      let shareNode = try node.required("share")
      let share = try shareNode.number
      guard share >= 0, share < 0.5 else {
        throw shareNode.fault("the share is \(share.plain)", "write one from 0 to below 0.5")
      }
      guard share == 0 || share * Double(models) >= 1 else {
        throw shareNode.fault(
          "a share of \(share.plain) of \(models) models leaves out none",
          "trim at least one of them, or write rule: equal")
      }
      return .trimmedMean(share: share)
    case .shrunk: return .shrunk(minimum: try node.required("minimum").count)
    }
  }

  /// The rules of combination as a plan writes them.
  enum Rule: String, CaseIterable {
    case equal
    case inverseError = "inverse_error"
    case batesGranger = "bates_granger"
    case trimmed
    case shrunk
  }
}
