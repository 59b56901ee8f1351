import Testing

@testable import Forecast

@Suite("Shapley values")
struct ShapleyTests {
  @Test("a left glove and two right ones: 2/3, 1/6 and 1/6")
  func gloves() {
    // Shapley (1953) as in every textbook: a pair is worth 1, player 0 holds the only left glove.
    let values = (0..<8).map { $0 & 1 == 1 && $0 & 6 != 0 ? 1.0 : 0 }
    for (part, expected) in zip(ShapleyValue(values).parts, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(part - expected) < 1e-15)
    }
  }

  @Test("two changes by hand: each gets its own and half of what they do together")
  func two() {
    // v(∅) = 10, v(a) = 13, v(b) = 8, v(ab) = 17: a adds 3 or 9, b adds −2 or 4.
    #expect(ShapleyValue([10, 13, 8, 17]).parts == [6, 1])
  }

  @Test("the parts add up to the whole, and one that moves nothing gets nothing")
  func laws() {
    var stream = RandomStream(seed: 7, stream: 0)
    let four = (0..<16).map { _ in stream.nextNormal() }
    let five = four + four
    let parts = ShapleyValue(five).parts
    #expect(abs(parts.reduce(0, +) - (five[31] - five[0])) < 1e-12)
    #expect(parts[4] == 0)
    #expect(zip(parts, ShapleyValue(four).parts).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(ShapleyValue([3]).parts.isEmpty)
  }
}
