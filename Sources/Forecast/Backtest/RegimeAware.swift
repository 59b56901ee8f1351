import Foundation

/// A model's forecasts drawn towards no-change as far as its recent forecasts were of no use.
///
/// It finds out by itself whether the model's world still stands: nobody tells it a date.
public struct RegimeAwareForecasts: Sendable, Hashable {
  /// The forecasts, horizon by horizon.
  public let forecasts: RollingForecasts
  /// The weight of the model, from 0 (no-change) to 1: one list for each horizon from 1 on, one
  /// weight for each origin of its record.
  public let weights: [[Double]]
  /// The weights by horizon one period after the last origin, when all outcomes held are known.
  public let latestWeights: [Double]

  /// A run of origins at which the model had the larger or the smaller half of the weight.
  public struct Regime: Sendable, Hashable {
    /// The first and the last origin.
    public let span: ClosedRange<Period>
    /// Whether the model had at least half of the weight.
    public let isLinked: Bool
  }

  /// When the model was trusted at a horizon: runs of origins, in order of time.
  ///
  /// - Throws: ``DataError`` when there is no forecast of that horizon.
  public func regimes(horizon: Int) throws(DataError) -> [Regime] {
    let record = try forecasts.record(horizon: horizon)
    var regimes: [Regime] = []
    for (origin, weight) in zip(record.origins, weights[horizon - 1]) {
      let isLinked = weight >= 0.5
      let last = regimes.last
      let first = last?.isLinked == isLinked ? regimes.removeLast().span.lowerBound : origin
      regimes.append(Regime(span: first...origin, isLinked: isLinked))
    }
    return regimes
  }
}

extension RollingForecasts {
  /// Weighs the model against no-change by its own past, anew at every origin.
  ///
  /// With `xₛₖ = ln(F/P)` the movement that the model foresaw at origin s for k months ahead and
  /// `yₛₖ = ln(A/P)` the one that came, the forecast at origin t for h months ahead is
  ///
  ///     w  = Σₖ≤ₕ Σₛ₊ₖ≤ₜ λ^(t−s−k)·xₛₖ·yₛₖ / Σₖ≤ₕ Σₛ₊ₖ≤ₜ λ^(t−s−k)·xₛₖ²     kept in 0 … 1
  ///     P̂ = P·(F/P)^w
  ///
  /// the discounted least-squares slope of what came on what was foreseen: 1 while the model is
  /// right, 0 when its movements say nothing, and with λ = 0.9 half of the evidence is younger than
  /// seven months. Shorter leads count because they are known sooner. Without evidence w is 0.
  ///
  /// When not to believe it: in the first months after a break. Whatever the rule, forecasts made
  /// before a break are wrong until their month has come.
  ///
  /// - Parameters:
  ///   - discount: λ, above 0 and at most 1.
  ///   - name: what tables call the result; `regime-aware` and the model's own name without it.
  /// - Returns: the weighed forecasts of every origin, with the weights.
  /// - Throws: ``DataError`` unless there is a record for each horizon from 1 on and origins are
  ///   one period apart.
  ///
  /// > Reference: Mincer & Zarnowitz (1969), in *Economic Forecasts and Expectations*, NBER, 3–46;
  /// > Timmermann (2006), *Handbook of Economic Forecasting* 1, 135–196,
  /// > doi:10.1016/S1574-0706(05)01004-9 (discounted and shrunk weights).
  public func regimeAware(
    discount: Double = 0.9, name: String? = nil
  ) throws(DataError) -> RegimeAwareForecasts {
    precondition(discount > 0 && discount <= 1, "a discount lies above 0 and at most at 1")
    guard !records.isEmpty, records.enumerated().allSatisfy({ $1.horizon == $0 + 1 }) else {
      throw .other(
        "Weights for '\(model)' need its forecasts 1, 2, 3 … periods ahead but it has "
          + "\(records.map { "\($0.horizon)" }.joined(separator: ", ")); add the horizons between.")
    }
    for record in records {
      let steps = Set(zip(record.origins, record.origins.dropFirst()).map { $0.distance(to: $1) })
      guard steps.isSubset(of: [1]) else {
        throw .other(
          "Weights for '\(model)' need an origin in every period but some are missing; "
            + "use a step of 1 and start where the model can be estimated.")
      }
    }

    // Evidence of each lead by the period in which it became known, then summed over leads. The
    // period after the last origin of one step ahead is the end of the data.
    let first = records[0].origins[0]
    let periods = records[0].count + 1
    var products = Array(repeating: 0.0, count: periods)
    var squares = Array(repeating: 0.0, count: periods)
    var weighted: [ForecastRecord] = []
    var weights: [[Double]] = []
    var latest: [Double] = []
    for record in records {
      let evidence = record.evidence(from: first, periods: periods, discount: discount)
      for t in 0..<periods {
        products[t] += evidence.products[t]
        squares[t] += evidence.squares[t]
      }
      let all = zip(products, squares).map { $1 > 0 ? min(1, max(0, $0 / $1)) : 0 }
      let offset = first.distance(to: record.origins[0])
      let own = Array(all[offset..<(offset + record.count)])
      weights.append(own)
      latest.append(all[periods - 1])
      weighted.append(record.drawnToNoChange(weights: own, name: name ?? "regime-aware \(model)"))
    }
    return RegimeAwareForecasts(
      forecasts: RollingForecasts(
        model: name ?? "regime-aware \(model)", records: weighted, failures: failures),
      weights: weights, latestWeights: latest)
  }
}

extension ForecastRecord {
  /// Discounted sums of `x·y` and `x²` over the forecasts whose outcome is known, period by period.
  fileprivate func evidence(
    from first: Period, periods: Int, discount: Double
  ) -> (products: [Double], squares: [Double]) {
    let known = first.distance(to: origins[0]) + horizon
    var product = 0.0
    var square = 0.0
    var products: [Double] = []
    var squares: [Double] = []
    for t in 0..<periods {
      product *= discount
      square *= discount
      let position = t - known
      if position >= 0, position < count {
        let foreseen = log(forecasts[position] / lastKnown[position])
        product += foreseen * log(outcomes[position] / lastKnown[position])
        square += foreseen * foreseen
      }
      products.append(product)
      squares.append(square)
    }
    return (products, squares)
  }

  /// `P·(F/P)^w` at each origin.
  fileprivate func drawnToNoChange(weights: [Double], name: String) -> ForecastRecord {
    let drawn = (0..<count).map { t in
      lastKnown[t] * pow(forecasts[t] / lastKnown[t], weights[t])
    }
    return ForecastRecord(
      model: name, horizon: horizon, origins: origins, forecasts: drawn,
      outcomes: outcomes, lastKnown: lastKnown)
  }
}
