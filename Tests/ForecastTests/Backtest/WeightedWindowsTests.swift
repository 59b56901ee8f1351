import Testing

@testable import Forecast

@Suite("Several indices at one window")
struct WeightedWindowsTests {
  struct Outside: Decodable {
    struct Case: Decodable {
      let first: String
      let last: String
      let ahead: Int
      let rule: String
      let sumToOne: Bool
      let weights: [Double]
      let constant: Double
      let slopes: [Double]
      let r2: Double
      let aic: Double
      let oosMape: Double
      let implied2009: Double
    }
    let cases: [Case]
  }

  @Test("weights, criteria, errors and implied prices are those of numpy and scipy")
  func outside() throws {
    let held: WindowSearchTests.Outside = try Reference.load("window_search")
    let outside: Outside = try Reference.load("weighted_windows")
    #expect(!outside.cases.isEmpty)
    for known in outside.cases {
      let rule = try AveragingRule(known.rule)
      let search = try WindowSearch(
        price: held.price, indices: held.indices,
        grid: WindowGrid(averages: [rule.average], lags: [rule.lag], holds: [rule.hold]),
        sample: #require(Period(known.first))...#require(Period(known.last)), ahead: known.ahead)
      let found = try #require(
        WeightedWindows(
          search, indices: held.indices, addUpTo: known.sumToOne ? 1 : nil, years: [2009]
        ).candidates.first)
      for (weight, expected) in zip(found.weights, known.weights) {
        #expect(abs(weight - expected) < 1e-9)
      }
      for (slope, expected) in zip(found.slopes, known.slopes) {
        #expect(abs(slope - expected) < 1e-8)
      }
      #expect(abs(found.constant - known.constant) < 1e-7)
      let pairs = [
        (found.r2, known.r2), (found.aic, known.aic), (found.oosMape, known.oosMape),
        (found[2009] ?? 0, known.implied2009),
      ]
      for (figure, value) in pairs { #expect(abs(figure / value - 1) < 1e-8) }
    }
  }

  @Test("a price made of two indices gives their weights back")
  func recovered() throws {
    let held: WindowSearchTests.Outside = try Reference.load("window_search")
    let rule = try AveragingRule("6-1-1")
    let sample = Period.month(2001, 1)...Period.month(2008, 12)
    var parts: [Series] = []
    for (index, weight) in zip(try held.indices, [0.3, 0.7]) {
      let averages = try rule.averages(of: index).slice(sample)
      let level = mean(averages.values)
      parts.append(averages.with(values: averages.values.map { 250 * weight * $0 / level }))
    }
    let price = parts[0].with(
      name: "gas", values: zip(parts[0].values, parts[1].values).map { $0 + $1 })
    let search = try WindowSearch(
      price: price, indices: held.indices,
      grid: WindowGrid(averages: [5, 6, 7], lags: [0, 1, 2], holds: [1]), sample: sample)
    for sum in [nil, 1.0] {
      let best = try WeightedWindows(search, indices: held.indices, addUpTo: sum, years: [])
        .candidates[0]
      #expect(best.rule == rule)
      #expect(abs(best.weights[0] - 0.3) < 1e-9 && abs(best.weights[1] - 0.7) < 1e-9)
      #expect(best.oosMape < 1e-8)
    }
  }

  @Test("one index alone is refused")
  func refusal() throws {
    let held: WindowSearchTests.Outside = try Reference.load("window_search")
    let search = try WindowSearch(
      price: held.price, indices: held.indices,
      grid: WindowGrid(averages: [6], lags: [0], holds: [1]),
      sample: .month(2006, 1)...(.month(2009, 3)))
    #expect(
      GasReference.refusal {
        _ = try WeightedWindows(
          search, indices: [held.indices[0]], addUpTo: nil, years: [])
      }.contains("two indices or more and there is one"))
  }
}
