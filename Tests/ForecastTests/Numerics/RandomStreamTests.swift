import Testing

@testable import Forecast

@Suite("Random streams")
struct RandomStreamTests {
  @Test("have the moments and tails of the normal distribution")
  func moments() {
    var stream = RandomStream(seed: 42, stream: 1)
    let draws = (0..<100_000).map { _ in stream.nextNormal() }
    let n = Double(draws.count)
    // Standard errors: 0.0032 of the mean, 0.0045 of the variance, 0.0077 and 0.031 of the other two.
    #expect(abs(draws.reduce(0, +) / n) < 0.012)
    #expect(abs(draws.reduce(0) { $0 + $1 * $1 } / n - 1) < 0.017)
    #expect(abs(draws.reduce(0) { $0 + $1 * $1 * $1 } / n) < 0.05)
    #expect(abs(draws.reduce(0) { $0 + $1 * $1 * $1 * $1 } / n - 3) < 0.12)
    for (edge, probability) in [(0.5, 0.308538), (1.96, 0.024998), (3.0, 0.00135), (3.6, 0.000159)]
    {
      let share = Double(draws.filter { $0 > edge }.count) / n
      #expect(abs(share - probability) < 4 * (probability / n).squareRoot())
    }
  }

  @Test("repeat for one seed and number and differ for another of either")
  func reproducible() {
    func first(_ seed: UInt64, _ number: UInt64) -> [UInt64] {
      var stream = RandomStream(seed: seed, stream: number)
      return (0..<8).map { _ in stream.nextBits() }
    }
    #expect(first(1, 0) == first(1, 0))
    #expect(first(1, 0) != first(1, 1))
    #expect(first(1, 0) != first(2, 0))
  }

  @Test("stay inside the open unit interval")
  func uniform() {
    var stream = RandomStream(seed: 0, stream: 0)
    let draws = (0..<10_000).map { _ in stream.nextUniform() }
    #expect(draws.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(abs(draws.reduce(0, +) / 10_000 - 0.5) < 0.012)
  }
}
