import Forecast
import Foundation
import Study

/// Time of the processor that the program has used, in milliseconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// The shortest of the runs that fit into 0.7 seconds of the processor, in milliseconds of it.
func milliseconds(_ job: () throws -> Void) rethrows -> Double {
  var (best, spent) = (Double.infinity, 0.0)
  while spent < 700 {
    let start = processorTime()
    try job()
    let taken = processorTime() - start
    best = min(best, taken)
    spent += taken
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
  let time = try milliseconds {
    let paths = try simulation.paths(
      of: fit, history: history, drivers: drivers, through: origin.advanced(by: 24), threads: 1)
    figure = mean(paths.draws(ofStep: 23))
  }
  row("paths-\(name)", time, figure)
}

let simulation = try PathSimulation(draws: 10_000)
var last = 0.0
let three = try milliseconds {
  for scenario in 0..<3 {
    let moved = drivers.mapValues { series in
      series.name == "demand"
        ? Series(
          series.name, unit: series.unit, start: series.start,
          values: series.values.map { $0 * (1 + 0.02 * Double(scenario)) }) : series
    }
    let paths = try simulation.paths(
      of: fit, history: history, drivers: moved, through: origin.advanced(by: 28), threads: 1)
    if scenario == 0 { last = mean(paths.draws(ofStep: 27)) }
  }
}
row("scenarios", three, last)

// Backtests of one model from 120 origins, everything included that stands between the series and the forecasts.
let horizons = [1, 3, 6, 12, 24]
let data = URL(filePath: #filePath).appending(path: "../../../../Data").standardized

func series(_ table: String, _ column: String) throws -> Series {
  let dataset = try Dataset(contentsOf: data.appending(path: "\(table).csv").path)
  let known = try dataset.observations(column).map(\.period)
  return try dataset.series(column, over: known[0]...min(known[known.count - 1], .month(2017, 12)))
}

func annual(_ column: String) throws -> ReleasedSeries {
  let dataset = try Dataset(contentsOf: data.appending(path: "world_oil_annual.csv").path)
  let known = try dataset.observations(column).map(\.period)
  return ReleasedSeries(
    try dataset.series(column, over: known[0]...known[known.count - 1]), lag: 7, spread: .denton)
}

let prices = try PriceHistory(
  average: try series("oil_prices_monthly", "wti_usd_bbl"),
  last: try series("oil_prices_month_end", "wti_last_usd_bbl"))
let deflator = ReleasedSeries(try series("us_cpi_monthly", "us_cpi_u_index"), lag: 1)
let byYear = EquationForecaster(
  .given(
    try Formula(
      "d(log(price)) ~ L(log(price)) + L(log(demand)) + L(log(supply)) + trend"
        + " + L(d(log(demand))) + L(d(log(supply)))")),
  drivers: [
    "demand": try annual("consumption_ei2026_kbd"), "supply": try annual("production_ei2026_kbd"),
  ], deflator: deflator, known: .frozen, from: .lastPrice)
let byMonth = EquationForecaster(
  .given(
    try Formula(
      "d(log(price)) ~ L(log(price)) + L(log(supply)) + trend + L(d(log(price))) + L(d(log(supply)))"
    )),
  drivers: [
    "supply": ReleasedSeries(try series("world_oil_monthly", "crude_production_kbd"), lag: 3)
  ], deflator: deflator, known: .frozen, from: .lastPrice)
for (name, model, window) in [
  ("backtest-study", byYear, RollingOrigins.Window.expanding),
  ("backtest-monthly", byMonth, .expanding), ("backtest-window", byMonth, .fixed(120)),
] {
  let origins = try RollingOrigins(
    from: .month(1998, 1), through: .month(2007, 12), window: window, horizons: horizons)
  var figure = 0.0
  let time = try milliseconds {
    let forecasts = try origins.forecasts(of: model, on: prices)
    guard forecasts.failures.isEmpty else { throw forecasts.failures[0].reason }
    figure = mean(try forecasts.record(horizon: 24).forecasts[...])
  }
  row(name, time, figure)
}
