import Foundation
import Testing

@testable import Forecast

/// `simulation.json`: the response of an equation to its driver as numpy computes it.
private struct ResponseReference: Decodable {
  let tolerance: Tolerance
  /// Percent by step, of a permanent change and of one that happens once.
  let response: [String: [Double]]

  struct Tolerance: Decodable {
    let absolute: Double
  }
}

@Suite("Driver response")
struct DriverResponseTests {
  private static let formula =
    "d(log(y)) ~ L(log(y)) + L(log(x)) + L(d(log(x))) + L(d(log(y))) - 1"
  private static let coefficients = [
    "L(log(y))": -0.5, "L(log(x))": 0.4, "L(d(log(x)))": 0.1, "L(d(log(y)))": 0.2,
  ]

  private func response(
    to driver: String = "x", by percent: Double = 1, _ change: DriverChange = .permanent,
    steps: Int = 40
  ) throws -> Series {
    let history = [
      "y": Series("y", unit: .ratio, start: .year(2000), values: [40, 38, 41]),
      "x": Series("x", unit: .ratio, start: .year(2000), values: [80, 82, 81]),
    ]
    let equation = try DynamicEquation(
      Formula(Self.formula), coefficients: Self.coefficients, trendOrigin: .year(2000))
    return try equation.response(
      to: driver, by: percent, change, history: history,
      drivers: [
        "x": Series(
          "x", unit: .ratio, start: .year(2003), values: (0..<steps).map { 83 + Double($0) })
      ], through: .year(2002 + steps))
  }

  @Test(
    "agrees with the companion matrix",
    arguments: [("permanent", DriverChange.permanent), ("once", .once)])
  func outsideNumbers(kind: String, change: DriverChange) throws {
    let outside: ResponseReference = try Reference.load("simulation")
    let expected = try #require(outside.response[kind])
    for (own, theirs) in zip(try response(change, steps: 40).values, expected) {
      #expect(abs(own - theirs) < outside.tolerance.absolute)
    }
  }

  @Test("tends to the long-run coefficient of the estimated equation")
  func longRun() throws {
    let fit = try OLSReference.named("brent-error-correction").fit()
    let variables = try OLSReference.Case.oilPrices().variables(
      of: Formula("brent ~ wti"), sample: .month(1989, 1)...Period.month(2008, 12))
    let origin = Period.month(2008, 12)
    let theta = try #require(fit.longRun().relation.first { $0.term == "L(log(wti))" }).estimate
    let drivers = [
      "wti": Series(
        "wti", unit: try MeasureUnit("USD/bbl"), start: .month(2009, 1),
        values: Array(repeating: 60, count: 300))
    ]
    let history = try variables.mapValues { try #require($0.through(origin)) }
    let response = try DynamicEquation(fit).response(
      to: "wti", by: 5, history: history, drivers: drivers, through: .month(2033, 12))
    let last = try #require(response.values.last)
    #expect(agree(log1p(last / 100) / log(1.05), theta, within: 1e-9))
    let once = try DynamicEquation(fit).response(
      to: "wti", by: 5, .once, history: history, drivers: drivers, through: .month(2033, 12))
    #expect(abs(try #require(once.values.last)) < 1e-9)
  }

  @Test("refuses a driver that is none")
  func refusals() throws {
    let formula = try Formula(Self.formula)
    #expect(
      throws: DataError.other(
        "The equation '\(formula)' has no driver 'z' with a path; choose one of 'x'.")
    ) { try response(to: "z") }
    #expect(throws: DataError.self) { try response(to: "y") }
    #expect(throws: DataError.self) { try response(by: -100) }
  }
}
