extension PlanNode {
  /// Figures by year, quarter or month under one key; a single number holds from the start.
  func driverPath(
    _ name: String, unit: MeasureUnit, from first: Int, within limit: PlanLimit = .amount
  ) throws(PlanError) -> Sourced<DriverPath> {
    if case .scalar = content {
      let number = try number(within: limit)
      return sourced(DriverPath(name, unit: unit, points: [.year(first): number]))
    }
    var points: [Period: Double] = [:]
    for entry in try entries {
      guard let period = Period(entry.key) else {
        throw entry.node.fault(
          "'\(entry.node.path)' stands under '\(entry.key)', which is no period",
          "write 2009, 2009-Q1 or 2009-01")
      }
      points[period] = try entry.node.number(within: limit)
    }
    guard !points.isEmpty else { throw fault("\(path) states no figure", "add one like 2009: 1.5") }
    return sourced(DriverPath(name, unit: unit, points: points))
  }

  /// Figures as ``driverPath(_:unit:from:within:)`` reads them, all of years of the forecast and the first of
  /// them in force when it begins.
  func assumption(
    _ name: String, unit: MeasureUnit, over years: ClosedRange<Int>, within limit: PlanLimit
  ) throws(PlanError) -> Sourced<DriverPath> {
    let first = years.lowerBound
    let path = try driverPath(name, unit: unit, from: first, within: limit)
    try checkYears(years)
    guard path.value.value(at: .month(first, 1)) != nil else {
      throw fault(
        "\(self.name) states nothing for the beginning of \(first)", "add a figure for \(first)")
    }
    return path
  }

  /// Refuses figures of periods outside the years of the forecast.
  func checkYears(_ years: ClosedRange<Int>) throws(PlanError) {
    guard case .mapping(let entries) = content else { return }
    for entry in entries {
      guard let period = Period(entry.key), !years.contains(period.year) else { continue }
      throw entry.fault(
        "\(name) states \(period), but the forecast runs from \(years.lowerBound) to \(years.upperBound)",
        "leave that figure out")
    }
  }

  /// A range of periods under `from` and `through`.
  func range(of frequency: Frequency) throws(PlanError) -> ClosedRange<Period> {
    let first = try required("from").period(of: frequency)
    let last = try required("through")
    let end = try last.period(of: frequency)
    guard first <= end else {
      throw last.fault(
        "'\(path)' ends in \(end), before it begins in \(first)", "put them in order")
    }
    return first...end
  }

  /// Refuses keys that say the same thing in another way than one that is there.
  func refuse(_ others: [String], beside key: String) throws(PlanError) {
    guard try optional(key) != nil else { return }
    for entry in try entries where others.contains(entry.key) {
      throw PlanError(
        file: file, line: entry.line, column: entry.column, key: entry.node.path,
        problem: "'\(path)' states both '\(key)' and '\(entry.key)'", remedy: "keep one of the two")
    }
  }

  /// A whole number from 1 to 1000.
  var count: Int {
    get throws(PlanError) {
      let count = try integer
      guard (1...1000).contains(count) else {
        throw fault("'\(path)' is \(count)", "give a whole number from 1 to 1000")
      }
      return count
    }
  }

  /// Runs a reading whose refusals are about data, and points them at this node.
  func located<Value>(_ reading: () throws(DataError) -> Value) throws(PlanError) -> Value {
    do {
      return try reading()
    } catch {
      let sentence = error.description
      let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
      let parts = text.split(separator: "; ", maxSplits: 1).map(String.init)
      throw fault(parts[0], parts.count > 1 ? parts[1] : "correct it there")
    }
  }
}
