@testable import Forecast

/// Figures from outside that the tests of this room share.
enum GasReference {
  /// The windows of `gas_windows.json`; origin and tolerance stand in the file.
  struct Windows: Decodable {
    struct Case: Decodable {
      let rule: String
      let windowOf200901: [String]
      let windowOf200903: [String]
      let averages: [Double]
    }
    let cases: [Case]
  }

  /// The duties of `export_duty.json`; origin and tolerance stand in the file.
  struct Duties: Decodable {
    struct Row: Decodable {
      let uralsPerBarrel: Double
      let above: Double
      let dutyPerTonne: Double
      let dutyPerBarrel: Double
    }
    let rows: [Row]
  }

  /// Brent 2007-01 … 2008-12, USD/bbl, monthly averages: EIA series RBRTE, vintage of August 2026.
  static let brent = Series(
    "brent", unit: MeasureUnit.dollarsPerBarrel, start: .month(2007, 1),
    values: [
      53.68, 57.56, 62.05, 67.49, 67.21, 71.05, 76.93, 70.76, 77.17, 82.34, 92.41, 90.93,
      92.18, 94.99, 103.64, 109.07, 122.8, 132.32, 132.72, 113.24, 97.23, 71.58, 52.45, 39.95,
    ])

  /// A monthly series of 40, 41, 42 … dollars per barrel.
  static func ramp(from start: Period, count: Int) -> Series {
    Series(
      "urals", unit: MeasureUnit.dollarsPerBarrel, start: start,
      values: (0..<count).map { 40 + Double($0) })
  }

  /// Annual European prices in USD/1000 m³.
  static func europe(from year: Int, _ prices: [Double]) -> Series {
    Series(
      "europe", unit: MeasureUnit.dollarsPer1000CubicMetres, start: .year(year), values: prices)
  }

  /// The sentence that a refusal ends in; empty when nothing was refused.
  static func refusal(_ body: () throws -> Void) -> String {
    do { try body() } catch { return "\(error)" }
    return ""
  }
}
