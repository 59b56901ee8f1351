import Foundation
import Testing

@testable import Forecast

@Suite("A model drawn towards no-change by its own past")
struct RegimeAwareTests {
  /// One-period forecasts of a price of 100, foreseen and real movements in logarithms.
  static func run(foreseen: [Double], real: [Double]) -> RollingForecasts {
    RollingForecasts(
      model: "model",
      records: [
        ForecastRecord(
          model: "model", horizon: 1,
          origins: foreseen.indices.map { Period.month(2000, 1).advanced(by: $0) },
          forecasts: foreseen.map { 100 * exp($0) }, outcomes: real.map { 100 * exp($0) },
          lastKnown: foreseen.map { _ in 100 })
      ], failures: [])
  }

  @Test("the weight is the discounted slope worked by hand")
  func byHand() throws {
    // Movements foreseen 0.1, 0.2, 0.1 and come 0.05, 0.1, −0.1; λ = 0.5.
    let run = Self.run(foreseen: [0.1, 0.2, 0.1, 0.3], real: [0.05, 0.1, -0.1, 0])
    let aware = try run.regimeAware(discount: 0.5)
    let second = (0.5 * 0.005 + 0.02) / (0.5 * 0.01 + 0.04)
    let third = (0.25 * 0.005 + 0.5 * 0.02 - 0.01) / (0.25 * 0.01 + 0.5 * 0.04 + 0.01)
    for (weight, expected) in zip(aware.weights[0], [0, 0.5, second, third]) {
      #expect(abs(weight - expected) < 1e-12)
    }
    let last = try aware.forecasts.record(horizon: 1).forecasts[3]
    #expect(abs(last - 100 * exp(third * 0.3)) < 1e-10)
  }

  @Test("a perfect model keeps all its weight and a contrary one has none")
  func ends() throws {
    let moves = (0..<30).map { 0.1 * sin(Double($0) + 1) }
    let perfect = try Self.run(foreseen: moves, real: moves).regimeAware()
    #expect(perfect.weights[0].dropFirst().allSatisfy { abs($0 - 1) < 1e-12 })
    let contrary = try Self.run(foreseen: moves, real: moves.map { -$0 }).regimeAware()
    #expect(contrary.weights[0].allSatisfy { $0 == 0 })
    #expect(try contrary.forecasts.record(horizon: 1).forecasts.allSatisfy { $0 == 100 })
    let regimes = try perfect.regimes(horizon: 1)
    #expect(regimes.map(\.isLinked) == [false, true])
    #expect(regimes[1].span == .month(2000, 2) ... .month(2002, 6))
  }

  @Test("finds a break that nobody dated, and the return")
  func broken() throws {
    let moves = (0..<120).map { 0.1 * sin(Double($0) * 1.7 + 1) }
    let real = moves.enumerated().map { t, move in (40..<80).contains(t) ? -move : move }
    let regimes = try Self.run(foreseen: moves, real: real).regimeAware().regimes(horizon: 1)
    #expect(regimes.map(\.isLinked) == [false, true, false, true])
    // On movements of one size the weight falls below ½ when 0.9ⁿ < 0.75, n = 3, and is back when
    // 0.9ⁿ ≤ 0.25, n = 14.
    #expect((42...46).contains(Period.month(2000, 1).distance(to: regimes[2].span.lowerBound)))
    #expect((90...98).contains(Period.month(2000, 1).distance(to: regimes[3].span.lowerBound)))
  }

  @Test("refuses leads with a gap and origins with one")
  func refused() throws {
    let record = try Self.run(foreseen: [0.1, 0.2, 0.1], real: [0, 0, 0]).record(horizon: 1)
    let late = ForecastRecord(
      model: "model", horizon: 2, origins: record.origins, forecasts: record.forecasts,
      outcomes: record.outcomes, lastKnown: record.lastKnown)
    let gap = try #require(record.at([record.origins[0], record.origins[2]]))
    for records in [[late], [gap], []] {
      let run = RollingForecasts(model: "model", records: records, failures: [])
      #expect(throws: DataError.self) { try run.regimeAware() }
    }
  }
}
