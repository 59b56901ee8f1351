import Foundation
import Testing

@testable import Forecast

@Suite("Path simulation")
struct PathSimulationTests {
  /// Monthly prices of Brent and WTI to December 2008, and WTI after it.
  private static func prices() throws -> (history: [String: Series], drivers: [String: Series]) {
    let variables = try OLSReference.Case.oilPrices().variables(
      of: Formula("brent ~ wti"), sample: .month(1989, 1)...Period.month(2010, 12))
    let origin = Period.month(2008, 12)
    return (
      try variables.mapValues { try #require($0.through(origin)) },
      ["wti": try #require(variables["wti"]?.from(origin.advanced(by: 1)))]
    )
  }

  private static func fit(_ text: String) throws -> LinearFit {
    try DesignMatrix(
      Formula(text), variables: prices().history,
      sample: .month(1992, 1)...Period.month(2008, 12)
    ).leastSquares()
  }

  private static let correction =
    "d(log(brent)) ~ L(log(brent)) + L(log(wti)) + d(log(wti)) + L(d(log(brent)), 1:2) + trend"
  private static let last = Period.month(2010, 6)

  private func paths(
    _ simulation: PathSimulation, _ fit: LinearFit, wti factor: Double = 1,
    through last: Period = Self.last, threads: Int = 2
  ) throws -> PathDraws {
    let (history, drivers) = try Self.prices()
    let path = try #require(drivers["wti"])
    return try simulation.paths(
      of: fit, history: history,
      drivers: ["wti": path.with(values: path.values.map { $0 * factor })],
      through: last, threads: threads)
  }

  @Test("is the dynamic forecast itself without any uncertainty")
  func certain() throws {
    let (history, drivers) = try Self.prices()
    let fit = try Self.fit(Self.correction)
    let forecast = try DynamicEquation(fit).forecast(
      history: history, drivers: drivers, through: Self.last)
    let drawn = try paths(
      PathSimulation(draws: 3, errors: .none, parameters: .known), fit)
    #expect(drawn.span == forecast.span && drawn.unit == forecast.unit && drawn.name == "brent")
    for (step, value) in forecast.values.enumerated() {
      #expect(drawn.draws(ofStep: step).allSatisfy { $0 == value })
    }
  }

  @Test(
    "follows the dynamic forecast in every form of equation",
    arguments: [
      Self.correction,
      "log(brent) ~ L(log(brent)) + L(log(wti), 0:2) + season",
      "brent ~ L(brent, 1:2) + powers(wti, 2) - 1",
      "brent ~ powers(L(brent), 2) + L(log(brent)) + L(d(wti), 1:3)",
      "d(log(brent), 12) ~ L(d(log(brent), 12)) + d(log(wti), 12) + d(L(brent), 3)",
      "log(brent) ~ log(wti) + trend", "d(brent) ~ L(d(d(brent)), 2) + d(wti)",
    ])
  func kernel(text: String) throws {
    let (history, drivers) = try Self.prices()
    let fit = try Self.fit(text)
    let forecast = try DynamicEquation(fit).forecast(
      history: history, drivers: drivers, through: Self.last)
    // A driver of which all draws are alike makes every path run through the kernel.
    let wti = try #require(drivers["wti"])
    let simulation = try PathSimulation(draws: 11, errors: .none, parameters: .known)
    let drawn = try simulation.paths(
      of: fit, history: history, drivers: [:],
      driverDraws: [
        "wti": PathDraws(
          "wti", unit: wti.unit, start: wti.start, count: 11,
          values: wti.values.flatMap { Array(repeating: $0, count: 11) })
      ], through: Self.last)
    for (step, value) in forecast.values.enumerated() {
      #expect(drawn.draws(ofStep: step).allSatisfy { agree($0, value, within: 1e-11) })
    }
  }

  @Test("takes draw i of a driver for path i, in the unit of history")
  func driverDraws() throws {
    let (history, drivers) = try Self.prices()
    let fit = try Self.fit(Self.correction)
    let wti = try #require(drivers["wti"])
    let factors = (0..<9).map { 0.8 + 0.05 * Double($0) }
    let drawn = try PathSimulation(draws: 9, errors: .none, parameters: .known).paths(
      of: fit, history: history, drivers: drivers,
      driverDraws: [
        "wti": PathDraws(
          "wti", unit: MeasureUnit("USD/gal"), start: wti.start, count: 9,
          values: wti.values.flatMap { value in factors.map { value * $0 / 42 } })
      ], through: Self.last)
    for (i, factor) in factors.enumerated() {
      let alone = try DynamicEquation(fit).forecast(
        history: history, drivers: ["wti": wti.with(values: wti.values.map { $0 * factor })],
        through: Self.last)
      for (step, value) in alone.values.enumerated() {
        #expect(agree(drawn.values[step * 9 + i], value, within: 1e-11))
      }
    }
  }

  @Test(
    "estimates a drawn sample again as least squares does",
    arguments: [
      Self.correction, "log(brent) ~ L(log(brent)) + L(log(wti), 0:2) + season",
      "d(log(brent), 12) ~ L(d(log(brent), 12)) + d(log(wti), 12) + d(L(brent), 3)",
      "brent ~ L(brent, 1:2) + wti - 1",
    ], [PathSimulation.Parameters.fixedDesign, .recursiveDesign])
  func refits(text: String, parameters: PathSimulation.Parameters) throws {
    let (history, drivers) = try Self.prices()
    let fit = try Self.fit(text)
    let formula = fit.formula
    let name = formula.response.variable
    let equation = try LaneEquation(formula, frequency: .monthly)
    let isRecursive = parameters == .recursiveDesign
    let pool = try ErrorPool(fit, .resampled)
    let forecast = try DynamicEquation(fit).forecast(
      history: history, drivers: drivers, through: Self.last)
    let sources = try DriverSources(
      of: formula, history: history, drivers: drivers, like: history.series(of: name),
      trendOrigin: fit.design.start)
    let runner = PathRunner(
      equation: equation,
      future: try LaneFuture(
        of: fit, equation: equation, history: history, sources: sources, driverDraws: [:],
        draws: 10, over: forecast),
      sample: isRecursive ? try LaneSample(fit, equation, history) : LaneSample(fit), pool: pool,
      drawsErrors: true, coefficients: fit.coefficients, draws: 10, seed: 4)
    let drawn = runner.drawnCoefficients()
    let k = fit.parameters
    for draw in [0, 5, 9] {
      var errors = Array(repeating: 0.0, count: fit.observations * 8)
      pool.draw(
        fit.observations, ofSample: true,
        from: RandomStream(seed: 4, stream: UInt64(2 * (draw / 8) + 1)), to: &errors)
      let own = (0..<fit.observations).map { errors[$0 * 8 + draw % 8] }
      var refit: [Double]
      if isRecursive {
        var series = history
        let observed = try #require(history[name])
        var values = Array(observed.values.prefix(observed.start.distance(to: fit.design.start)))
        for (row, period) in fit.design.response.span.enumerated() {
          let path = observed.with(values: values)
          var columns = formula.hasConstant ? [1.0] : []
          for term in formula.terms {
            columns += try term.columns(over: period...period, trendOrigin: fit.design.start) {
              (variable, span) throws(DataError) in
              try (variable == name ? path : history.series(of: variable)).figures(span)
            }.map { $0.values[0] }
          }
          var value = dot(columns, fit.coefficients) + own[row]
          if let span = formula.responseDifference {
            value += try formula.responseLevel.value(
              at: path.count - span, of: path.values, from: path.start)
          }
          values.append(equation.isLogarithmic ? exp(value) : value)
        }
        series[name] = observed.with(values: values)
        refit = try DesignMatrix(formula, variables: series, sample: fit.design.response.span)
          .leastSquares().coefficients
      } else {
        let response = zip(fit.fitted.values, own).map { $0 + $1 }
        refit = QRDecomposition(fit.design.matrix).solve(response)
      }
      for j in 0..<k {
        #expect(agree(drawn[draw * k + j], refit[j], within: 1e-8), "\(fit.design.columnNames[j])")
      }
    }
  }

  @Test(
    "gives the same bytes on any number of threads, draws and steps",
    arguments: [
      PathSimulation.Errors.normal, .resampled, .wild, .block(length: nil), .block(length: 7),
    ])
  func reproducible(errors: PathSimulation.Errors) throws {
    let fit = try Self.fit(Self.correction)
    func drawn(
      _ draws: Int, seed: UInt64, through last: Period = Self.last, threads: Int = 2
    ) throws -> PathDraws {
      try paths(
        PathSimulation(draws: draws, seed: seed, errors: errors, parameters: .recursiveDesign), fit,
        through: last, threads: threads)
    }
    let all = try drawn(45, seed: 9, threads: 1)
    #expect(try drawn(45, seed: 9, threads: 3) == all)
    #expect(try drawn(45, seed: 10) != all)
    let fewer = try drawn(13, seed: 9, through: .month(2009, 6))
    for step in 0..<6 {
      #expect(Array(fewer.draws(ofStep: step)) == Array(all.draws(ofStep: step).prefix(13)))
    }
  }

  @Test("gives scenarios the same errors")
  func commonErrors() throws {
    // A static equation in logarithms: the ratio of two scenarios' paths is that of their drivers alone.
    let fit = try Self.fit("log(brent) ~ log(wti)")
    let simulation = try PathSimulation(draws: 20, parameters: .known)
    let low = try paths(simulation, fit, wti: 0.5)
    let high = try paths(simulation, fit, wti: 1.5)
    let ratio = pow(3, try #require(fit["log(wti)"]))
    for (low, high) in zip(low.values, high.values) {
      #expect(agree(high / low, ratio, within: 1e-12))
    }
  }

  @Test("spreads a random walk with the square root of the horizon")
  func randomWalk() throws {
    let fit = try Self.fit("d(log(brent)) ~ season")
    let drawn = try paths(
      PathSimulation(draws: 4000, errors: .normal, parameters: .known), fit)
    let sigma2 = dot(fit.residuals.values, fit.residuals.values) / Double(fit.degreesOfFreedom)
    for step in [0, 5, 17] {
      let logs = drawn.draws(ofStep: step).map { log($0) }
      let mean = logs.reduce(0, +) / 4000
      let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3999
      // Four standard errors of a variance of 4000 normal draws, √(2/3999)·4.
      #expect(abs(variance / (sigma2 * Double(step + 1)) - 1) < 0.09)
    }
  }

  @Test("draws errors with the variance of the equation", arguments: [1, 2, 4])
  func pool(k: Int) throws {
    let fit = try Self.fit(["brent ~ wti - 1", "brent ~ wti", "brent ~ L(brent, 1:3)"][k / 2])
    let pool = try ErrorPool(fit, .resampled)
    let sigma2 = dot(fit.residuals.values, fit.residuals.values) / Double(fit.degreesOfFreedom)
    #expect(abs(pool.residuals.reduce(0, +)) < 1e-9)
    #expect(
      agree(dot(pool.residuals, pool.residuals) / Double(fit.observations), sigma2, within: 1e-12))
  }

  @Test("keeps neighbours together in a block, and a row's own residual in a wild bootstrap")
  func kinds() throws {
    let fit = try Self.fit(Self.correction)
    let n = fit.observations
    var errors = Array(repeating: 0.0, count: n * 8)
    let wild = try ErrorPool(fit, .wild)
    wild.draw(n, ofSample: true, from: RandomStream(seed: 1, stream: 1), to: &errors)
    for row in 0..<n {
      #expect((0..<8).allSatisfy { abs(errors[row * 8 + $0]) == abs(wild.residuals[row]) })
    }
    let negative = errors.indices.count { errors[$0] != wild.residuals[$0 / 8] }
    // Of n·8 fair coins; four standard deviations.
    #expect(abs(Double(negative) - Double(4 * n)) < 4 * Double(2 * n).squareRoot())

    let block = try ErrorPool(fit, .block(length: nil))
    #expect(block.length == 6)  // 204^(1/3) = 5.9
    block.draw(n, ofSample: true, from: RandomStream(seed: 1, stream: 1), to: &errors)
    for lane in 0..<8 {
      let start = block.residuals.indices.dropLast(5).first {
        agree(block.residuals[$0] - block.blockMeans[0], errors[lane], within: 1e-12)
      }
      let first = try #require(start)
      for inside in 1..<6 {
        #expect(
          errors[inside * 8 + lane] == block.residuals[first + inside] - block.blockMeans[inside])
      }
    }
  }

  @Test("refuses what cannot be drawn")
  func refusals() throws {
    let (history, drivers) = try Self.prices()
    #expect(
      throws: DataError.other(
        "A simulation of 0 draws says nothing; ask for at least 1, such as 10000.")
    ) { try PathSimulation(draws: 0) }
    #expect(throws: DataError.self) { try PathSimulation(errors: .block(length: 0)) }
    let fit = try Self.fit(Self.correction)
    #expect(
      throws: DataError.other(
        "A block of 205 residuals is longer than the sample of 204; shorten it.")
    ) { try paths(PathSimulation(draws: 1, errors: .block(length: 205)), fit) }
    let wti = try #require(drivers["wti"])
    #expect(
      throws: DataError.other(
        "The driver 'wti' has 2 draws but the simulation 3; draw as many of both.")
    ) {
      try PathSimulation(draws: 3).paths(
        of: fit, history: history, drivers: drivers,
        driverDraws: [
          "wti": PathDraws(
            "wti", unit: wti.unit, start: wti.start, count: 2,
            values: wti.values.flatMap { [$0, $0] })
        ], through: Self.last)
    }
  }

  @Test("counts the paths that run out of the range of numbers")
  func explosive() throws {
    // Half of the draws of a driver carry the logarithm beyond 708 in the second month.
    let (history, drivers) = try Self.prices()
    let fit = try Self.fit("log(brent) ~ wti")
    let wti = try #require(drivers["wti"])
    let slope = try #require(fit["wti"])
    let values = [50.0, 50, 50, 50, 50, 800 / slope, 50, 800 / slope]
    #expect(
      throws: DataError.other(
        "The simulated paths of 'brent' run out of the range of numbers in 2 of 4 draws, first in 2009-02; "
          + "the equation is unstable with these coefficients or its errors too large; end the forecast earlier."
      )
    ) {
      try PathSimulation(draws: 4, parameters: .known).paths(
        of: fit, history: history, drivers: [:],
        driverDraws: [
          "wti": PathDraws("wti", unit: wti.unit, start: wti.start, count: 4, values: values)
        ], through: .month(2009, 2))
    }
  }
}
