extension DataStage {
  /// Refuses a series whose unit cannot be that of the part it plays, with the line of its column in the plan.
  ///
  /// - Throws: ``PlanError`` naming the key and both units.
  static func checkUnits(
    _ known: [String: Handle<Series>], plan: Plan, data: PlanData, ledger: Ledger
  ) throws {
    let nodes = try plan.effective.required("data").required("series")
    for (name, unit) in plan.roleUnits {
      if let source = plan.data[name], !source.filledFrom.isEmpty {
        for column in [source.column] + source.filledFrom {
          let own = try data.dataset(column.file).unit(of: column.column)
          guard own?.symbol != unit.symbol else { continue }
          throw try nodes.required(name).fault(
            "'data.series.\(name)' quotes '\(column.column)' in \(own?.symbol ?? "no unit") where \(unit) is expected",
            "name columns in \(unit)")
        }
      }
      guard let handle = known[name] else { continue }
      let own = ledger.value(handle).unit
      guard !own.isConvertible(to: unit) else { continue }
      let column = try nodes.required(name).required("column")
      throw column.fault(
        "'\(column.path)' is in \(own == .ratio ? "no unit" : own.symbol) where \(unit) is expected",
        "name a column in \(unit), or declare its unit in datapackage.json")
    }
  }

  /// Refuses a figure of zero or less, known at the origin, in a series whose logarithm the equation takes.
  ///
  /// - Throws: ``DataError`` naming file, line and column.
  static func checkLogarithms(
    _ known: [String: Handle<Series>], plan: Plan, data: PlanData, ledger: Ledger
  ) throws {
    let formula = "\(plan.oil.equation)"
    for (name, variable) in [
      (plan.oil.price, "price"), (plan.oil.demand, "demand"), (plan.oil.supply.rawValue, "supply"),
    ] where formula.contains("log(\(variable))") {
      guard let handle = known[name], let source = plan.data[name] else { continue }
      let series = ledger.value(handle)
      for (period, value) in series.observations
      where value <= 0 && period <= plan.lastComplete(series.frequency) {
        let dataset = try data.dataset(source.column.file)
        let line = dataset.line(of: period).map { ", line \($0)" } ?? ""
        throw DataError.other(
          "\(dataset.file)\(line): '\(source.column.column)' is \(value) in \(period) and the oil equation takes its "
            + "logarithm; correct the figure, or name another column under data.series.\(name).")
      }
    }
  }
}

extension Plan {
  /// What each series must measure, by the part it plays.
  fileprivate var roleUnits: [(name: String, unit: MeasureUnit)] {
    var units: [(name: String, unit: MeasureUnit)] = [
      (oil.price, .dollarsPerBarrel), (oil.demand, .thousandBarrelsPerDay),
      ("production", .thousandBarrelsPerDay), ("reserves", .billionBarrels),
      ("outlook_wti", .dollarsPerBarrel), ("rub_per_usd", .roublesPerDollar),
      ("eur_per_usd", .eurosPerDollar),
    ]
    if let index = oil.deflator { units.append((index, .index)) }
    units += grades.map { ($0.name, .dollarsPerBarrel) }
    if let europe = gas?.europe {
      units.append((europe.price, .dollarsPerMMBtu))
      if let hub = europe.hub { units.append((hub.price, .dollarsPerMMBtu)) }
    }
    return units
  }
}
