extension TariffPath {
  /// The tariff of every month from January after the base year, RUB/1000 m³; `nil` without
  /// changes.
  public var monthly: Series? {
    guard !changes.isEmpty else { return nil }
    return Series(
      "gas tariff", unit: MeasureUnit.roublesPer1000CubicMetres, start: .month(baseYear + 1, 1),
      values: levels.flatMap { $0 })
  }

  /// The average tariff of every year from the base year, RUB/1000 m³, by months in force.
  public var annual: Series {
    Series(
      "gas tariff", unit: MeasureUnit.roublesPer1000CubicMetres, start: .year(baseYear),
      values: [baseAverage] + levels.map { $0.reduce(0, +) / 12 })
  }

  /// Growth of the annual averages, percent; `nil` without changes.
  public var growth: Series? {
    let averages = annual.values
    guard averages.count >= 2 else { return nil }
    return Series(
      "growth of gas tariff", unit: .percent, start: .year(baseYear + 1),
      values: zip(averages.dropFirst(), averages).map { ($0 / $1 - 1) * 100 })
  }

  /// The tariff in USD/1000 m³ at an exchange rate in RUB/USD (or USD/RUB).
  ///
  /// A monthly rate converts the months after the base year; an annual rate converts annual
  /// averages, the base year among them. In a year when the rate moves, the two differ: the first
  /// is the average of what was paid.
  ///
  /// - Throws: ``DataError`` when the rate is quarterly, in another unit, or lacks a period of the
  ///   path.
  public func inDollars(rate: Series) throws(DataError) -> Series {
    let roubles = rate.frequency == .monthly ? monthly ?? annual : annual
    return try roubles.converted(to: MeasureUnit.dollarsPer1000CubicMetres, at: rate)
  }

  /// Twelve levels for every year after the base year.
  private var levels: [[Double]] {
    var average = baseAverage
    var level = baseDecember
    return changes.map { change in
      var months: [Double] = []
      switch change {
      case .averageGrowth(let percent):
        level = average * (1 + percent / 100)
        months = Array(repeating: level, count: 12)
      case .steps(let steps):
        for month in 1...12 {
          for step in steps where step.month == month { level *= 1 + step.percent / 100 }
          months.append(level)
        }
      }
      average = months.reduce(0, +) / 12
      return months
    }
  }
}
