/// The fourth stage: months of WTI, Brent and Urals in prices of the day, known to the origin, then as the path
/// of a scenario (or of somebody else's outlook) has them.
struct MarketStage: Sendable {
  /// The path behind it: a scenario's key, `outlook` or `actual`.
  let name: String
  /// Monthly prices by grade, `wti` among them.
  let grades: [String: Handle<Series>]
  /// Annual averages by grade, of complete years.
  let annual: [String: Handle<Series>]

  /// The months along a path of WTI in prices of the day after the origin, at any frequency.
  init(
    _ name: String, along path: Handle<Series>, plan: Plan, origin: OriginStage, ties: GradeTies,
    ledger: inout Ledger
  ) throws {
    let history = try origin.known(plan.oil.price, for: "oil.price")
    let wti = try ledger.derive(
      "oil.wti[\(name)]",
      "\(history.id) to \(plan.originMonth), then \(path.id) by month (Denton–Cholette keeps its averages)"
    ) { reader -> Series in
      let whole = reader.read(history)
      let known = try whole.slice(max(whole.start, plan.firstMarketMonth)...plan.originMonth)
      let ahead = reader.read(path)
      let months = ahead.frequency == .monthly ? ahead : try ahead.monthlyContinuation(of: known)
      return try known.appending(months.with(unit: known.unit)).named("WTI")
    }
    var grades = ["wti": wti]
    for tie in plan.grades {
      guard let marker = grades[tie.over], let handle = ties.handles[tie.name] else {
        preconditionFailure("grade '\(tie.name)' follows nothing")
      }
      grades[tie.name] = try ties.price(
        of: tie, over: marker, handle: handle, name: name, plan: plan, origin: origin,
        ledger: &ledger)
    }
    self.init(name, grades: grades, ledger: &ledger)
  }

  /// Paths whose months are settled.
  init(_ name: String, grades: [String: Handle<Series>], ledger: inout Ledger) {
    var annual: [String: Handle<Series>] = [:]
    for (grade, months) in grades.sorted(by: { $0.key < $1.key }) {
      let whole = ledger.value(months)
      guard let years = try? whole.aggregated(to: .annual, by: .mean) else { continue }
      annual[grade] = ledger.derive(
        "oil.\(grade).annual[\(name)]", "annual average of \(months.id)"
      ) {
        _ = $0.read(months)
        return years
      }
    }
    self.name = name
    self.grades = grades
    self.annual = annual
  }
}

extension Plan {
  /// The first month of the market paths: ten years of history are enough for every averaging rule.
  var firstMarketMonth: Period { .month(origin.year - 9, 1) }
}

/// The spreads and ratios between grades, settled at the origin.
struct GradeTies: Sendable {
  /// The tie of each grade to its marker.
  let handles: [String: Handle<Grade>]

  init(plan: Plan, origin: OriginStage, ledger: inout Ledger) throws {
    var handles: [String: Handle<Grade>] = [:]
    for tie in plan.grades {
      let marker = tie.over == "wti" ? plan.oil.price : tie.over
      let markerSeries = try origin.known(marker, for: "grades.\(tie.name).over")
      let own = origin.known[tie.name]
      let quotes = origin.quotes[tie.name]
      handles[tie.name] = try ledger.derive(
        "grade.\(tie.name)", "\(tie.kind.rawValue) to \(tie.over) at the origin"
      ) { reader in
        _ = reader.use(plan.stated("grades.\(tie.name).tie"))
        if tie.target != nil { _ = reader.use(plan.stated("grades.\(tie.name).target.year")) }
        let level: Double
        switch tie.level {
        case .stated(let stated): level = reader.use(stated)
        case .average(let range):
          _ = reader.use(plan.stated("grades.\(tie.name).average"))
          let months =
            min(range.lowerBound, plan.originMonth)...min(range.upperBound, plan.originMonth)
          let known =
            quotes.map { reader.read($0).values } ?? own.map { reader.read($0).observations } ?? []
          level = try Grade.level(
            tie.kind, of: known, over: reader.read(markerSeries), within: months)
        }
        let target = tie.target.map { Grade.Target(level: reader.use($0.level), year: $0.year) }
        return Grade(tie.name, kind: tie.kind, level: level, target: target)
      }
    }
    self.handles = handles
  }

  /// Months of a grade: its own figures to the origin where they are known, else the marker with the tie.
  fileprivate func price(
    of tie: GradePlan, over marker: Handle<Series>, handle: Handle<Grade>, name: String, plan: Plan,
    origin: OriginStage, ledger: inout Ledger
  ) throws -> Handle<Series> {
    let own = origin.known[tie.name]
    let quotes = origin.quotes[tie.name]
    return try ledger.derive(
      "oil.\(tie.name)[\(name)]",
      "known months to \(plan.originMonth), then \(marker.id) with the \(tie.kind.rawValue) of \(handle.id)"
    ) { reader in
      let grade = reader.read(handle)
      let path: Series
      do throws(DataError) {
        path = try grade.path(over: reader.read(marker), origin: plan.originMonth)
      } catch {
        throw DataError.other(
          "\(plan.place(of: "grades.\(tie.name)")): 'grades.\(tie.name)' does not hold along '\(name)': \(error)"
        )
      }
      let known = own.map { reader.read($0) }
      let single = Dictionary(
        uniqueKeysWithValues: (quotes.map { reader.read($0).values } ?? []).map {
          ($0.period, $0.value)
        })
      var prices = path.values
      for (offset, period) in path.span.enumerated() where period <= plan.originMonth {
        if let figure = known?[period] ?? single[period] { prices[offset] = figure }
      }
      return path.with(values: prices)
    }
  }
}

extension Series {
  /// The figures with their periods.
  var observations: [(period: Period, value: Double)] {
    values.enumerated().map { (start.advanced(by: $0.offset), $0.element) }
  }
}
