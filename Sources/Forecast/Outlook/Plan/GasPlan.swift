/// The gas module of a plan.
public struct GasPlan: Sendable {
  /// The heat basis of every price per volume.
  public let heat: HeatContent
  /// The European price.
  public let europe: EuropePlan
  /// Russian domestic gas; `nil` leaves it out.
  public let russia: RussiaPlan?
  /// The former Soviet Union by country; `nil` leaves it out.
  public let formerSovietUnion: CountriesPlan?
  /// Central Asian purchases by country; `nil` leaves it out.
  public let centralAsia: CountriesPlan?
}

/// The European price of a plan.
public struct EuropePlan: Sendable {
  /// Where constant and slope come from.
  public enum Coefficients: Sendable {
    /// Least squares on the months of a sample.
    case fitted(ClosedRange<Period>)
    /// Stated: USD/1000 m³, and USD/1000 m³ per USD/bbl.
    case stated(constant: Sourced<Double>, slope: Sourced<Double>)
  }

  /// The part of the price that follows a hub.
  public struct Hub: Sendable {
    /// The share of the hub, 0 to 1, by year.
    public let share: Sourced<DriverPath>
    /// The series of hub prices, USD/MMBtu.
    public let price: String
    /// Hub prices after the last known month, USD/MMBtu.
    public let assumed: Sourced<DriverPath>
  }

  /// The series of observed prices, USD/MMBtu.
  public let price: String
  /// The averaging rule.
  public let rule: AveragingRule
  /// Constant and slope.
  public let coefficients: Coefficients
  /// A hub beside oil; `nil` for oil alone.
  public let hub: Hub?
  /// The price by oil products, the study's first approach; `nil` for Brent alone.
  public let products: ProductsPlan?
  /// Among which windows `forecast gas search` looks.
  public let search: WindowSearchPlan
  /// The first year that the tables show.
  public let firstYear: Int
  /// Ids of published prices by year, to stand beside the computed ones.
  public let published: [Int: String]
}

/// Russian domestic gas in a plan.
public struct RussiaPlan: Sendable {
  /// How the export duty follows the price of Urals.
  public struct Duty: Sendable {
    /// The month whose law stays in force; `nil` follows the law as it changed.
    public let lawOf: Period?
    /// Barrels in a tonne of Urals.
    public let barrelsPerTonne: Sourced<Double>
    /// Months between the price and the duty, and months of prices averaged; `nil` follows the law, which
    /// set the duty every two months until November 2008 and every month since.
    public let stated: (lag: Int, averaging: Int)?
  }

  /// The regulated tariff.
  public struct Tariff: Sendable {
    /// The year of the base.
    public let baseYear: Int
    /// Average tariff of the base year, RUB/1000 m³.
    public let base: Sourced<Double>
    /// Growth by year, percent: of the average (year keys) or steps (month keys).
    public let growth: Sourced<DriverPath>
    /// The year in which the tariff reaches parity.
    public let parityYear: Int
  }

  /// The export duty.
  public let duty: Duty
  /// Transport to the port, USD/bbl.
  public let transport: Sourced<Double>
  /// The tariff; `nil` shows parity alone.
  public let tariff: Tariff?
  /// The last month of the exchange rate that may be used.
  public let roublesKnownThrough: Period
  /// RUB/USD by year after that; without a path the last known month is held.
  public let roubles: Sourced<DriverPath>?
}

/// A group of countries whose gas follows the European price by shares.
public struct CountriesPlan: Sendable {
  /// One country.
  public struct Country: Sendable {
    /// The key in the plan.
    public let name: String
    /// The heading in tables.
    public let title: String
    /// Agreed prices by year or from a month on, USD/1000 m³.
    public let prices: Sourced<DriverPath>?
    /// Shares of the European price by year.
    public let shares: Sourced<DriverPath>
    /// Shares between stated years.
    public let between: YearPoints.Between
  }

  /// The first year of the table.
  public let firstYear: Int
  /// The countries in the order of the plan.
  public let countries: [Country]
  /// Weights of the average, by country: one number, or numbers by year.
  public let weights: [(name: String, weight: Sourced<DriverPath>)]
}
