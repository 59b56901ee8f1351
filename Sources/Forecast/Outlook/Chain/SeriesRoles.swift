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

  /// Refuses a figure of zero or less in a series that plays a part, in every column that it is made of and over
  /// the periods that the run uses.
  ///
  /// - Throws: ``DataError`` naming file, line, column and period.
  static func checkPositive(plan: Plan, data: PlanData) throws {
    let logarithms = plan.loggedSeries
    for source in plan.data.series {
      guard let last = plan.lastUse(of: source.name) else { continue }
      let links = (source.linkedBack + source.linkedOnto).map(\.column)
      for column in [source.column] + source.filledFrom + links {
        let dataset = try data.dataset(column.file)
        for (period, value) in try dataset.observations(column.column)
        where value < 1e-12 && period.last(.monthly) <= last {
          let line = dataset.line(of: period).map { ", line \($0)" } ?? ""
          let reason =
            logarithms.contains(source.name)
            ? "the oil equation takes its logarithm" : "'\(source.name)' must be above zero"
          throw DataError.other(
            "\(dataset.file)\(line): '\(column.column)' is \(value) in \(period) and \(reason); correct the "
              + "figure, or name another column under data.series.\(source.name).")
        }
      }
    }
  }
}

extension Plan {
  /// The series that stand under a logarithm in the equation.
  fileprivate var loggedSeries: Set<String> {
    let formula = "\(oil.equation)"
    let names = [("price", oil.price), ("demand", oil.demand), ("supply", oil.supply.rawValue)]
    return Set(names.filter { formula.contains("log(\($0.0))") }.map(\.1))
  }

  /// The last month of a series that the run uses, `nil` for one that plays no part.
  fileprivate func lastUse(of name: String) -> Period? {
    var months: [Period] = []
    if isUsedAfterOrigin(name) { months.append(Period.year(9999).last(.monthly)) }
    if isEquationInput(name) || ["production", "reserves"].contains(name) || isGroup(name)
      || oil.equation.variables.contains(name)
    {
      months.append(originMonth)
    }
    if name == "rub_per_usd", let russia = gas?.russia { months.append(russia.roublesKnownThrough) }
    if name == "eur_per_usd", gas != nil { months.append(gasKnownMonth) }
    return months.max()
  }

  /// Whether a series of prices goes on to be used after the origin.
  private func isUsedAfterOrigin(_ name: String) -> Bool {
    name == oil.price || name == "outlook_wti" || grades.contains { $0.name == name }
      || gas != nil && name == "brent"
      || gas?.europe.price == name || gas?.europe.hub?.price == name
      || gas?.europe.products?.legs.contains { $0.series == name } == true
  }

  /// Whether any part of the plan reads a series beyond the origin.
  func mayBeUsedAfterOrigin(_ name: String) -> Bool {
    isUsedAfterOrigin(name) || ["rub_per_usd", "eur_per_usd"].contains(name)
  }

  /// Whether a series gives the level of a group of a scenario.
  private func isGroup(_ name: String) -> Bool {
    scenarios.contains { scenario in
      guard case .assumptions(let stated) = scenario.content else { return false }
      return (stated.demand.count > 1 && stated.demand.contains { $0.name == name })
        || (stated.production.count > 1 && stated.production.contains { $0.name == name })
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
      units += (europe.products?.legs ?? []).map { ($0.series, .dollarsPerBarrel) }
    }
    return units
  }
}
