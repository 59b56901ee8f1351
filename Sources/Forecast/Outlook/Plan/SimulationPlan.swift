/// How a plan draws its paths: what is uncertain, how many draws, from which seed.
public struct SimulationPlan: Sendable {
  /// Where the errors of an equation come from.
  public enum Errors: String, Sendable, CaseIterable {
    /// No errors.
    case none
    /// Normal with the standard error of the equation.
    case normal
    /// Residuals drawn one by one with replacement.
    case resampled
    /// Residuals in their order, each with a random sign.
    case wild
    /// Runs of residuals drawn with replacement.
    case block
  }

  /// Where the errors of the gas relation come from.
  public enum GasErrors: String, Sendable, CaseIterable {
    /// No errors.
    case none
    /// Normal and independent from month to month.
    case normal
    /// Residuals drawn one by one with replacement.
    case resampled
    /// Runs of residuals drawn with replacement, the last month followed by the first.
    case block
    /// A first-order autoregression fitted to the residuals, with normal innovations.
    case autoregressive
  }

  /// Whether the coefficients of the oil equation are drawn.
  public enum Parameters: String, Sendable, CaseIterable {
    /// As estimated.
    case known
    /// Estimated anew on errors drawn around the fitted values.
    case fixedDesign = "fixed_design"
    /// Estimated anew on histories that the equation itself draws.
    case recursiveDesign = "recursive_design"
  }

  /// Whether the coefficients of the gas relation are drawn.
  public enum GasParameters: String, Sendable, CaseIterable {
    /// As estimated or stated.
    case known
    /// Normal around the estimates, their covariance allowing for correlation over time.
    case normal
  }

  /// How the growth of a driver strays from what a scenario assumes.
  public enum Deviation: Sendable, Hashable {
    /// Normal, with a standard deviation in points of growth a year.
    case standardDeviation(Double)
    /// Drawn from the deviations of known annual growth from its average in runs of years, the same years for all
    /// drivers that stray so.
    case historical
  }

  /// How the growth of demand goes with that of production where both have a standard deviation.
  public enum Correlation: Sendable, Hashable {
    /// A correlation from −1 to 1.
    case stated(Double)
    /// That of known annual growth.
    case historical
  }

  /// A driver whose growth is drawn.
  public struct Driver: Sendable {
    /// Which one.
    public enum Name: String, Sendable, CaseIterable {
      case demand
      case production
      case inflation
    }
    /// Which one.
    public let name: Name
    /// How it strays.
    public let deviation: Sourced<Deviation>
  }

  /// How the price of the hub or the exchange rate strays from its path: a random walk of monthly changes.
  public enum Walk: Sendable, Hashable {
    /// Normal changes, with the standard deviation of a year in percent.
    case standardDeviation(Double)
    /// Changes of known months less their average, in runs: of all months to the origin, or of some.
    case historical(ClosedRange<Period>?)
  }

  /// Which side of a price counts.
  public enum Side: String, Sendable, CaseIterable {
    case above
    case below
  }

  /// A question: how likely a price lies above or below a figure in a year.
  public struct Threshold: Sendable {
    /// The price.
    public let series: FanSeries
    /// Which side counts.
    public let side: Side
    /// The figure in the unit of the price.
    public let value: Sourced<Double>
    /// The years asked for.
    public let years: [Int]
    /// Years asked for behind a horizon that a setting cut short.
    public let beyond: [Int]
  }

  /// Draws of each scenario.
  public let draws: Int
  /// The seed.
  public let seed: UInt64
  /// Errors of the oil equation.
  public let errors: Errors
  /// Residuals in a run, for errors in blocks; `nil` for the cube root of their number.
  public let blockLength: Int?
  /// Coefficients of the oil equation.
  public let parameters: Parameters
  /// Drivers that stray from the scenario.
  public let drivers: [Driver]
  /// Years in a run of history, for drivers that stray as they did; 1 draws them one by one.
  public let driverBlockLength: Sourced<Int>
  /// The correlation of demand and production; `nil` draws stated deviations independently.
  public let correlation: Sourced<Correlation>?
  /// Standard deviations of the ratio or spread of grades.
  public let grades: [(name: String, deviation: Sourced<Double>)]
  /// Errors of the gas relation.
  public let gasErrors: GasErrors
  /// Residuals, and changes of the hub and of the exchange rate, in a run.
  public let gasBlockLength: Int
  /// Coefficients of the gas relation.
  public let gasParameters: GasParameters
  /// How the price of the hub strays; `nil` takes it as assumed.
  public let hub: Sourced<Walk>?
  /// How roubles to the dollar stray; `nil` takes them as assumed.
  public let roubles: Sourced<Walk>?
  /// Widths of the bands in percent, ascending.
  public let bands: [Int]
  /// Questions.
  public let thresholds: [Threshold]
}
