import Foundation

/// How strongly prices answer to demand and to supply, read off prices at stated growth rates.
///
///     εD = ln(p₂/p₁) / ln((1 + d₂)/(1 + d₁))               at the supply growth nearest to zero
///     εS = (ln(p₂/p₁) − εD·ln((1 + d₂)/(1 + d₁))) / ln((1 + s₂)/(1 + s₁))
///
/// between the points that lie furthest apart. Arc elasticities: they hold for the distance measured.
public struct Elasticities: Sendable, Hashable {
  /// A price at growth rates of demand and supply in percent.
  public struct Point: Sendable, Hashable {
    /// Growth of demand, percent.
    public let demand: Double
    /// Growth of supply, percent.
    public let supply: Double
    /// The price in any unit, positive.
    public let price: Double

    /// Creates a point.
    public init(demand: Double, supply: Double, price: Double) {
      self.demand = demand
      self.supply = supply
      self.price = price
    }
  }

  /// Elasticity of the price to demand; `nil` when the points do not tell.
  public let demand: Double?
  /// Elasticity of the price to supply; `nil` when the points do not tell.
  public let supply: Double?

  /// Reads elasticities off prices.
  public init(_ points: [Point]) {
    let still = points.map { abs($0.supply) }.min()
    let flat = points.filter { abs($0.supply) == still }
    guard let low = flat.min(by: { $0.demand < $1.demand }),
      let high = flat.max(by: { $0.demand < $1.demand }), low.demand != high.demand
    else {
      demand = nil
      supply = nil
      return
    }
    let own = log(high.price / low.price) / Self.distance(low.demand, high.demand)
    demand = own
    guard let far = points.max(by: { abs($0.supply) < abs($1.supply) }),
      let near = flat.min(by: { abs($0.demand) < abs($1.demand) }), far.supply != near.supply
    else {
      supply = nil
      return
    }
    let partOfDemand = own * Self.distance(near.demand, far.demand)
    supply =
      (log(far.price / near.price) - partOfDemand) / Self.distance(near.supply, far.supply)
  }

  private static func distance(_ from: Double, _ to: Double) -> Double {
    log((1 + to / 100) / (1 + from / 100))
  }
}
