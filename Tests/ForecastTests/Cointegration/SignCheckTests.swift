import Foundation
import Testing

@testable import Forecast

@Suite("Expected signs")
struct SignCheckTests {
  private let roles: [String: ExpectedSign] = [
    "demand": .positive, "reserves": .negative, "shock": .positive,
  ]

  /// A made-up world that follows the study's equation with known coefficients and small errors.
  private func world(adjustment: Double, demand: Double) -> [String: Series] {
    let t = (0..<80).map(Double.init)
    let d: [Double] = t.map { 4 + 0.01 * $0 + 0.05 * sin($0 * $0) }
    let r: [Double] = t.map { 7 + 0.004 * $0 + 0.03 * cos(3 * $0 * $0) }
    let shock: [Double] = t.indices.map { $0 % 17 < 3 ? 1 : 0 }
    var p = [3.0, 3.0]
    for i in 2..<t.count {
      var change: Double = 0.7 + 0.002 * t[i] + 1e-4 * sin(7 * t[i] * t[i])
      change += adjustment * p[i - 1] + demand * d[i - 1] - 0.2 * r[i - 1] + 0.1 * shock[i - 1]
      change += 0.2 * (shock[i] - shock[i - 1])
      change += 0.5 * (d[i - 1] - d[i - 2]) - 0.3 * (r[i - 1] - r[i - 2])
      p.append(p[i - 1] + change)
    }
    let levels = ["wti": p, "demand": d, "reserves": r].mapValues { $0.map { exp($0) } }
    let start = Period.quarter(1986, 1)
    return levels.merging(["shock": shock], uniquingKeysWith: { $1 }).mapValues {
      Series("x", unit: .ratio, start: start, values: $0)
    }
  }

  private func checks(_ variables: [String: Series]) throws -> [String: SignCheck] {
    let formula = try Formula(
      "d(log(wti)) ~ L(log(wti)) + L(log(demand)) + L(log(reserves)) + L(shock) + trend + d(shock)"
        + " + L(d(log(demand))) + L(d(log(reserves)))")
    let checks = try DesignMatrix(formula, variables: variables).leastSquares()
      .signChecks(expecting: roles)
    return Dictionary(uniqueKeysWithValues: checks.map { ($0.term, $0) })
  }

  @Test("finds the study's signs in a world that has them")
  func agrees() throws {
    // Signs by section 2 of the study: demand up, price up; supply up, price down; a shock raises
    // the price; −1 < c1 < 0; nothing is expected of constant and trend.
    let checks = try checks(world(adjustment: -0.3, demand: 0.4))
    let expected: [String: ExpectedSign] = [
      "(Intercept)": .none, "L(log(wti))": .negative, "L(log(demand))": .positive,
      "L(log(reserves))": .negative, "L(shock)": .positive, "trend": .none,
      "d(shock)": .positive, "L(d(log(demand)))": .positive, "L(d(log(reserves)))": .negative,
    ]
    #expect(checks.mapValues(\.expected) == expected)
    #expect(checks.values.filter { $0.verdict == .disagrees }.isEmpty)
    #expect(checks.values.filter { $0.verdict == .agrees }.count == 7)
  }

  @Test("reports a demand that lowers the price as a finding")
  func wrongSign() throws {
    let checks = try checks(world(adjustment: -0.3, demand: -0.4))
    #expect(checks["L(log(demand))"]?.verdict == .disagrees)
    #expect(checks["L(log(reserves))"]?.verdict == .agrees)
  }

  @Test("wants the adjustment between −1 and 0", arguments: [(-1.2, false), (-0.9, true)])
  func adjustmentRange(c1: Double, isRight: Bool) throws {
    let checks = try checks(world(adjustment: c1, demand: 0.4))
    #expect((checks["L(log(wti))"]?.verdict == .agrees) == isRight)
  }
}
