/// The error-correction equation of the real oil price, before it has seen any data.
///
/// As the 2009 study prints it, with P the price, D demand, R supply and Dum a shock dummy:
///
///     Δln Pₜ = c₁·ln Pₜ₋₁ − α − c₂·ln Dₜ₋₁ − c₃·ln Rₜ₋₁ − c₄·Dumₜ₋₁ − β·t
///              + d·ΔDumₜ + e₁·Δln Dₜ₋₁ + e₂·Δln Rₜ₋₁ + εₜ
///
/// It is linear in its nine coefficients, so least squares is the estimator. Not to be believed far outside the
/// range of its sample: a path of drivers that leaves it can carry the price anywhere.
///
/// > Reference: Tereshchenko (2009), *Problems of Modern Economics* 4(32), in Russian; the conditional
/// > error-correction form is that of Pesaran, Shin & Smith (2001), doi:10.1002/jae.616.
public struct OilPriceModel: Sendable, Hashable {
  /// The equation in the names of its series.
  public let formula: Formula
  /// The name of the price.
  public let price: String
  /// The name of demand.
  public let demand: String
  /// The name of the measure of supply.
  public let supply: String
  /// The first and last period of the sample; without a first one, the longest usable sample.
  public let from: Period?
  /// The last period of the sample.
  public let through: Period

  /// Creates the model from an equation in which `price`, `demand` and `supply` stand for the chosen series.
  public init(
    equation: Formula, price: String, demand: String, supply: String, from: Period? = nil,
    through: Period
  ) {
    formula =
      equation
      .replacing(variable: "price", with: price)
      .replacing(variable: "demand", with: demand)
      .replacing(variable: "supply", with: supply)
    self.price = price
    self.demand = demand
    self.supply = supply
    self.from = from
    self.through = through
  }

  /// The signs that theory expects of the effect on the price.
  public var expectedSigns: [String: ExpectedSign] {
    [demand: .positive, supply: .negative, "shock": .positive]
  }

  /// The least-squares fit on the sample.
  ///
  /// - Parameter variables: series by name, at one frequency; the shock dummy is called `shock`.
  /// - Returns: the fit with its design.
  /// - Throws: ``DataError`` when a series is missing or too short, the sample ends before it begins,
  ///   or the design is deficient.
  public func fitted(to variables: [String: Series]) throws(DataError) -> LinearFit {
    let longest = try DesignMatrix(formula, variables: variables.cut(at: through))
    guard let from else { return try longest.leastSquares() }
    guard from <= through else {
      throw .other(
        "The sample of the oil equation begins in \(from), after it ends in \(through); "
          + "put the two in order.")
    }
    return try DesignMatrix(
      formula, variables: variables, sample: max(from, longest.start)...through
    ).leastSquares()
  }
}

extension [String: Series] {
  /// Each series up to a period; those that begin later are left out.
  fileprivate func cut(at last: Period) -> [String: Series] {
    compactMapValues { $0.through(last) }
  }
}
