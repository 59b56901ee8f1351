import Testing

@testable import Forecast

@Suite("Mixtures")
struct MixtureTests {
  private static let range = Period.quarter(2009, 1)...Period.quarter(2010, 4)

  private static func series(_ first: Double, step: Double = 0.1) -> Series {
    Series(
      "growth", unit: .percent, start: range.lowerBound,
      values: (0..<range.count).map { first + step * Double($0) })
  }

  /// Drivers whose figures have no short binary form, so that rounding would show.
  private static func drivers(_ first: Double) -> Drivers {
    Drivers(
      demand: GroupedGrowth(groups: [.init(name: "total", growth: series(first), level: nil)]),
      production: GroupedGrowth(
        groups: [.init(name: "total", growth: series(first / 3), level: nil)]),
      reserves: .rolledForward(additions: series(33 + first / 7)),
      inflation: series(first / 9), shock: series(0, step: first / 70))
  }

  private static func mixture(_ probabilities: [Double]) throws -> Mixture {
    try Mixture(weights: probabilities.enumerated().map { ("s\($0.offset)", $0.element) })
  }

  @Test("averages figures by probability")
  func byHand() throws {
    // 0.4 · (−2.0) + 0.6 · (−4.5) = −3.5, the demand of 2009 in the study's base case.
    #expect(abs(try Self.mixture([0.4, 0.6]).mixed([-2, -4.5]) + 3.5) < 1e-15)
    let mixed = try Self.mixture([0.25, 0.75]).mixed([Self.series(4), Self.series(8, step: 0)])
    #expect(abs(mixed.values[1] - (0.25 * 4.1 + 0.75 * 8)) < 1e-15)
    #expect(mixed.span == Self.range)
  }

  @Test(
    "a weight of one is the pure scenario to the bit",
    arguments: [[1.0, 0], [0, 1], [0, 0, 1], [0, 1, 0]])
  func pure(probabilities: [Double]) throws {
    let sets = probabilities.indices.map { Self.drivers(-3.1 - Double($0) * 0.7) }
    let position = try #require(probabilities.firstIndex(of: 1))
    let mixture = try Self.mixture(probabilities)
    #expect(try mixture.mixed(sets) == sets[position])
    let figures = probabilities.indices.map { $0 == position ? -0.0 : 0.0 }
    #expect(mixture.mixed(figures).bitPattern == (-0.0).bitPattern)
  }

  /// Weights whose products with a figure round.
  private static let weights: [[Double]] = [
    [0.1, 0.9], [1 / 3, 2 / 3], [1 / 3, 1 / 3, 1 / 3], [0.7, 0.2, 0.1], [0.3, 0, 0.7],
  ]

  @Test("equal drivers stay what they are to the bit", arguments: weights)
  func equal(probabilities: [Double]) throws {
    let set = Self.drivers(-3.1)
    let mixture = try Self.mixture(probabilities)
    #expect(try mixture.mixed(probabilities.map { _ in set }) == set)
    // A scenario without weight has no say, whatever it assumes.
    let others = probabilities.map { $0 == 0 ? Self.drivers(99) : set }
    #expect(try mixture.mixed(others) == set)
  }

  @Test("mixing growth and then the levels is not mixing the levels")
  func growthNotLevels() throws {
    // From 100, growth of 10 % and of −10 % for two years: mixed growth is nil and the level
    // stays 100, but the levels 121 and 81 average 101.
    let level = Series("demand", unit: .ratio, start: .year(2008), values: [100])
    let paths = [10.0, -10].map {
      Series("growth", unit: .percent, start: .year(2009), values: [$0, $0])
    }
    let mixture = try Self.mixture([0.5, 0.5])
    let growthFirst = try level.grown(by: mixture.mixed(paths), shape: .samePeriod)
    let levelsFirst = mixture.mixed(try paths.map { try level.grown(by: $0, shape: .samePeriod) })
    #expect(growthFirst.values[1] == 100)
    #expect(abs(levelsFirst.values[1] - 101) < 1e-12)
  }

  @Test("mixes group by group and keeps the levels of the groups")
  func groups() throws {
    let level = Series("oecd", unit: .ratio, start: .year(2008), values: [45])
    let sets = [-4.0, -2].map { first in
      Drivers(
        demand: GroupedGrowth(groups: [
          .init(name: "oecd", growth: Self.series(first), level: level),
          .init(name: "other", growth: Self.series(first / 2), level: level),
        ]), production: Self.drivers(first).production, reserves: .growing(Self.series(first)),
        inflation: Self.series(1), shock: Self.series(0))
    }
    let mixed = try Self.mixture([0.5, 0.5]).mixed(sets)
    #expect(mixed.demand.groups.map(\.name) == ["oecd", "other"])
    #expect(mixed.demand.groups.map(\.level) == [level, level])
    #expect(abs(mixed.demand.groups[1].growth.values[0] + 1.5) < 1e-15)
    guard case .growing(let reserves) = mixed.reserves else {
      Issue.record("the reserves no longer grow")
      return
    }
    #expect(abs(reserves.values[0] + 3) < 1e-15)
  }

  @Test(
    "refuses weights that do not add up to one, and shows them",
    arguments: [[0.4, 0.5], [0.5, 0.5, 0.5], [0, 0], []])
  func sum(probabilities: [Double]) throws {
    let error = try #require(throws: DataError.self) { try Self.mixture(probabilities) }
    let sentence = error.description
    for (position, weight) in probabilities.enumerated() {
      #expect(sentence.contains("s\(position) \(weight)"))
    }
    #expect(sentence.contains("add up to \(probabilities.reduce(0, +)); make them add up to 1"))
  }

  @Test("refuses a probability outside 0 to 1", arguments: [-0.1, 1.1, .nan])
  func outside(probability: Double) throws {
    let error = try #require(throws: DataError.self) {
      try Self.mixture([probability, 1 - probability])
    }
    #expect(error.description.hasPrefix("The probability of scenario 's0' is \(probability)"))
  }

  @Test("refuses drivers that are stated in different ways")
  func different() throws {
    let rolled = Self.drivers(-3)
    let grown = Drivers(
      demand: rolled.demand, production: rolled.production, reserves: .growing(Self.series(1)),
      inflation: rolled.inflation, shock: rolled.shock)
    let grouped = Drivers(
      demand: GroupedGrowth(groups: [.init(name: "oecd", growth: Self.series(1), level: nil)]),
      production: rolled.production, reserves: rolled.reserves, inflation: rolled.inflation,
      shock: rolled.shock)
    let mixture = try Self.mixture([0.5, 0.5])
    let rules = try #require(throws: DataError.self) { try mixture.mixed([rolled, grown]) }
    #expect(rules.description.contains("One scenario rolls reserves forward"))
    let groups = try #require(throws: DataError.self) { try mixture.mixed([rolled, grouped]) }
    #expect(groups.description.contains("state demand growth in different groups"))
  }
}
