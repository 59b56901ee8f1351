/// The European price by oil products: the study's first approach, beside Brent.
public struct ProductsPlan: Sendable {
  /// A product's part of the index.
  public struct Leg: Sendable {
    /// The name under `data.series`.
    public let series: String
    /// Its weight; the weights add up to 1.
    public let weight: Sourced<Double>
    /// Barrels in a tonne of it.
    public let barrelsPerTonne: Sourced<Double>
  }

  /// The averaging rule.
  public let rule: AveragingRule
  /// The products in the order of the plan.
  public let legs: [Leg]
  /// The months on which constant and slope are fitted.
  public let sample: ClosedRange<Period>
  /// The months on which the products' line on Brent is fitted; after the origin they follow it.
  public let follow: ClosedRange<Period>

  init(_ node: PlanNode) throws(PlanError) {
    let ruleNode = try node.required("rule")
    let text = try ruleNode.text
    rule = try ruleNode.located { () throws(DataError) in try AveragingRule(text) }
    let indices = try node.required("indices")
    var legs: [Leg] = []
    for entry in try indices.entries {
      let weight = try entry.node.required("weight")
      guard (0...1).contains(try weight.number) else {
        throw weight.fault("'\(weight.path)' is \(try weight.text)", "give a weight from 0 to 1")
      }
      legs.append(
        Leg(
          series: entry.key, weight: try weight.sourcedNumber(),
          barrelsPerTonne: try entry.node.required("barrels_per_tonne")
            .sourcedNumber(within: .barrels)))
    }
    let sum = legs.reduce(0) { $0 + $1.weight.value }
    guard abs(sum - 1) < 1e-9 else {
      throw indices.fault(
        "the weights of '\(indices.path)' add up to \(sum.plain)", "make them add up to 1")
    }
    self.legs = legs
    sample = try node.required("coefficients").range(of: .monthly)
    follow = try node.required("follow").range(of: .monthly)
  }
}
