/// The oil equation of a plan.
public struct OilPlan: Sendable {
  /// The measure of supply in the equation.
  public enum Supply: String, Sendable, CaseIterable {
    /// Proved reserves at the end of the period.
    case reserves
    /// Production of the period.
    case production
  }

  /// A growth assumption for a "what if" price.
  public struct Conditional: Sendable {
    /// The key in the plan.
    public let name: String
    /// Growth of demand, percent.
    public let demand: Sourced<Double>
    /// Growth of the measure of supply, percent.
    public let supply: Sourced<Double>
    /// The id of the published price that it is held against; `nil` when there is none.
    public let published: String?
  }

  /// The grid of prices over growth of demand and of the measure of supply.
  public struct Grid: Sendable {
    /// The year whose average price is shown.
    public let year: Int
    /// Growth of demand, percent.
    public let demand: [Double]
    /// Growth of the measure of supply, percent.
    public let supply: [Double]
  }

  /// The equation as written, with `price`, `demand` and `supply` for the chosen series.
  public let equation: Formula
  /// The series of nominal prices.
  public let price: String
  /// The price index that deflates it; `nil` fits nominal prices.
  public let deflator: String?
  /// The series of demand.
  public let demand: String
  /// The measure of supply.
  public let supply: Supply
  /// The first period of the sample; `nil` for the longest usable one.
  public let sampleFrom: Period?
  /// The last period of the sample.
  public let sampleThrough: Period
  /// Which events count as shocks.
  public let shockKinds: Set<ShockEvents.Kind>
  /// When a period counts as one of shock.
  public let shockRule: ShockEvents.Rule
  /// "What if" prices.
  public let conditionals: [Conditional]
  /// The price grid.
  public let grid: Grid?
}
