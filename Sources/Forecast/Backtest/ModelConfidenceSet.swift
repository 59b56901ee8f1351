/// The models that the data cannot tell from the best one.
///
/// Models are thrown out one by one, the worst first, until equal skill of those left is not
/// rejected. Each model keeps the p-value at which it would go.
///
/// > Reference: Hansen, Lunde & Nason (2011), *Econometrica* 79(2), 453–497,
/// > doi:10.3982/ECTA5771.
public struct ModelConfidenceSet: Sendable, Hashable {
  /// The statistic that compares the models left.
  public enum Statistic: String, Sendable, CaseIterable {
    /// `TR`: the largest t of a difference between two models.
    case range = "TR"
    /// `Tmax`: the largest t of a difference between a model and the mean of those left.
    case maximum = "Tmax"
  }

  /// A model and the p-value of the set.
  public struct Member: Sendable, Hashable {
    /// The model.
    public let model: String
    /// The model belongs to the set of every level below it; 1 for those that were never thrown out.
    public let pValue: Double
  }

  /// The models in the order in which they were thrown out, then those left.
  public let members: [Member]
  /// The largest level whose set was looked for; 1 for all, so that one model is left.
  public let level: Double
  /// The statistic.
  public let statistic: Statistic
  /// Periods in each block of the bootstrap.
  public let blockLength: Int
  /// Bootstrap samples.
  public let resamples: Int

  /// The models that stay at a level of the test: 0.10 keeps the best one with 90 % confidence.
  public func models(at level: Double = 0.10) -> [String] {
    precondition(level <= self.level, "the set was looked for up to \(self.level)")
    return members.filter { $0.pValue > level }.map(\.model)
  }
}

extension ModelConfidenceSet {
  /// Finds the set by a moving-block bootstrap of the losses.
  ///
  /// With mean losses `L̄ᵢ`, bootstrap means `L̄ᵢ*` and the spread of the bootstrap as variance,
  ///
  ///     TR   = maxᵢⱼ (L̄ᵢ − L̄ⱼ)/√var*(L̄ᵢ* − L̄ⱼ*)
  ///     Tmax = maxᵢ (L̄ᵢ − L̄.)/√var*(L̄ᵢ* − L̄.*)      L̄. the mean over the models left
  ///
  /// and the p-value is the share of bootstrap statistics, centred at the sample's differences,
  /// above it. A p-value never falls below that of a model thrown out before. Blocks must span the
  /// overlap of the forecasts: at least the horizon.
  ///
  /// - Throws: ``DataError`` for fewer than two models, models not asked the same questions, fewer
  ///   than two blocks of data, blocks shorter than the overlap or two models with the same losses.
  public init(
    of records: [ForecastRecord], loss: ForecastLoss = .squared, statistic: Statistic,
    blockLength: Int, resamples: Int = 10_000, seed: UInt64
  ) throws(DataError) {
    precondition(blockLength >= 1, "a block holds at least one period")
    precondition(resamples >= 1, "a bootstrap needs at least one sample")
    guard let first = records.first, records.count >= 2 else {
      throw .other("A model confidence set needs at least two models; add one.")
    }
    for record in records { try first.checkComparable(with: record) }
    guard first.count >= 2 * blockLength else {
      throw .tooShort(
        method: "A model confidence set with blocks of \(blockLength)", required: 2 * blockLength,
        available: first.count)
    }
    guard blockLength >= first.horizon else {
      throw .other(
        "Blocks of \(blockLength) cut through forecasts \(first.horizon) periods ahead, whose "
          + "errors overlap; choose blocks of at least \(first.horizon).")
    }

    var stream = RandomStream(seed: seed, stream: 0)
    try self.init(
      losses: records.map { ($0.model, $0.losses(loss)) }, statistic: statistic,
      blockLength: blockLength, resamples: resamples
    ) {
      stream.movingBlocks(of: blockLength, from: first.count)
    }
  }

