import Foundation
import Testing

@testable import Forecast

@Suite("Documentation")
struct DocumentationTests {
  static let catalogue = "\(Repository.root)/Sources/Forecast/Forecast.docc"

  static func page(_ name: String) throws -> String {
    try String(contentsOfFile: "\(catalogue)/\(name).md", encoding: .utf8)
  }

  /// Every source file of the library as text.
  static func sources() throws -> [String] {
    let folder = "\(Repository.root)/Sources/Forecast"
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
  }

  @Test("the map names every public type of the library and no other")
  func map() throws {
    let declared = try Self.sources().flatMap { source in
      source.matches(of: /(?m)^public (?:indirect )?(?:struct|enum|protocol) (\w+)/).map {
        String($0.1)
      }
    }
    let named = try Self.page("Forecast").matches(of: /(?m)^- ``(\w+)``$/).map { String($0.1) }
    #expect(Set(declared).subtracting(named).sorted() == [])
    #expect(Set(named).subtracting(declared).sorted() == [])
    #expect(named.count == Set(named).count)
  }

  @Test("the references name every paper of the docstrings and no other")
  func references() throws {
    let cited = try Self.sources().flatMap { source in
      source.matches(of: /doi:(\S+[^\s.,;:)])/).map { String($0.1) }
    }
    let listed = try Self.page("References").matches(of: /\[doi:(\S+)\]\(/).map {
      String($0.1).replacing("\\", with: "")
    }
    func bare(_ doi: String) -> String {
      doi.trimmingCharacters(in: CharacterSet(charactersIn: ").,;"))
    }
    #expect(Set(cited.map(bare)).subtracting(listed.map(bare)).sorted() == [])
    #expect(Set(listed.map(bare)).subtracting(cited.map(bare)).sorted() == [])
  }

  @Test("the code of the first article is that of this test, and runs")
  func firstForecast() throws {
    let article = try Self.page("FirstForecast")
    let blocks = article.matches(of: /(?s)```swift\n(.*?)```/).map { String($0.1) }
    let lines = blocks.joined().split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let own = try String(contentsOfFile: #filePath, encoding: .utf8).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
        .replacingOccurrences(of: "\\(root)/", with: "")
    }
    #expect(lines.count > 30)
    var position = 0
    for line in lines {
      let found = own[position...].firstIndex(of: line)
      #expect(found != nil, "the article's line is not in the test: \(line)")
      position = found.map { $0 + 1 } ?? position
    }
    let said = try firstForecastOfTheArticle(root: Repository.root)
    #expect(said.contains { $0.hasPrefix("L(log(wti))") })
    #expect(said.contains { $0.contains("2008-09") || $0.contains("2008-10") })
  }
}

/// What the article does, with paths made absolute; what it prints is returned.
private func firstForecastOfTheArticle(root: String) throws -> [String] {
  var said: [String] = []
  func print(_ words: Any...) { said.append(words.map { "\($0)" }.joined(separator: " ")) }

  let prices = try Dataset(contentsOf: "\(root)/Data/oil_prices_monthly.csv")
  let consumer = try Dataset(contentsOf: "\(root)/Data/us_cpi_monthly.csv")
  let world = try Dataset(contentsOf: "\(root)/Data/world_oil_annual.csv")

  let months = Period.month(1986, 1)...Period.month(2008, 12)
  let wti = try prices.series("wti_usd_bbl", over: months)
    .deflated(by: consumer.series("us_cpi_u_index", over: months), dollarsOf: 2007)
    .aggregated(to: .quarterly, by: .mean)

  let known = Period.year(1965)...Period.year(2008)
  let demand = try world.series("consumption_bp2014_kbd", over: known).disaggregated(to: .quarterly)

  let formula = try Formula(
    "d(log(wti)) ~ L(log(wti)) + L(log(demand)) + trend + L(d(log(demand)))")
  let variables = ["wti": wti, "demand": demand]
  let fit = try DesignMatrix(formula, variables: variables).leastSquares()

  for row in try fit.coefficients(using: .hc1) {
    print(row.term, row.estimate, row.standardError, row.p)
  }
  print(try fit.breuschGodfrey(lags: 4).chiSquared.pValue)

  let ahead = Period.quarter(2009, 1)...Period.quarter(2011, 4)
  let growth = DriverPath(
    "demand growth", unit: .percent, points: [.year(2009): -1, .year(2010): 1])
  let drivers = try demand.grown(by: growth.expanded(over: ahead), shape: .samePeriod)
  let path = try DynamicEquation(fit).forecast(
    history: variables, drivers: ["demand": drivers], through: .year(2011))
  print(try path.aggregated(to: .annual, by: .mean).values)

  let simulation = try PathSimulation(draws: 2000, seed: 2009)
  let draws = try simulation.paths(
    of: fit, history: variables, drivers: ["demand": drivers], through: .year(2011))
  print(draws.count, draws.steps)

  let gasPrices = try Dataset(contentsOf: "\(root)/Data/gas_prices_monthly.csv")
  let gas = try gasPrices.series("europe_usd_mmbtu")
  let rule = try AveragingRule("6-1-1")
  let link = try rule.leastSquares(
    price: gas, index: prices.series("brent_usd_bbl"),
    sample: .month(2000, 6)...Period.month(2010, 3))
  print(rule.window(for: .month(2009, 4)), link.coefficients)

  let plan = try Plan(contentsOf: "\(root)/Data/plans/article-2009.yaml")
  let data = try PlanData(plan: plan.data, folder: DataFolder(path: "\(root)/Data"))
  let outlook = try Outlook(plan: plan, data: data)
  for table in outlook.tables where table.isHeadline { print(table.title, table.rows.count) }
  return said
}
