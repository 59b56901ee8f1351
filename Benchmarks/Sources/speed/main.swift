import Forecast
import Foundation
import Study

/// The shortest of several runs, in milliseconds.
func milliseconds(_ repetitions: Int, _ job: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var best = Double.infinity
  for _ in 0..<repetitions {
    let taken = try clock.measure(job)
    best = min(best, taken / .milliseconds(1))
  }
  return best
}

func mean(_ draws: ArraySlice<Double>) -> Double {
  var sum = 0.0
  for figure in draws { sum += figure }
  return sum / Double(draws.count)
}

func row(_ job: String, _ milliseconds: Double, _ figure: Double) {
  print("\(job)\t\(milliseconds)\t\(figure)")
}

// 111 quarters give 109 rows; 28 more are the horizon.
let study = try Study(count: 139, error: Study.wave)
let origin = Period.quarter(1980, 1).advanced(by: 110)
let fit = try study.fit(through: origin)
let (history, drivers) = study.split(after: origin)

for (name, parameters) in [
  ("known", PathSimulation.Parameters.known), ("fixed", .fixedDesign),
  ("recursive", .recursiveDesign),
] {
  let simulation = try PathSimulation(draws: 10_000, parameters: parameters)
  var figure = 0.0
  let time = try milliseconds(30) {
    let paths = try simulation.paths(
      of: fit, history: history, drivers: drivers, through: origin.advanced(by: 24), threads: 1)
    figure = mean(paths.draws(ofStep: 23))
  }
  row("paths-\(name)", time, figure)
}

let simulation = try PathSimulation(draws: 10_000)
var last = 0.0
let three = try milliseconds(30) {
  for scenario in 0..<3 {
    let moved = drivers.mapValues { series in
      series.name == "demand"
        ? Series(
          series.name, unit: series.unit, start: series.start,
          values: series.values.map { $0 * (1 + 0.02 * Double(scenario)) }) : series
    }
    let paths = try simulation.paths(
      of: fit, history: history, drivers: moved, through: origin.advanced(by: 28), threads: 2)
    if scenario == 0 { last = mean(paths.draws(ofStep: 27)) }
  }
}
row("scenarios-two-threads", three, last)

// 60 to 179 rows at the origins, 24 steps from each.
let long = try Study(count: 205, error: Study.wave)
let observed = long.variables["wti"] ?? fit.observed
let formula = try Formula(Study.equation)
let design = try DesignMatrix(formula, variables: long.variables)
var end = 0.0
let origins = try milliseconds(50) {
  let forecasts = try design.expandingForecasts(
    from: 60, origins: 120, steps: 24, observed: observed)
  end = forecasts.paths[119]?.values[23] ?? 0
}
row("origins", origins, end)
row(
  "design", try milliseconds(50) { _ = try DesignMatrix(formula, variables: long.variables) }, end)
