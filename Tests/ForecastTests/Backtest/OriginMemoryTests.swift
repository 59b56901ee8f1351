import Testing

@testable import Forecast

@Suite("Memory between origins")
struct OriginMemoryTests {
  private static func prices() throws -> PriceHistory { try .shipped("wti") }

  private static func annual(_ column: String) throws -> ReleasedSeries {
    ReleasedSeries(
      try ShippedData.series(column, of: "world_oil_annual", through: .year(2020)), lag: 7,
      spread: .denton)
  }

  /// The study's equation on years spread over months, and one on months; both in real prices.
  private static func models() throws -> [EquationForecaster] {
    let deflator = ReleasedSeries(
      try ShippedData.series("us_cpi_u_index", of: "us_cpi_monthly", through: .month(2020, 12)),
      lag: 1)
    let production = ReleasedSeries(
      try ShippedData.series(
        "crude_production_kbd", of: "world_oil_monthly", through: .month(2004, 12)),
      continuedBy: try ShippedData.series(
        "liquids_production_mbd", of: "world_oil_monthly", through: .month(2020, 12)), lag: 3)
    let byYear = "d(log(price)) ~ L(log(price)) + L(log(demand)) + L(log(supply)) + trend"
    let byMonth = "d(log(price)) ~ L(log(price)) + L(log(supply)) + L(d(log(price))) + trend"
    return [
      EquationForecaster(
        .given(try Formula(byYear)),
        drivers: [
          "demand": try annual("consumption_ei2026_kbd"),
          "supply": try annual("production_ei2026_kbd"),
        ], deflator: deflator, known: .frozen, from: .lastPrice),
      EquationForecaster(
        .given(try Formula(byMonth)), drivers: ["supply": production], deflator: deflator,
        known: .rule, from: .average),
    ]
  }

  private static func answer(
    of model: EquationForecaster, on prices: PriceHistory, at origin: Period,
    window: RollingOrigins.Window, remembering memory: inout OriginMemory
  ) throws -> [Double] {
    try model.forecasts(
      from: try prices.known(at: origin, window: window), horizons: [1, 3, 6, 12, 24],
      remembering: &memory)
  }

  @Test(
    "forecasts are those of an origin by itself, to ten digits, in any order of the origins",
    arguments: [RollingOrigins.Window.expanding, .fixed(100)])
  func sameAsAlone(window: RollingOrigins.Window) throws {
    let prices = try Self.prices()
    let origins = (0..<30).map { Period.month(2003, 11).advanced(by: $0) }
    for model in try Self.models() {
      var memory = OriginMemory()
      for origin in origins + origins.reversed() + [origins[3], origins[25], origins[4]] {
        let alone = try model.forecasts(
          from: try prices.known(at: origin, window: window), horizons: [1, 3, 6, 12, 24])
        let remembered = try Self.answer(
          of: model, on: prices, at: origin, window: window, remembering: &memory)
        #expect(agree(remembered, alone, within: 1e-10), "\(model.name) at \(origin)")
      }
    }
  }

  @Test("what is planted after an origin never enters, whatever the memory holds of earlier ones")
  func planted() throws {
    let cut = Period.month(2005, 3)
    let prices = try Self.prices()
    let other = try PriceHistory(
      average: prices.average.planted(after: cut), last: prices.last.planted(after: cut))
    for model in try Self.models() {
      let changed = EquationForecaster(
        model.specification,
        drivers: model.drivers.mapValues {
          ReleasedSeries(
            $0.series.planted(after: cut), continuedBy: $0.continuation?.planted(after: cut),
            lag: $0.lag, spread: $0.spread)
        },
        deflator: model.deflator.map {
          ReleasedSeries($0.series.planted(after: cut), lag: $0.lag)
        }, known: model.known, from: model.start)
      var (memory, second) = (OriginMemory(), OriginMemory())
      for back in stride(from: 20, through: 0, by: -1) {
        let origin = cut.advanced(by: -back)
        let plain = try Self.answer(
          of: model, on: prices, at: origin, window: .expanding, remembering: &memory)
        let moved = try Self.answer(
          of: changed, on: other, at: origin, window: .expanding, remembering: &second)
        #expect(plain == moved, "\(model.name) at \(origin)")
      }
      // After the cut they do move, so the test can fail.
      let later = cut.advanced(by: 1)
      let plain = try Self.answer(
        of: model, on: prices, at: later, window: .expanding, remembering: &memory)
      let moved = try Self.answer(
        of: changed, on: other, at: later, window: .expanding, remembering: &second)
      #expect(plain != moved)
    }
  }

  @Test("an origin that cannot be estimated says so and leaves the next one as it is")
  func refusal() throws {
    let prices = try Self.prices()
    let model = try Self.models()[1]
    var memory = OriginMemory()
    let origin = Period.month(2004, 6)
    let before = try Self.answer(
      of: model, on: prices, at: origin, window: .expanding, remembering: &memory)
    let error = #expect(throws: DataError.self) {
      try Self.answer(of: model, on: prices, at: origin, window: .fixed(5), remembering: &memory)
    }
    guard case .tooManyCoefficients(coefficients: 5, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let after = try Self.answer(
      of: model, on: prices, at: origin, window: .expanding, remembering: &memory)
    #expect(agree(after, before, within: 1e-12))
  }
}
