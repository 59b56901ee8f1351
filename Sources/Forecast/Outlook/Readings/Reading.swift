/// One way to read the equation that a study prints without saying on which data it was fitted.
public struct Reading: Sendable, Hashable {
  /// How annual demand and production become quarterly.
  public enum Construction: String, Sendable, CaseIterable {
    /// Denton–Cholette without an indicator.
    case flat
    /// Denton–Cholette along monthly crude production.
    case crude
    /// Nothing to be done: the equation is annual.
    case annual
  }

  /// Which events make the shock dummy.
  public enum ShockSet: String, Sendable, CaseIterable {
    /// Disruptions, by the half rule.
    case disruptions
    /// Disruptions, by the any rule.
    case disruptionsAny = "disruptions-any"
    /// Disruptions and surpluses, by the half rule.
    case all
  }

  /// The frequency of the equation.
  public let frequency: Frequency
  /// How demand and production were made.
  public let construction: Construction
  /// The measure of supply.
  public let supply: OilPlan.Supply
  /// The shock events.
  public let shocks: ShockSet
  /// The year in which the sample was asked to begin; `nil` for the longest usable one.
  public let from: Int?

  /// The settings that turn a plan into this reading.
  func settings(of plan: Plan) -> [Plan.Setting] {
    let year = Period.year(plan.origin.year)
    let last = year.last(frequency)
    let sample = "oil.sample.\(supply.rawValue)"
    var settings = [
      ("frequency", frequency.rawValue), ("origin", "\(last)"), ("horizon", "\(year.year + 1)"),
      ("oil.supply", supply.rawValue), ("oil.grid.year", "\(year.year + 1)"),
      (
        sample,
        "{ " + (from.map { "from: \(Period.year($0).first(frequency)), " } ?? "")
          + "through: \(last) }"
      ),
      ("oil.shocks.kinds", shocks == .all ? "[disruption, surplus]" : "[disruption]"),
      ("oil.shocks.rule", shocks == .disruptionsAny ? "any" : "half"),
    ]
    if construction == .crude {
      settings += ["demand", "production"].map { ("data.series.\($0).indicator", "crude") }
    }
    return settings.map { Plan.Setting(key: $0.0, value: $0.1) }
  }

  /// Every reading: frequency × construction × supply × shock set × start of the sample.
  public static let all: [Reading] = {
    var readings: [Reading] = []
    for (frequency, constructions) in [
      (Frequency.quarterly, [Construction.flat, .crude]), (.annual, [.annual]),
    ] {
      for construction in constructions {
        for supply in OilPlan.Supply.allCases {
          for shocks in ShockSet.allCases {
            for from in frequency == .annual ? [nil, 1974, 1986] : [nil, 1974, 1982, 1986] {
              readings.append(
                Reading(
                  frequency: frequency, construction: construction, supply: supply, shocks: shocks,
                  from: from))
            }
          }
        }
      }
    }
    return readings
  }()
}
