import Testing

@testable import Forecast

/// `disaggregation.json`: finer figures computed in fifty digits.
struct DisaggregationReference: Decodable {
  let tolerance: Tolerance
  let flows: [Flow]
  let stocks: [Stock]

  struct Tolerance: Decodable {
    let relative: Double
  }

  struct Flow: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let perPeriod: Int
    let lowPeriods: [String]
    let low: [Double]
    let highFirst: String
    let indicator: [Double]
    let high: [Double]
    let objective: Double

    var testDescription: String { name }
    var coarse: Series { get throws { try series(low, from: #require(lowPeriods.first)) } }
    var guide: Series { get throws { try series(indicator, from: highFirst) } }
    var fine: Series { get throws { try series(high, from: highFirst) } }
  }

  struct Stock: Decodable {
    let lowPeriods: [String]
    let low: [Double]
    let highFirst: String
    let high: [Double]
  }

  static func load() throws -> DisaggregationReference { try Reference.load("disaggregation") }

  static func series(_ values: [Double], from start: String) throws -> Series {
    Series("x", unit: .thousandBarrelsPerDay, start: try #require(Period(start)), values: values)
  }
}

private func series(_ values: [Double], from start: String) throws -> Series {
  try DisaggregationReference.series(values, from: start)
}

@Suite("Denton–Cholette")
struct DentonCholetteTests {
  @Test("agrees with figures computed outside", arguments: try DisaggregationReference.load().flows)
  func outside(flow: DisaggregationReference.Flow) throws {
    let tolerance = try DisaggregationReference.load().tolerance.relative
    let guide = try flow.guide
    let fine = try flow.coarse.disaggregated(to: guide.frequency, along: guide)
    #expect(fine.start == guide.start)
    #expect(fine.unit == .thousandBarrelsPerDay)
    #expect(agree(fine.values, flow.high, within: tolerance))
  }

  @Test("keeps the averages", arguments: try DisaggregationReference.load().flows)
  func averages(flow: DisaggregationReference.Flow) throws {
    let (coarse, guide) = (try flow.coarse, try flow.guide)
    let back = try coarse.disaggregated(to: guide.frequency, along: guide)
      .aggregated(to: coarse.frequency, by: .mean)
    #expect(back.span == coarse.span)
    #expect(agree(back.values, coarse.values, within: 1e-13))
  }

  @Test("is the smoothest that keeps them", arguments: try DisaggregationReference.load().flows)
  func smoothest(flow: DisaggregationReference.Flow) throws {
    let guide = try flow.guide
    let fine = try flow.coarse.disaggregated(to: guide.frequency, along: guide)
    #expect(agree(roughness(fine.values, along: flow.indicator), flow.objective, within: 1e-9))
    for group in 0..<flow.low.count {
      var moved = fine.values
      moved[group * flow.perPeriod] *= 1.001
      moved[group * flow.perPeriod + 1] -= moved[group * flow.perPeriod] * (1 - 1 / 1.001)
      #expect(roughness(moved, along: flow.indicator) > flow.objective)
    }
  }

  private func roughness(_ values: [Double], along indicator: [Double]) -> Double {
    let ratios = zip(values, indicator).map { $0 / $1 }
    return zip(ratios.dropFirst(), ratios).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  @Test("does not ask for the level of the indicator", arguments: [0.001, 7, 1e6])
  func indicatorLevel(factor: Double) throws {
    for flow in try DisaggregationReference.load().flows {
      let (coarse, guide) = (try flow.coarse, try flow.guide)
      let scaled = guide.with(values: guide.values.map { $0 * factor })
      let original = try coarse.disaggregated(to: guide.frequency, along: guide)
      let rescaled = try coarse.disaggregated(to: guide.frequency, along: scaled)
      #expect(agree(rescaled.values, original.values, within: 1e-12), "\(flow.name)")
    }
  }

  @Test("leaves a constant series constant", arguments: [1, 2, 30])
  func constant(count: Int) throws {
    let annual = Series(
      "x", unit: .ratio, start: .year(1980), values: Array(repeating: 84_000, count: count))
    for frequency in [Frequency.quarterly, .monthly] {
      let fine = try annual.disaggregated(to: frequency)
      #expect(fine.count == count * frequency.perYear)
      #expect(fine.values.allSatisfy { agree($0, 84_000, within: 1e-13) })
    }
  }

  @Test("does not see the future of figures that were cut first")
  func cutFirst() throws {
    let origin = Period.year(2008)
    let planted = Series(
      "demand", unit: .thousandBarrelsPerDay, start: .year(2004),
      values: [82_800, 84_000, 85_000, 86_400, 86_000, 60_000])
    let actual = planted.with(values: Array(planted.values.dropLast()) + [84_900])
    let past = Period.quarter(2004, 1)...Period.quarter(2008, 4)

    let leaked = try [planted, actual].map { try $0.disaggregated(to: .quarterly).slice(past) }
    let lastYears = leaked.map { $0.values.suffix(8) }
    #expect(zip(lastYears[0], lastYears[1]).contains { abs($0 / $1 - 1) > 0.01 })

    let cut = try [planted, actual].map {
      try #require($0.through(origin)).disaggregated(to: .quarterly)
    }
    #expect(cut[0] == cut[1])
    #expect(cut[0].span == past)
  }

  @Test("refuses an indicator that is short, not positive or of another frequency")
  func refusals() throws {
    let annual = Series("demand", unit: .ratio, start: .year(2007), values: [86, 85])
    let short = Series(
      "crude", unit: .ratio, start: .quarter(2007, 2), values: [1, 1, 1, 1, 1, 1, 1])
    #expect(
      throws: DataError.missingPeriod(series: "crude", period: .quarter(2007, 1), span: short.span)
    ) { try annual.disaggregated(to: .quarterly, along: short) }
    let zero = Series(
      "crude", unit: .ratio, start: .quarter(2007, 1), values: [1, 1, 1, 1, 1, 0, 1, 1])
    #expect(
      throws: DataError.notPositive(
        method: "A proportional indicator", series: "crude", period: .quarter(2008, 2), value: 0)
    ) { try annual.disaggregated(to: .quarterly, along: zero) }
    let months = zero.with(start: .month(2007, 1))
    #expect(throws: DataError.self) { try annual.disaggregated(to: .quarterly, along: months) }
  }
}
