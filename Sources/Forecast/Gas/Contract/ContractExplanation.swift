/// The price of one month with every step that leads to it.
public struct ContractExplanation: Sendable, Hashable {
  /// One step of the arithmetic.
  public struct Step: Sendable, Hashable {
    /// What the step does.
    public let name: String
    /// The arithmetic with its figures.
    public let arithmetic: String
    /// What it comes to.
    public let value: Double
    /// The unit of the value; `nil` when the contract states none.
    public let unit: MeasureUnit?
  }

  /// The month that is priced.
  public let month: Period
  /// The terms in force.
  public let regime: ContractRegime
  /// One reading for each leg, in the order of the contract.
  public let readings: [ContractReading]
  /// The reading of the hub; `nil` without a hub share.
  public let hub: ContractReading?
  /// Averages, contributions, formula, hub share, discount, bounds and rounding, in order.
  public let steps: [Step]
  /// The price, the value of the last step.
  public let price: Double
  /// The unit of the price; `nil` when the contract states none.
  public let unit: MeasureUnit?
}
