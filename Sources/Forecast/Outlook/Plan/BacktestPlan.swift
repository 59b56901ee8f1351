/// A backtest as a page of assumptions: prices, drivers with their delays, origins, models, combinations.
public struct BacktestPlan: Sendable {
  /// A price that is forecast.
  public struct Price: Sendable {
    /// The key in the plan.
    public let name: String
    /// The heading in tables.
    public let title: String
    /// Monthly averages.
    public let average: DataPlan.Column
    /// Last prices of each month.
    public let last: DataPlan.Column
    /// Empty cells of either column that may be filled.
    public let fills: [Period: Dataset.FillRule]
  }

  /// A series that models look at.
  public struct Driver: Sendable {
    /// The key in the plan.
    public let name: String
    /// The figures.
    public let column: DataPlan.Column
    /// Figures that carry them on.
    public let continuation: DataPlan.Column?
    /// Months to publication.
    public let lag: Int
    /// How coarse figures are spread.
    public let spread: ReleasedSeries.Spread?
    /// Empty cells that may be filled.
    public let fills: [Period: Dataset.FillRule]
    /// Where it stands in the plan.
    let node: PlanNode
  }

  /// European gas from oil, held against no-change by era.
  public struct Gas: Sendable {
    /// Monthly prices of gas.
    public let price: DataPlan.Column
    /// Empty cells of it that may be filled.
    public let fills: [Period: Dataset.FillRule]
    /// The price of `series` that it follows.
    public let oil: Price
    /// A fixed averaging rule beside the searched one.
    public let rule: AveragingRule
    /// The first origin, from which evidence gathers.
    public let from: Period
    /// The longest horizon in months.
    public let longest: Int
    /// Months until the price of a month is published.
    public let lag: Int
    /// The months that are scored together.
    public let eras: [Era]

    /// What rows call the price: `gas_` and the name of its column without the unit, such as `gas_europe`.
    public var series: String {
      let known = ["_usd_mmbtu", "_usd_1000m3", "_eur_mwh", "_usd_mwh", "_usd_gj"]
      let ending = known.first { price.column.hasSuffix($0) } ?? ""
      return "gas_" + price.column.dropLast(ending.count)
    }
  }

  /// A model with its settings.
  public struct Model: Sendable {
    /// The key in the plan.
    public let name: String
    /// The heading in tables.
    public let title: String
    /// The prices that it forecasts; all without a list.
    public let prices: [String]?
    /// What it is.
    public let kind: Kind
    /// The same as the plan writes it, such as `mean_reversion`.
    public let kindName: String
    /// Where it stands in the plan.
    let node: PlanNode
  }

  /// The models that a plan can name.
  public enum Kind: Sendable {
    /// ``Drift``.
    case drift(StartingPrice)
    /// ``AutoregressionByBIC``.
    case autoregression(StartingPrice, largestOrder: Int)
    /// ``DampedTrend``.
    case dampedTrend(StartingPrice)
    /// ``DirectRegression`` on a product's spread, by driver.
    case productSpread(StartingPrice, product: String, hasConstant: Bool)
    /// ``DirectRegression`` on the distance from the mean.
    case meanReversion(StartingPrice, periods: Int, hasConstant: Bool)
    /// ``DirectRegression`` on momentum.
    case momentum(StartingPrice, periods: Int, hasConstant: Bool)
    /// ``FuturesForecaster``.
    case futures(FuturesForecaster.Use, contracts: [DataPlan.Column])
    /// ``PublishedOutlook`` of editions: for each price the column with `*` for the year of the edition, the month in
    /// which it appears, and how many months before that lies its origin, the last month that it had seen to its end.
    case outlook(columns: [String: DataPlan.Column], month: Int, age: Int)
    /// ``PublishedOutlook`` typed in.
    case curve([Period: [Double]])
    /// ``VectorAutoregression`` of the price and drivers.
    case vectorAutoregression(StartingPrice, drivers: [String], orders: ClosedRange<Int>)
    /// ``EquationForecaster`` with orders searched by BIC.
    case distributedLag(
      StartingPrice, drivers: [String], largestOrder: Int, largestLag: Int, DriverKnowledge)
    /// ``EquationForecaster``.
    case equation(StartingPrice, EquationTerms)
  }

  /// The settings of an equation in levels and differences of drivers.
  public struct EquationTerms: Sendable {
    /// The equation in `price`, `demand` and `supply`.
    public let equation: Formula
    /// The driver that is demand.
    public let demand: String
    /// The driver that is supply.
    public let supply: String
    /// The driver that deflates; nominal without one.
    public let deflator: String?
    /// How drivers are known.
    public let known: DriverKnowledge
    /// Editions of an outlook by driver, the column with `*` for the year.
    public let vintages: [String: DataPlan.Column]
  }

  /// The plan's file name without folder.
  public let file: String
  /// A heading for the output.
  public let title: String
  /// The file name without its ending.
  public let name: String
  /// The frequency of origins and horizons.
  public let frequency: Frequency
  /// The folder of the files, relative to the plan.
  public let folder: String
  /// The prices.
  public let prices: [Price]
  /// The drivers.
  public let drivers: [Driver]
  /// The first origin that counts.
  public let from: Period
  /// The last origin; the last one with an outcome without it.
  public let through: Period?
  /// Periods before ``from`` that only gather errors.
  public let warmUp: Int
  /// The history that models see.
  public let window: RollingOrigins.Window
  /// The longest horizon.
  public let longest: Int
  /// Horizons shown on a terminal.
  public let shown: [Int]
  /// The models.
  public let models: [Model]
  /// The combinations.
  public let mixes: [PriceBacktest.Mix]
  /// Errors without which an origin has no band.
  public let bandMinimum: Int
  /// How bands are made.
  public let bandRule: BandRule
  /// Gas; `nil` when it is left out.
  public let gas: Gas?
  /// The level of the confidence set.
  public let setLevel: Double
  /// Its bootstrap samples.
  public let resamples: Int
  /// Its seed.
  public let seed: UInt64
  /// The settings given with `--set`, in order.
  public let settings: [Plan.Setting]
}

extension BacktestPlan {
  /// The plan's file with the settings changed on the command line.
  public var sourceName: String {
    ([file] + settings.map { "--set \($0.key)=\($0.value)" }).joined(separator: " ")
  }
}
