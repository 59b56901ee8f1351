import Testing

@testable import Forecast

@Suite("Expanding forecasts")
struct ExpandingForecastsTests {
  private static let sample = Period.month(1992, 1)...Period.month(2008, 12)

  private func design(_ text: String) throws -> (DesignMatrix, [String: Series]) {
    let formula = try Formula(text)
    let variables = try OLSReference.Case.oilPrices().variables(
      of: formula, sample: .month(1990, 1)...Period.month(2008, 12))
    return (try DesignMatrix(formula, variables: variables, sample: Self.sample), variables)
  }

  @Test(
    "forecasts from every origin as the equation estimated there does",
    arguments: [
      "d(log(brent)) ~ L(log(brent)) + L(log(wti)) + trend + d(log(wti)) + L(d(log(brent)), 1:2)",
      "brent ~ L(brent) + powers(wti, 2) - 1", "d(log(brent), 12) ~ L(d(log(brent), 12)) + season",
    ])
  func oneByOne(text: String) throws {
    let (design, variables) = try design(text)
    let brent = try #require(variables["brent"])
    let all = try design.expandingForecasts(from: 100, origins: 21, steps: 24, observed: brent)
    #expect(all.origins.count == 21 && all.origins[0] == Self.sample.lowerBound.advanced(by: 99))
    for index in [0, 7, 20] {
      let origin = all.origins[index]
      let fit = try DesignMatrix(
        design.formula, variables: variables, sample: Self.sample.lowerBound...origin
      ).leastSquares()
      let alone = try DynamicEquation(fit).forecast(
        history: variables.mapValues { try #require($0.through(origin)) }, drivers: variables,
        through: origin.advanced(by: 24))
      let path = try #require(all.paths[index])
      #expect(path.span == alone.span && path.unit == alone.unit)
      #expect(agree(path.values, alone.values, within: 1e-8))
    }
  }

  @Test("refuses more than the rows hold, and has no path where columns are dependent")
  func refusals() throws {
    let (design, variables) = try design("brent ~ L(brent) + season")
    let brent = try #require(variables["brent"])
    #expect(
      throws: DataError.other(
        "100 origins from row 100 with 24 steps each need 223 rows but 'brent ~ L(brent) + season' has 204; "
          + "take fewer origins or steps, or extend the sample.")
    ) { try design.expandingForecasts(from: 100, origins: 100, steps: 24, observed: brent) }
    // Eleven months do not tell twelve months apart.
    let early = try design.expandingForecasts(from: 12, origins: 3, steps: 2, observed: brent)
    #expect(early.paths[0] == nil && early.coefficients[0] == nil && early.paths[2] != nil)
  }
}
