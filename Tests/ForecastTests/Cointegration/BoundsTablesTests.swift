import Testing

@testable import Forecast

@Suite("Published bounds")
struct BoundsTablesTests {
  @Test("lie within 0.15 of quantiles of 32 million draws (statsmodels)")
  func resimulated() throws {
    for cell in try BoundsReference.shared.get().asymptotic {
      let bounds = try #require(BoundsTables.f(cell.case, k: cell.k))
      for (ours, outside) in [(bounds.lower, cell.lower), (bounds.upper, cell.upper)] {
        let values = [ours.tenPercent, ours.fivePercent, ours.onePercent]
        for (value, other) in zip(values, outside) { #expect(abs(value - other) < 0.15) }
      }
    }
  }

  @Test(
    "fall with k and rise with the level, lower never above upper", arguments: BoundsCase.allCases)
  func monotone(boundsCase: BoundsCase) throws {
    for k in 0...10 {
      let bounds = try #require(BoundsTables.f(boundsCase, k: k))
      for values in [bounds.lower, bounds.upper] {
        #expect(values.tenPercent < values.fivePercent)
        #expect(values.fivePercent < values.onePercent)
      }
      #expect(bounds.lower.fivePercent <= bounds.upper.fivePercent)
      guard k > 0, let before = BoundsTables.f(boundsCase, k: k - 1) else { continue }
      #expect(bounds.upper.fivePercent < before.upper.fivePercent)
      #expect(bounds.lower.fivePercent < before.lower.fivePercent)
    }
    #expect(BoundsTables.f(boundsCase, k: 11) == nil)
    #expect((BoundsTables.t(boundsCase, k: 2) == nil) == !boundsCase.hasTBounds)
  }

  @Test(
    "come out of the simulation where nothing but the deterministic terms is fixed",
    arguments: [
      (BoundsCase.noConstant, 1), (.restrictedConstant, 2), (.unrestrictedConstant, 2),
      (.restrictedTrend, 2), (.unrestrictedTrend, 3),
    ])
  func simulated(boundsCase: BoundsCase, k: Int) throws {
    // 300 rows and 4,000 draws stand for 1,000 rows and 40,000: a 5 % quantile is then known to three
    // standard errors of about 0.1 (F) and 0.06 (t), and lies up to 3 % higher than the limit.
    let n = 300
    let one = Array(repeating: 1.0, count: n)
    let trend = (0..<n).map(Double.init)
    let fixed: [[Double]] =
      switch boundsCase {
      case .noConstant, .restrictedConstant: []
      case .unrestrictedConstant, .restrictedTrend: [one]
      case .unrestrictedTrend: [one, trend]
      }
    let restricted = [BoundsCase.restrictedConstant: one, .restrictedTrend: trend][boundsCase]
    let sampler = try #require(BoundsSampler(fixed: fixed, restricted: restricted, k: k, n: n))
    let draws = sampler.draws(4000, seed: 2001, threads: 2)
    let published = try #require(BoundsTables.f(boundsCase, k: k))
    let lower = CriticalValues(upperTailOf: draws.lowerF.sorted()).fivePercent
    let upper = CriticalValues(upperTailOf: draws.upperF.sorted()).fivePercent
    #expect(abs(lower / published.lower.fivePercent - 1) < 0.06)
    #expect(abs(upper / published.upper.fivePercent - 1) < 0.06)
    guard let tBounds = BoundsTables.t(boundsCase, k: k) else { return }
    let lowerT = CriticalValues(upperTailOf: draws.lowerT.map { -$0 }.sorted()).fivePercent
    let upperT = CriticalValues(upperTailOf: draws.upperT.map { -$0 }.sorted()).fivePercent
    #expect(abs(lowerT + tBounds.lower.fivePercent) < 0.09)
    #expect(abs(upperT + tBounds.upper.fivePercent) < 0.09)
  }
}
