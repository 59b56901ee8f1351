import Testing

@testable import Forecast

@Suite("Recursive coefficients, variance inflation, leverage and Cook's distance")
struct InfluenceTests {
  @Test("agrees with other programs")
  func outsideNumbers() throws {
    try DiagnosticsReference.expect("vif") { fit, _ in
      try fit.varianceInflation().map(\.factor)
    }
    try DiagnosticsReference.expect("leverage") { fit, _ in
      try fit.influence().map(\.leverage)
    }
    try DiagnosticsReference.expect("cook") { fit, _ in
      try fit.influence().map(\.cooksDistance)
    }
  }

  @Test("gives the coefficients that a shorter sample gives")
  func recursiveCoefficients() throws {
    try DiagnosticsReference.expect("recursive coefficients") { fit, equation in
      let (n, k) = (fit.observations, fit.parameters)
      let ends = equation.name == "oil" ? [n - 50, n - 1, n] : [k + 1, (n + k) / 2, n]
      let steps = try fit.recursiveCoefficients().steps
      return try ends.flatMap { end in
        let step = try #require(
          steps.first { $0.end == fit.design.start.advanced(by: end - 1) })
        return step.estimates + (try #require(step.standardErrors))
      }
    }
  }

  @Test("ends with the fit itself")
  func lastStep() throws {
    let fit = try DiagnosticsReference.fit("longley")
    let last = try #require(try fit.recursiveCoefficients().steps.last)
    #expect(agree(last.estimates, fit.coefficients, within: 1e-13))
    #expect(agree(try #require(last.standardErrors), fit.standardErrors, within: 1e-10))
  }

  @Test("has leverages that add up to k, and a factor of one for unrelated columns")
  func laws() throws {
    let fit = try DiagnosticsReference.fit("oil")
    #expect(agree(fit.leverages.reduce(0, +), 9, within: 1e-12))
    let unrelated = try DesignMatrix(
      Formula("y ~ a + b"),
      variables: [
        "a": Series([1, -1, 1, -1]), "b": Series([1, 1, -1, -1]), "y": Series([3, 1, 4, 1]),
      ]
    ).leastSquares()
    #expect(agree(try unrelated.varianceInflation().map(\.factor), [1, 1], within: 1e-14))
  }

  @Test("Cook's distance is the move of the estimates when a row is left out")
  func leavingOut() throws {
    let x = [2.0, 7, 1, 8, 3, 9, 4, 20]
    let y = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let fit = try DiagnosticsReference.small(y, on: x)
    for row in x.indices {
      var (fewerX, fewerY) = (x, y)
      fewerX.remove(at: row)
      fewerY.remove(at: row)
      let without = try DiagnosticsReference.small(fewerY, on: fewerX).coefficients
      let moves = x.map { value in
        (fit.coefficients[0] - without[0]) + (fit.coefficients[1] - without[1]) * value
      }
      let distance = dot(moves, moves) / (2 * fit.residualVariance)
      #expect(agree(try fit.influence()[row].cooksDistance, distance, within: 1e-10))
    }
  }

  @Test("refuse an exact row, an exact fit and a single regressor")
  func refusals() throws {
    let dummy = try DiagnosticsReference.small([3, 1, 4, 1, 5, 9], on: [0, 0, 1, 0, 0, 0])
    let error = #expect(throws: DataError.self) { try dummy.influence() }
    #expect(error?.description.contains("not defined in 3,") ?? false)
    #expect(throws: DataError.self) { try dummy.varianceInflation() }
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().influence() }
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().recursiveCoefficients() }
  }
}
