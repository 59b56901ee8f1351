import Testing

@testable import Forecast

@Suite("Backtests in real time")
struct BacktestRealTimeTests {
  /// Every model of the shipped plan for a price, on figures that are tenfold after a cut.
  private static func candidates(
    plantedAfter cut: Period?
  ) throws -> [(price: PriceHistory, candidates: [PriceBacktest.Candidate])] {
    let plan = try BacktestPlan(contentsOf: Repository.plan("backtest"))
    let read = try BacktestInputs(plan: plan, folder: Repository.data)
    let data = BacktestInputs(
      figures: Dictionary(
        uniqueKeysWithValues: read.figures.map { column, series in
          guard let cut else { return (column, series) }
          // An edition of an outlook was published in its own January, whatever months it speaks of.
          let edition = column.column.split(separator: "_").compactMap { Int($0) }.first
          if column.file.hasPrefix("eia_outlook_january"), let edition {
            return (column, edition <= cut.year ? series : series.planted(after: .month(1900, 1)))
          }
          return (column, series.planted(after: cut))
        }), inputs: [])
    return try plan.prices.map {
      (try data.prices($0, of: plan), try data.candidates(for: $0, of: plan))
    }
  }

  @Test(
    "no forecast of any model moves when everything after its origin does",
    arguments: [Period.month(1999, 1), .month(2009, 1), .month(2014, 8)])
  func planted(origin: Period) throws {
    let plain = try Self.candidates(plantedAfter: nil)
    let changed = try Self.candidates(plantedAfter: origin)
    var compared = 0
    for (before, after) in zip(plain, changed) {
      #expect(before.candidates.count == after.candidates.count)
      for (model, other) in zip(before.candidates, after.candidates) {
        guard model.model.speaks(at: origin) else { continue }
        let horizons = [1, 3, 12].filter { $0 <= model.model.longestHorizon ?? $0 }
        let first = Self.answer(of: model.model, on: before.price, at: origin, horizons)
        let second = Self.answer(of: other.model, on: after.price, at: origin, horizons)
        #expect(first == second, "\(model.label) at \(origin)")
        compared += 1
      }
    }
    #expect(compared > 20)
  }

  @Test("a planted past does move every forecast, so the test above can fail")
  func notBlind() throws {
    let origin = Period.month(2014, 8)
    let plain = try Self.candidates(plantedAfter: nil)
    let changed = try Self.candidates(plantedAfter: origin.advanced(by: -24))
    for (before, after) in zip(plain, changed) {
      for (model, other) in zip(before.candidates, after.candidates)
      where model.model.speaks(at: origin) {
        let first = Self.answer(of: model.model, on: before.price, at: origin, [1])
        let second = Self.answer(of: other.model, on: after.price, at: origin, [1])
        #expect(first != second, "\(model.label)")
      }
    }
  }

  private static func answer(
    of model: any PriceForecaster, on prices: PriceHistory, at origin: Period, _ horizons: [Int]
  ) -> Result<[Double], DataError> {
    do throws(DataError) {
      let known = try prices.known(at: origin, window: .expanding)
      return .success(try model.forecasts(from: known, horizons: horizons))
    } catch {
      return .failure(error)
    }
  }

  @Test("a figure is known once its lag has passed, of months and of years")
  func lags() throws {
    let months = Series(
      "m", unit: .ratio, start: .month(2000, 1), values: Array(repeating: 1, count: 60))
    let late = ReleasedSeries(months, lag: 3)
    #expect(try late.known(at: .month(2001, 6)).end == .month(2001, 3))
    let years = Series(
      "y", unit: .ratio, start: .year(1990), values: (0..<20).map { 100 + Double($0) })
    let statistics = ReleasedSeries(years, lag: 7, spread: .denton)
    #expect(try statistics.known(at: .month(2001, 6)).end == .month(1999, 12))
    #expect(try statistics.known(at: .month(2001, 7)).end == .month(2000, 12))
    #expect(throws: DataError.self) { try late.known(at: .month(2000, 2)) }
    #expect(throws: DataError.self) {
      try ReleasedSeries(years, lag: 7).known(at: .month(2001, 7))
    }
  }
}

extension Series {
  /// Tenfold figures in every period that ends after a month.
  func planted(after cut: Period) -> Series {
    Series(
      name, unit: unit, start: start,
      values: values.enumerated().map { offset, value in
        start.advanced(by: offset).last(.monthly) > cut ? 10 * value : value
      })
  }
}
