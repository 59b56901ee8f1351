/// A regulated rouble tariff for gas, year by year from the average of a base year.
///
/// Each year states one of two things:
///
///     growth g:       A_Y = A_{Y−1} · (1 + g/100)        the level is A_Y in all twelve months
///     steps (m, p):   level ← level · (1 + p/100)        from month m; A_Y = mean of the levels
///
/// Steps start from the level of the December before, growth from the average of the year before.
/// Steps of +5, +7, +7 and +6.2 % at the quarters make an average of +16.3 % and leave the year's
/// end at +27.7 %; two of +13 % in January and July make +20.3 %. The rest of a late step arrives
/// in the next year's average, unless that year states growth, which includes it.
///
/// When not to believe it: a flat year hides the months in which a tariff really moved, so compare
/// averages.
public struct TariffPath: Sendable, Hashable {
  /// A change of the tariff inside a year.
  public struct Step: Sendable, Hashable {
    /// The month it takes force, 1 to 12.
    public let month: Int
    /// The change in percent of the level before.
    public let percent: Double

    /// Creates a step.
    public init(month: Int, percent: Double) {
      self.month = month
      self.percent = percent
    }
  }

  /// What one year states.
  public enum Change: Sendable, Hashable {
    /// Growth of the year's average in percent.
    case averageGrowth(Double)
    /// Dated steps inside the year, months ascending; none leaves the level as it is.
    case steps([Step])
  }

  /// The year the path starts from.
  public let baseYear: Int
  /// Its average tariff in RUB/1000 m³.
  public let baseAverage: Double
  /// The tariff of its December, from which first steps count.
  public let baseDecember: Double
  /// The change of every following year, in order: the first belongs to `baseYear + 1`.
  public let changes: [Change]

  /// Creates a path.
  ///
  /// - Parameters:
  ///   - baseYear: The year before the first change.
  ///   - baseAverage: Its average tariff in RUB/1000 m³.
  ///   - baseDecember: Its December tariff in RUB/1000 m³; the average when left out.
  ///   - changes: One change for each following year without a gap.
  /// - Throws: ``DataError/other(_:)`` naming the year, for tariffs that are not positive, changes
  ///   of −100 % or less, and steps whose months are not ascending between 1 and 12.
  public init(
    baseYear: Int, baseAverage: Double, baseDecember: Double? = nil, changes: [Change]
  ) throws(DataError) {
    for tariff in [baseAverage, baseDecember ?? baseAverage] where !(tariff > 0 && tariff.isFinite)
    {
      throw .other("The gas tariff of \(baseYear) is \(tariff) RUB/1000 m³; it must be positive.")
    }
    for (offset, change) in changes.enumerated() {
      try Self.check(change, in: baseYear + 1 + offset)
    }
    self.baseYear = baseYear
    self.baseAverage = baseAverage
    self.baseDecember = baseDecember ?? baseAverage
    self.changes = changes
  }

  /// The last year of the path.
  public var endYear: Int { baseYear + changes.count }

  private static func check(_ change: Change, in year: Int) throws(DataError) {
    var percents: [Double] = []
    switch change {
    case .averageGrowth(let growth): percents = [growth]
    case .steps(let steps):
      percents = steps.map(\.percent)
      let months = steps.map(\.month)
      guard months.allSatisfy((1...12).contains), zip(months, months.dropFirst()).allSatisfy(<)
      else {
        throw .other(
          "The gas tariff steps of \(year) fall in the months "
            + "\(months.map(String.init).joined(separator: ", ")); "
            + "give each month from 1 to 12 once, in order.")
      }
    }
    if let wrong = percents.first(where: { !($0 > -100 && $0.isFinite) }) {
      throw .other(
        "The gas tariff of \(year) changes by \(wrong) %; a change is more than −100 %.")
    }
  }
}