  /// Finds the set with rows of the bootstrap from elsewhere.
  ///
  /// No model is thrown out once equal skill of those left has a p-value above `level`: p-values never fall, so
  /// the sets of that level and those below it are settled.
  init(
    losses: [(model: String, values: [Double])], statistic: Statistic, blockLength: Int,
    resamples: Int, level: Double = 1, report: WorkReport? = nil, nextRows: () -> [Int]
  ) throws(DataError) {
    let means = losses.map { mean($0.values) }
    let samples = (0..<resamples).map { _ in nextRows() }
    // Bootstrap means less sample means: one list for each model.
    let deviations = losses.indices.map { i in
      let values = losses[i].values
      return samples.map { rows in
        var sum = 0.0
        for row in rows { sum += values[row] }
        return sum / Double(rows.count) - means[i]
      }
    }

    var left = Array(losses.indices)
    var members: [Member] = []
    var largest = 0.0
    while left.count > 1, largest <= level {
      report?(1, losses.count)
      let found =
        switch statistic {
        case .range: Self.range(left, means, deviations)
        case .maximum: Self.maximum(left, means, deviations)
        }
      guard let found else {
        throw .other(
          "Two of the models \(left.map { "'\(losses[$0].model)'" }.joined(separator: ", ")) have "
            + "losses that never differ; drop one of them.")
      }
      largest = max(largest, found.pValue)
      members.append(Member(model: losses[found.worst].model, pValue: largest))
      left.removeAll { $0 == found.worst }
    }
    report?(left.count, losses.count)
    self.members = members + left.map { Member(model: losses[$0].model, pValue: 1) }
    self.level = level
    self.statistic = statistic
    self.blockLength = blockLength
    self.resamples = resamples
  }

  private static func range(
    _ left: [Int], _ means: [Double], _ deviations: [[Double]]
  ) -> (worst: Int, pValue: Double)? {
    var largest = (worst: left[0], value: -Double.infinity)
    var simulated = Array(repeating: 0.0, count: deviations[0].count)
    for i in left {
      for j in left where j != i {
        let differences = zip(deviations[i], deviations[j]).map { $0 - $1 }
        let spread = rootMeanSquare(differences)
        guard spread > 0 else { return nil }
        let value = (means[i] - means[j]) / spread
        if value > largest.value { largest = (i, value) }
        for b in simulated.indices { simulated[b] = max(simulated[b], differences[b] / spread) }
      }
    }
    return (largest.worst, share(of: simulated, above: largest.value))
  }

  private static func maximum(
    _ left: [Int], _ means: [Double], _ deviations: [[Double]]
  ) -> (worst: Int, pValue: Double)? {
    let grand = mean(left.map { means[$0] })
    var grandDeviations = Array(repeating: 0.0, count: deviations[0].count)
    for i in left {
      for b in grandDeviations.indices { grandDeviations[b] += deviations[i][b] }
    }
    for b in grandDeviations.indices { grandDeviations[b] /= Double(left.count) }
    var largest = (worst: left[0], value: -Double.infinity)
    var simulated = Array(repeating: -Double.infinity, count: grandDeviations.count)
    for i in left {
      let own = deviations[i]
      var squares = 0.0
      for b in own.indices {
        let difference = own[b] - grandDeviations[b]
        squares += difference * difference
      }
      let spread = (squares / Double(own.count)).squareRoot()
      guard spread > 0 else { return nil }
      let value = (means[i] - grand) / spread
      if value > largest.value { largest = (i, value) }
      for b in simulated.indices {
        simulated[b] = max(simulated[b], (own[b] - grandDeviations[b]) / spread)
      }
    }
    return (largest.worst, share(of: simulated, above: largest.value))
  }

  private static func rootMeanSquare(_ x: [Double]) -> Double {
    (dot(x, x) / Double(x.count)).squareRoot()
  }

  private static func share(of simulated: [Double], above value: Double) -> Double {
    Double(simulated.count { $0 > value }) / Double(simulated.count)
  }
}

extension RandomStream {
  /// Rows of a moving-block bootstrap: blocks of neighbours from anywhere, cut to n rows.
  mutating func movingBlocks(of length: Int, from n: Int) -> [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(n + length)
    while rows.count < n {
      let start = Int(nextUniform() * Double(n - length + 1))
      rows.append(contentsOf: start..<(start + length))
    }
    return Array(rows.prefix(n))
  }
}
