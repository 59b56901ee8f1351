extension Plan {
  /// Reads a plan file, with settings changed on the command line.
  ///
  /// - Throws: ``PlanError`` naming line, column and key of the first fault.
  public init(contentsOf path: String, settings: [Setting] = []) throws(PlanError) {
    try self.init(root: try PlanNode(contentsOf: path), settings: settings)
  }

  /// Reads the text of a plan that goes by the name of a file.
  ///
  /// - Throws: ``PlanError`` naming line, column and key of the first fault.
  public init(file: String, yaml: String, settings: [Setting] = []) throws(PlanError) {
    try self.init(root: try PlanNode(file: file, yaml: yaml), settings: settings)
  }

  /// Understands a tree of keys, with some of them changed first.
  public init(root original: PlanNode, settings: [Setting]) throws(PlanError) {
    var root = original
    for setting in settings {
      if let place = setting.place {
        root = try root.setting(
          setting.key, to: setting.value, statedIn: place.file, line: place.line,
          column: place.column, known: PlanSchema.allowed)
      } else {
        root = try root.setting(setting.key, to: setting.value, known: PlanSchema.allowed)
      }
    }
    if let models = try root.optional("models"), try root.optional("oil") == nil {
      throw models.fault(
        "'models' belongs to a plan of another command", "run 'forecast backtest \(root.file)'")
    }
    try root.check(against: PlanSchema.allowed)

    let path = root.file
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    let frequency: Frequency = try root.required("frequency").choice()
    guard frequency != .monthly else {
      throw try root.required("frequency").fault(
        "the oil equation is annual or quarterly, not monthly", "write quarterly")
    }
    let origin = try root.required("origin").period(of: frequency)
    guard origin.position == frequency.perYear else {
      throw try root.required("origin").fault(
        "the origin \(origin) is not the end of a year",
        "write \(Period.year(origin.year).last(frequency))")
    }
    let horizonNode = try root.required("horizon")
    let horizon = try horizonNode.year
    guard horizon > origin.year else {
      throw horizonNode.fault(
        "the horizon \(horizon) is not after the origin \(origin)",
        "choose \(origin.year + 1) or later")
    }
    guard horizon <= origin.year + 100 else {
      throw horizonNode.fault(
        "the horizon \(horizon) is more than 100 years after the origin \(origin)",
        "choose \(origin.year + 100) or earlier")
    }

    file = fileName
    name = fileName.hasSuffix(".yaml") ? String(fileName.dropLast(5)) : fileName
    title = try root.required("title").heading
    self.frequency = frequency
    self.origin = origin
    self.horizon = horizon
    dollarsOf = try root.required("dollars_of").year
    growthShape = try root.optional("growth_shape")?.choice() ?? .samePeriod
    data = try DataPlan(try root.required("data"))
    try PlanReferences(series: data.series.map(\.name)).check(root)
    oil = try OilPlan(
      try root.required("oil"), frequency: frequency, origin: origin, horizon: horizon)
    balance = BalancePlan(
      otherSupplyYears: try root.optional("balance")?.required("other_supply_years").count ?? 5)
    let first = origin.year + 1
    let scenariosNode = try root.required("scenarios")
    scenarios = try ScenarioPlan.all(
      scenariosNode, years: first...horizon, isShortened: horizonNode.file != root.file)
    grades = try GradePlan.all(try root.required("grades"), firstYear: first)
    gas = try root.optional("gas").map { node throws(PlanError) in
      try GasPlan(node, firstYear: first, horizon: horizon)
    }
    if gas?.russia != nil, data.exportDuty == nil {
      throw try root.required("gas").required("russia").fault(
        "'gas.russia' needs the export duty but 'data.export_duty' names no file of brackets",
        "name one, such as russian_oil_export_duty")
    }
    let (ties, gasPlan, base) = (grades, gas, oil.deflator.map { [dollarsOf] _ in dollarsOf })
    let series = try root.located { () throws(DataError) in
      try FanSeries.all(grades: ties, gas: gasPlan, dollarsOf: base)
    }
    fanSeries = series
    simulation = try root.optional("simulation").map { node throws(PlanError) in
      try SimulationPlan(
        node, gas: gasPlan, grades: ties, series: series, years: first...horizon,
        isShortened: horizonNode.file != root.file)
    }
    sensitivity = try root.optional("sensitivity").map { node throws(PlanError) in
      try SensitivityPlan(
        node, series: series, years: first...horizon, isShortened: horizonNode.file != root.file)
    }
    variants = try VariantPlan.all(root)
    bindings = try ReproductionBinding.all(root)
    self.settings = settings
    self.root = original
    effective = root
  }

  /// The plan with the settings of a variant on top of its own.
  ///
  /// - Throws: ``PlanError`` when a setting does not fit.
  public func applying(_ variant: VariantPlan) throws(PlanError) -> Plan {
    try Plan(root: root, settings: settings + variant.settings)
  }
}
