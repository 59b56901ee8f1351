import Testing

@testable import Forecast

@Suite("Window search")
struct WindowSearchTests {
  struct Outside: Decodable {
    struct Search: Decodable {
      struct Case: Decodable {
        let index: String
        let rule: String
        let constant: Double
        let slope: Double
        let r2: Double
        let aic: Double
        let bic: Double
        let oosMape: Double
        let implied: [String: Double]
      }
      let first: String
      let last: String
      let ahead: Int
      let cases: [Case]
    }
    let start: String
    let gas: [Double]
    let brent: [Double]
    let products: [Double]
    let searches: [Search]

    func series(_ name: String, _ values: [Double], unit: MeasureUnit) throws -> Series {
      Series(name, unit: unit, start: try #require(Period(start)), values: values)
    }

    var price: Series {
      get throws { try series("gas", gas, unit: .dollarsPer1000CubicMetres) }
    }

    var indices: [Series] {
      get throws {
        [
          try series("brent", brent, unit: .dollarsPerBarrel),
          try series("products", products, unit: MeasureUnit("USD/t")),
        ]
      }
    }
  }

  private static let grid = try? WindowGrid(
    averages: [1, 6, 7, 12], lags: [0, 1, 6, 12], holds: [1, 3])

  @Test("fits, criteria, errors and implied prices are those of numpy")
  func outside() throws {
    let outside: Outside = try Reference.load("window_search")
    let grid = try #require(Self.grid)
    for known in outside.searches {
      let (first, last) = (try #require(Period(known.first)), try #require(Period(known.last)))
      let search = try WindowSearch(
        price: outside.price, indices: outside.indices, grid: grid, sample: first...last,
        ahead: known.ahead, years: [2008, 2009])
      #expect(search.candidates.count == known.cases.count)
      for expected in known.cases {
        let found = try #require(search[expected.index, AveragingRule(expected.rule)])
        let pairs = [
          (found.slope, expected.slope), (found.r2, expected.r2), (found.aic, expected.aic),
          (found.bic, expected.bic), (found.oosMape, expected.oosMape),
          (found[2008] ?? 0, expected.implied["2008"] ?? 1),
          (found[2009] ?? 0, expected.implied["2009"] ?? 1),
        ]
        for (figure, value) in pairs { #expect(abs(figure / value - 1) < 1e-9) }
        #expect(abs(found.constant - expected.constant) < 1e-8)
      }
    }
  }

  @Test("R² and criteria are those of the regression itself")
  func sameAsRegression() throws {
    let outside: Outside = try Reference.load("window_search")
    let sample = Period.month(2006, 1)...Period.month(2009, 3)
    let (price, indices) = (try outside.price, try outside.indices)
    let search = try WindowSearch(
      price: price, indices: [indices[0]], grid: try #require(Self.grid), sample: sample)
    for candidate in search.candidates {
      let fit = try candidate.rule.leastSquares(price: price, index: indices[0], sample: sample)
      #expect(abs(candidate.r2 - fit.r2) < 1e-12)
      #expect(abs(candidate.aic / fit.aic - 1) < 1e-12)
      #expect(abs(candidate.bic / fit.bic - 1) < 1e-12)
    }
  }

  @Test("blocks of the confidence set are no shorter than the forecasts overlap, or there is none")
  func blocks() throws {
    let outside: Outside = try Reference.load("window_search")
    let grid = try WindowGrid(averages: [3, 6], lags: [0, 3], holds: [1])
    func search(ahead: Int) throws -> WindowSearch {
      try WindowSearch(
        price: outside.price, indices: [try outside.indices[0]], grid: grid,
        sample: .month(2006, 1)...(.month(2009, 3)), ahead: ahead)
    }
    let near = try search(ahead: 6)
    #expect(try near.confidenceSet(resamples: 50, seed: 1).blockLength >= 6)
    let far = try search(ahead: 12)
    let months = far.forecastMonths.lowerBound.distance(to: far.forecastMonths.upperBound) + 1
    #expect(
      throws: DataError.tooShort(
        method: "A confidence set with blocks of 12 months", required: 24, available: months)
    ) { try far.confidenceSet(resamples: 50, seed: 1) }
  }

  @Test("the window that made a price is found, and errs by nothing")
  func recovers() throws {
    let outside: Outside = try Reference.load("window_search")
    let index = try outside.indices[0]
    let rule = try AveragingRule("7-1-3")
    let price = try OilIndexedPrice(rule: rule, constant: 40, slope: 4.2).path(of: index)
    let search = try WindowSearch(
      price: price, indices: [index], grid: try #require(Self.grid),
      sample: .month(2001, 1)...(.month(2008, 12)))
    let best = search.ranked(by: \.oosMape)[0]
    #expect(best.rule == rule)
    #expect(best.oosMape < 1e-10)
    #expect(abs(best.slope - 4.2) < 1e-10)
    #expect(search.ranked(by: \.aic)[0].rule == rule)
  }

  @Test("prices after the sample change nothing but implied years")
  func honest() throws {
    let outside: Outside = try Reference.load("window_search")
    let (price, index) = (try outside.price, try outside.indices[0])
    let sample = Period.month(2003, 1)...Period.month(2006, 12)
    let search = try WindowSearch(
      price: price, indices: [index], grid: try #require(Self.grid), sample: sample)
    let cut = try WindowSearch(
      price: try #require(price.through(.month(2006, 12))), indices: [index],
      grid: try #require(Self.grid), sample: sample)
    #expect(search.candidates == cut.candidates)
  }

  @Test("the index that a rule needs gives the price back")
  func required() throws {
    let outside: Outside = try Reference.load("window_search")
    let index = try outside.indices[0]
    let search = try WindowSearch(
      price: outside.price, indices: [index], grid: try #require(Self.grid),
      sample: .month(2006, 1)...(.month(2009, 3)), years: [2009])
    let origin = Period.month(2008, 12)
    for candidate in search.candidates where candidate.rule.lag < 6 {
      let needed = try RequiredIndex(
        price: 291, candidate: candidate, year: 2009, index: index, knownThrough: origin)
      let after = try #require(needed.after)
      let values = index.span.map { month in
        month <= origin ? index[month] ?? 0 : after
      }
      let path = try OilIndexedPrice(
        rule: candidate.rule, constant: candidate.constant, slope: candidate.slope
      ).path(of: index.with(values: values))
      let year = try path.slice(.month(2009, 1)...(.month(2009, 12))).values
      #expect(abs(mean(year) - 291) < 1e-8)
      #expect(
        abs((needed.actual ?? 0) * candidate.slope + candidate.constant - (candidate[2009] ?? 0))
          < 1e-8)
    }
  }

  @Test("a break of the line is found where it was made")
  func breaks() throws {
    let outside: Outside = try Reference.load("window_search")
    let index = try outside.indices[0]
    let rule = try AveragingRule("6-0-1")
    let turn = Period.month(2005, 4)
    let averages = try rule.averages(of: index)
    let price = Series(
      "gas", unit: .dollarsPer1000CubicMetres, start: averages.start,
      values: averages.span.enumerated().map { offset, month in
        (month < turn ? 5 : 3) * averages.values[offset] + Double(offset * 7 % 5)
      })
    let search = try WindowSearch(
      price: price, indices: [index], grid: try #require(Self.grid),
      sample: .month(2001, 1)...(.month(2008, 12)))
    let found = try search.stability(
      of: rule, index: "brent", over: .month(2000, 1)...(.month(2009, 12)))
    #expect(found.supF.breakPeriod == turn)
    #expect(found.supF.test.pValue < 0.001)
    #expect(found.regimes.map(\.months.lowerBound) == [.month(2000, 1), turn])
    #expect(abs(found.regimes[0].slope - 5) < 0.05)
    #expect(abs(found.regimes[1].slope - 3) < 0.05)
  }

  @Test("too few months, a window without figures and a wrong grid are refused")
  func refusals() throws {
    let outside: Outside = try Reference.load("window_search")
    let (price, index) = (try outside.price, try outside.indices[0])
    #expect(
      GasReference.refusal {
        _ = try WindowSearch(
          price: price, indices: [index], sample: .month(2006, 1)...(.month(2007, 6)))
      }.contains("needs 25 observations"))
    #expect(
      GasReference.refusal {
        _ = try WindowSearch(
          price: price, indices: [index], sample: .month(1999, 1)...(.month(2004, 6)))
      }.contains("'brent' runs from 1998-01"))
    #expect(
      GasReference.refusal { _ = try WindowGrid(averages: [6], lags: [0], holds: [5]) }
        .contains("5 months held"))
  }
}
