import Foundation
import Testing

@testable import Forecast

@Suite("Simulated bounds")
struct BoundsSimulationTests {
  @Test(
    "agree with numpy's plain least squares within Monte Carlo error",
    arguments: try BoundsReference.shared.get().simulations)
  func outsideNumbers(outside: BoundsReference.Simulation) throws {
    let sampler = try #require(
      BoundsSampler(
        fixed: outside.fixed, restricted: outside.restricted, k: outside.k, n: outside.n))
    let draws = sampler.draws(10_000, seed: 9, threads: 2)
    let pairs = [
      (draws.lowerF, outside.lowerF, 1.0), (draws.upperF, outside.upperF, 1),
      (draws.lowerT, outside.lowerT, -1), (draws.upperT, outside.upperT, -1),
    ]
    for (ours, theirs, sign) in pairs {
      let values = CriticalValues(upperTailOf: ours.map { sign * $0 }.sorted())
      // Three standard errors of the difference of two quantiles, from the spread between them.
      let width = abs(theirs[2] - theirs[0])
      #expect(abs(values.tenPercent - sign * theirs[0]) < 0.05 * width)
      #expect(abs(values.fivePercent - sign * theirs[1]) < 0.07 * width)
      #expect(abs(values.onePercent - sign * theirs[2]) < 0.18 * width)
    }
  }

  @Test("are the same on one and on two threads and for the first of many draws")
  func threads() throws {
    let sampler = try #require(
      BoundsSampler(fixed: [Array(repeating: 1, count: 30)], restricted: nil, k: 2, n: 30))
    let one = sampler.draws(2500, seed: 5, threads: 1)
    let two = sampler.draws(2500, seed: 5, threads: 2)
    #expect(one.upperF == two.upperF)
    #expect(one.lowerT == two.lowerT)
    #expect(
      Array(sampler.draws(1200, seed: 5, threads: 3).lowerF) == Array(one.lowerF.prefix(1200)))
    #expect(sampler.draws(2500, seed: 6, threads: 1).upperF != one.upperF)
  }

  @Test("do not depend on how the fixed columns are written")
  func rotation() throws {
    let one = Array(repeating: 1.0, count: 40)
    let trend = (0..<40).map(Double.init)
    let mixed = zip(one, trend).map { 3 * $0 - 0.5 * $1 }
    let plain = try #require(BoundsSampler(fixed: [one, trend], restricted: nil, k: 1, n: 40))
    let rotated = try #require(BoundsSampler(fixed: [mixed, one], restricted: nil, k: 1, n: 40))
    let left = plain.draws(100, seed: 1, threads: 1)
    let right = rotated.draws(100, seed: 1, threads: 1)
    for (a, b) in zip(left.upperF, right.upperF) { #expect(agree(a, b, within: 1e-8)) }
  }

  @Test("lie above the published ones in a small sample with dummies, and hold the p-values")
  func smallSample() throws {
    let test = try BoundsSample.fit(BoundsSample.main).boundsTest(.unrestrictedTrend)
    let simulation = test.simulation(draws: 3000, seed: 1)
    let published = try #require(test.publishedF)
    #expect(simulation.f.upper.fivePercent > published.upper.fivePercent)
    #expect(simulation.f.lower.fivePercent > published.lower.fivePercent)
    #expect(simulation.pValueOfF.lower <= simulation.pValueOfF.upper)
    #expect((0...1).contains(simulation.pValueOfF.upper))
    #expect(simulation.tVerdict != nil)
    #expect(simulation.verdict == simulation.f.verdict(test.f))
    #expect(test.simulation(draws: 3000, seed: 1, threads: 1).f == simulation.f)
  }

  @Test("report every draw once, and nothing of it changes a figure", arguments: [1, 3])
  func report(threads: Int) throws {
    let test = try BoundsSample.fit(BoundsSample.main).boundsTest(.unrestrictedTrend)
    let heard = Heard()
    let told = test.simulation(draws: 2500, seed: 1, threads: threads) { heard.note($0, $1) }
    #expect(heard.sum == 2500)
    #expect(heard.wholes == [2500])
    #expect(told.f == test.simulation(draws: 2500, seed: 1, threads: 1).f)
  }

  /// What was reported, from any thread.
  private final class Heard: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var sum = 0
    private(set) var wholes: Set<Int> = []

    func note(_ finished: Int, _ all: Int) {
      lock.withLock {
        sum += finished
        wholes.insert(all)
      }
    }
  }

  @Test("refuse dependent fixed columns")
  func dependent() {
    let one = Array(repeating: 1.0, count: 20)
    #expect(BoundsSampler(fixed: [one, one], restricted: nil, k: 1, n: 20) == nil)
  }
}
