import Foundation

/// A gas price that follows oil under an averaging rule, estimated anew at every origin.
///
/// With the link `ln P = c + s·ln a` fitted up to the last price t known at the origin, its fitted values `f`, and oil
/// held at its last price after the origin (t itself, unless oil is known some months beyond),
///
///     ln P̂ₜ₊ₕ = fₜ₊ₕ + (1 − κ)ʰ·(ln Pₜ − fₜ)
///
/// so κ = 1 goes to the rule at once, κ = 0 adds the change that the rule foresees to the last
/// price, and an estimated κ closes the gap month by month. Most of the window of a near month is
/// already known: that is where the skill comes from, and why it fades beyond the window.
///
/// Among several rules the one with the least sum of squares on the sample is taken; forecasts from
/// several samples are averaged in logarithms, which guards against a break in any of them.
///
/// When not to believe it: across a change of the contracts; hold it against no-change, and weigh
/// it with ``RollingForecasts/regimeAware(discount:name:)``.
///
/// > Reference: Pesaran & Pick (2011), *Journal of Business & Economic Statistics* 29(2), 307–318,
/// > doi:10.1198/jbes.2010.09018 (averages over estimation windows).
public struct OilLinkForecaster: PriceForecaster {
  /// Where a forecast starts and how it returns to the rule.
  public enum Return: String, Sendable, CaseIterable {
    /// κ = 1: the rule itself.
    case atOnce = ""
    /// κ = 0: the last price plus the change that the rule foresees.
    case never = ", from the last price"
    /// κ estimated on the sample.
    case estimated = ", with error correction"
  }

  /// The rules that compete.
  public let search: OilLinkSearch
  /// The index: averages enter the rule, the last price of the origin is held after it.
  public let index: PriceHistory
  /// The samples that forecasts are averaged over: the last so many months, or all of them.
  public let samples: [RollingOrigins.Window]
  /// How the price returns to the rule.
  public let `return`: Return
  /// Months that the index is known beyond the price, whose figures come out later.
  public let lead: Int

  /// Creates the model.
  ///
  /// - Throws: ``DataError`` when there is no rule or sample or the index does not carry a rule.
  public init(
    rules: [AveragingRule], index: PriceHistory,
    samples: [RollingOrigins.Window] = [.fixed(60), .fixed(120), .expanding],
    return: Return = .never, lead: Int = 0
  ) throws(DataError) {
    precondition(lead >= 0, "the index is known no later than the price")
    guard !samples.isEmpty else {
      throw .other(
        "The link to oil needs a sample to be estimated on; name one, such as 60 months.")
    }
    self.search = try OilLinkSearch(rules: rules, index: index.average)
    self.index = index
    self.samples = samples
    self.lead = lead
    self.return = `return`
  }

  private init(_ other: OilLinkForecaster, return: Return) {
    search = other.search
    index = other.index
    samples = other.samples
    lead = other.lead
    self.return = `return`
  }

  /// The same link with another way back to the rule.
  public func returning(_ wanted: Return) -> OilLinkForecaster {
    OilLinkForecaster(self, return: wanted)
  }

  /// What tables call the model.
  public var name: String {
    let rule = search.rules.count == 1 ? "\(search.rules[0])" : "searched window"
    return "oil link \(rule)\(`return`.rawValue)"
  }

  /// The links as estimated at the end of a price, one for each sample.
  ///
  /// - Throws: ``DataError`` when a sample does not carry the link.
  public func links(for price: Series) throws(DataError) -> [OilLink] {
    let logPrice = try price.log().named(price.name)
    var links: [OilLink] = []
    for sample in samples {
      switch sample {
      case .expanding: links.append(try search.best(for: logPrice))
      case .fixed(let months): links.append(try search.best(for: logPrice, last: months))
      }
    }
    return links
  }

  /// The price by horizon, in the unit of the history.
  ///
  /// - Throws: ``DataError`` when the index is not known at the origin or a sample is too short.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let origin = history.average.end
    let oil = try index.known(at: origin.advanced(by: lead), window: .expanding)
    for (name, figure) in [
      (history.average.name, history.startingPrice(.average)),
      ("last price of \(index.average.name)", oil.startingPrice(.lastPrice)),
    ] where figure <= 0 {
      throw .other(
        "The link to oil takes logarithms but '\(name)' is \(figure) at the origin \(origin); begin with another origin."
      )
    }
    let price = Foundation.log(history.startingPrice(.average))
    let links = try links(for: history.average)

    var sums = Array(repeating: 0.0, count: horizons.count)
    for link in links {
      func fitted(_ month: Period) throws(DataError) -> Double {
        let average = try oil.heldAverage(link.rule, for: month)
        return link.constant + link.elasticity * Foundation.log(average)
      }
      let kept =
        switch `return` {
        case .atOnce: 0.0
        case .never: 1.0
        case .estimated: 1 - link.adjustment
        }
      let gap = price - (try fitted(origin))
      for (position, horizon) in horizons.enumerated() {
        sums[position] +=
          try fitted(origin.advanced(by: horizon)) + pow(kept, Double(horizon)) * gap
      }
    }
    return sums.map { exp($0 / Double(links.count)) }
  }
}

extension PriceHistory {
  /// The rule's average for a month, with the last price held after the end of the history.
  fileprivate func heldAverage(
    _ rule: AveragingRule, for month: Period
  ) throws(DataError) -> Double {
    let window = rule.window(for: month)
    var sum = 0.0
    for offset in 0..<rule.average {
      let period = window.lowerBound.advanced(by: offset)
      sum += period <= average.end ? try average.value(at: period) : startingPrice(.lastPrice)
    }
    return sum / Double(rule.average)
  }
}
