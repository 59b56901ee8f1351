import Foundation
import Testing

@testable import Forecast

@Suite("How far a price may be expected to move")
struct ExpectedMovementTests {
  private let prices = (0..<60).map { 50 * exp(0.1 * sin(Double($0 * $0))) }

  @Test("agrees with two movements worked by hand")
  func byHand() {
    // Movements 0.1 and 0: the mean is 0.05, the one that forgets 0.1·φ/(φ + 1).
    let fading = pow(2, -1.0 / 3)
    let recent = 0.1 * fading / (fading + 1)
    let two = [20, 20 * exp(0.1), 20 * exp(0.1)]
    let near = two.expectedMovements(over: 1)
    #expect(abs(near[1] - 0.1) < 1e-12)
    #expect(near[0] == near[1])
    #expect(abs(near[2] - recent) < 1e-12)
    let far = two.expectedMovements(over: 2)
    #expect(abs(far[2] - (0.05 + (recent - 0.05) * (1 + fading) / 2)) < 1e-12)
  }

  @Test("does not move with the unit, nor with prices to come")
  func laws() {
    let own = prices.expectedMovements(over: 3)
    for (found, expected) in zip(prices.map { $0 * 7.33 }.expectedMovements(over: 3), own) {
      #expect(abs(found - expected) < 1e-12)
    }
    let planted = prices.enumerated().map { $0 > 40 ? 5 * $1 : $1 }.expectedMovements(over: 3)
    #expect(planted.prefix(41) == own.prefix(41))
    #expect(planted[41] > own[41])
  }

  @Test("far ahead calm and storm are nearly forgotten, one step ahead the past")
  func horizons() {
    let storm = prices + [100, 50, 100]
    let calm = prices + Array(repeating: prices[59], count: 40)
    let place = storm.count - 1
    let mean =
      zip(storm, storm.dropFirst()).map { abs(log($1 / $0)) }.reduce(0, +) / Double(place)
    #expect(storm.expectedMovements(over: 1)[place] > 3 * mean)
    #expect(abs(storm.expectedMovements(over: 400)[place] - mean) < 0.03 * mean)
    #expect(calm.expectedMovements(over: 1)[calm.count - 1] < 1e-4)
    #expect(calm.expectedMovements(over: 24)[calm.count - 1] > 0.01)
  }

  @Test("a price that never moved has one scale, and the time before the first movement that of it")
  func still() {
    #expect([3.0, 3, 3].expectedMovements(over: 2) == [1, 1, 1])
    let late = [3.0, 3, 3, 4, 5].expectedMovements(over: 1)
    #expect(late.prefix(3).allSatisfy { $0 == late[3] })
    #expect(late[3] > 0)
  }
}
