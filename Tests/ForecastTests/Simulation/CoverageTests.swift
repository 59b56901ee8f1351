import Foundation
import Testing

@testable import Forecast

/// Whether bands hold what they promise on data drawn from a known equation.
///
///     yₜ = 1 + 0.6·yₜ₋₁ + 0.5·xₜ + eₜ      e normal with variance 1,  x a given wave.
///
/// As the equation is known, so is the distribution of what follows an origin, normal with a mean and a variance of its
/// own at every step; the share of it that a band covers is computed and not drawn, which leaves the samples alone as a
/// source of chance.
@Suite("Coverage")
struct CoverageTests {
  private static let b = [1.0, 0.6, 0.5]
  private static let steps = 8

  /// A sample of n rows after one figure to start from, and the driver after it.
  private struct World {
    let fit: LinearFit
    let history: [String: Series]
    let drivers: [String: Series]
    /// The last figure before the origin.
    let last: Double

    init(n: Int, number: UInt64, isEstimated: Bool) throws {
      var stream = RandomStream(seed: 20, stream: number)
      let x = (0..<(n + 1 + steps)).map { sin(Double($0) / 3) + sin(Double($0 * $0)) }
      var y = [2.5 + 1.25 * stream.nextNormal()]
      for t in 1...n { y.append(b[0] + b[1] * y[t - 1] + b[2] * x[t] + stream.nextNormal()) }
      history = [
        "y": Series("y", unit: .ratio, start: .year(0), values: y),
        "x": Series("x", unit: .ratio, start: .year(0), values: Array(x.prefix(n + 1))),
      ]
      drivers = [
        "x": Series("x", unit: .ratio, start: .year(n + 1), values: Array(x.suffix(steps)))
      ]
      last = y[n]
      let design = try DesignMatrix(Formula("y ~ L(y) + x"), variables: history)
      if isEstimated {
        fit = try design.leastSquares()
      } else {
        let known = design.matrix.times(b)
        fit = LinearFit(
          design: design, coefficients: b,
          residuals: design.response.with(
            values: zip(design.response.values, known).map { $0 - $1 }),
          crossProductInverse: Matrix(rows: 3, columns: 3), conditionNumber: 1)
      }
    }

    /// The probability that what follows the origin lies in the band, the mean over all steps.
    func coverage(of level: Double, _ simulation: PathSimulation) throws -> Double {
      let paths = try simulation.paths(
        of: fit, history: history, drivers: drivers,
        through: history["y", default: observed].end.advanced(by: steps))
      // The ranks of the band's ends among 999 draws are whole numbers: 100 and 900 for 80 %.
      let end = Int((Double(paths.count + 1) * (1 - level) / 2).rounded())
      var (mean, variance, sum) = (last, 0.0, 0.0)
      for (step, x) in (drivers["x"]?.values ?? []).enumerated() {
        mean = b[0] + b[1] * mean + b[2] * x
        variance = 1 + b[1] * b[1] * variance
        let draws = paths.draws(ofStep: step).sorted()
        let lower = (draws[end - 1] - mean) / variance.squareRoot()
        let upper = (draws[draws.count - end] - mean) / variance.squareRoot()
        sum += Normal.lowerTail(upper) - Normal.lowerTail(lower)
      }
      return sum / Double(steps)
    }

    private var observed: Series { fit.observed }
  }

  /// The mean coverage over samples.
  private func coverage(
    samples: Int, n: Int, isEstimated: Bool, _ simulation: (UInt64) throws -> PathSimulation
  ) throws -> Double {
    var sum = 0.0
    for number in 0..<UInt64(samples) {
      sum += try World(n: n, number: number, isEstimated: isEstimated)
        .coverage(of: 0.8, simulation(number))
    }
    return sum / Double(samples)
  }

  @Test(
    "an 80 % band covers 80 ± 1 % when the parameters are known",
    arguments: [PathSimulation.Errors.normal, .resampled, .wild, .block(length: nil)])
  func known(errors: PathSimulation.Errors) throws {
    let coverage = try coverage(samples: 60, n: 400, isEstimated: false) {
      try PathSimulation(draws: 999, seed: $0, errors: errors, parameters: .known)
    }
    #expect(abs(coverage - 0.8) < 0.01, "covers \(coverage)")
  }

  @Test(
    "an 80 % band covers 80 ± 2 % when the parameters are estimated on 400 rows",
    arguments: [PathSimulation.Parameters.fixedDesign, .recursiveDesign])
  func estimated(parameters: PathSimulation.Parameters) throws {
    let coverage = try coverage(samples: 60, n: 400, isEstimated: true) {
      try PathSimulation(draws: 999, seed: $0, parameters: parameters)
    }
    #expect(abs(coverage - 0.8) < 0.02, "covers \(coverage)")
  }

  @Test("a band without errors covers next to nothing, as the test can see")
  func errorless() throws {
    let coverage = try coverage(samples: 4, n: 400, isEstimated: true) {
      try PathSimulation(draws: 999, seed: $0, errors: .none)
    }
    #expect(coverage < 0.2)
  }
}
