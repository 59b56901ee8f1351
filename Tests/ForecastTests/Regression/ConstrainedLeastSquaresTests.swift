import Testing

@testable import Forecast

@Suite("Least squares with constraints")
struct ConstrainedLeastSquaresTests {
  private struct Outside: Decodable {
    struct Case: Decodable {
      let columns: [[Double]]
      let response: [Double]
      let nonnegative: [Double]
      let sumToOne: [Double]
    }
    let constrained: [Case]
  }

  @Test("weights of zero or more are those of scipy's nnls and of bounded least squares")
  func nonnegative() throws {
    let outside: Outside = try Reference.load("window_search")
    for known in outside.constrained {
      let found = try ConstrainedLeastSquares(response: known.response, columns: known.columns)
      for (weight, expected) in zip(found.weights, known.nonnegative) {
        #expect(abs(weight - expected) < 1e-10)
      }
    }
  }

  @Test("weights that add up to one are the best of every support")
  func addingUp() throws {
    let outside: Outside = try Reference.load("window_search")
    for known in outside.constrained {
      let found = try ConstrainedLeastSquares(
        response: known.response, columns: known.columns, addUpTo: 1)
      #expect(abs(found.weights.reduce(0, +) - 1) < 1e-12)
      for (weight, expected) in zip(found.weights, known.sumToOne) {
        #expect(abs(weight - expected) < 1e-10)
      }
    }
  }

  @Test("weights of a mixture are found again")
  func mixture() throws {
    let columns = [[1.0, 2, 4, 8, 9], [3, 1, 4, 1, 5], [2, 7, 1, 8, 2]]
    let response = (0..<5).map { 0.25 * columns[0][$0] + 0.75 * columns[2][$0] }
    for sum in [nil, 1.0] {
      let found = try ConstrainedLeastSquares(response: response, columns: columns, addUpTo: sum)
      for (weight, expected) in zip(found.weights, [0.25, 0, 0.75]) {
        #expect(abs(weight - expected) < 1e-12)
      }
      #expect(found.sumOfSquares < 1e-24)
    }
  }

  @Test("columns that say the same, other lengths and sums of zero are refused")
  func refusals() {
    let column = [1.0, 2, 3]
    #expect(
      GasReference.refusal {
        _ = try ConstrainedLeastSquares(response: [1, 2], columns: [column])
      }.contains("2 figures"))
    #expect(
      GasReference.refusal {
        _ = try ConstrainedLeastSquares(response: column, columns: [column], addUpTo: 0)
      }.contains("add up to 0.0"))
  }
}
