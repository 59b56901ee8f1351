import Foundation
import Testing

@testable import Forecast

/// `readings.json`: the oil equation in every reading, computed in fifty digits.
struct ReadingsReference: Decodable {
  let tolerance: Tolerance
  let links: Links
  let series: [String: Run]
  let shockPeriods: [String: [String]]
  let readings: [Reading]

  struct Tolerance: Decodable {
    let series: Double
    let coefficientsRelative: Double
    let statisticsRelative: Double
  }

  struct Links: Decodable {
    let cpi2007: Double
  }

  /// A series from its first to its last period.
  struct Run: Decodable {
    let first: String
    let last: String
    let values: [Double]

    /// The figures as a series of the library.
    func series(_ name: String, unit: MeasureUnit = .ratio) throws -> Series {
      Series(name, unit: unit, start: try #require(Period(first)), values: values)
    }
  }

  /// One reading; a refused one has no coefficients.
  struct Reading: Decodable, Sendable, CustomTestStringConvertible {
    let frequency: String
    let demand: String?
    let supply: String
    let shocks: String
    let startsAsked: [String]
    let start: String
    let end: String
    let n: Int
    let refused: String?
    let terms: [String]?
    let coefficients: [Double]?
    let standardErrors: [Double]?
    let r2: Double?
    let adjustedR2: Double?
    let sigma: Double?
    let durbinWatson: Double?
    let conditionNumber: Double?

    var testDescription: String {
      "\(frequency) \(demand ?? "") \(supply) \(shocks) from \(start)"
    }
  }

  static func load() throws -> ReadingsReference { try Reference.load("readings") }

  /// A series of the file by name.
  func run(_ name: String, unit: MeasureUnit = .ratio) throws -> Series {
    try #require(series[name]).series(name, unit: unit)
  }
}

/// The data that ship with the product, beside the tests in the source tree.
enum ShippedData {
  static let root = URL(filePath: #filePath).appending(path: "../../../../").standardized

  /// A tidy table by its name without `.csv`.
  static func dataset(_ name: String) throws -> Dataset {
    try Dataset(contentsOf: root.appending(path: "Data/\(name).csv").path)
  }

  /// A column of a table from its first figure to a period.
  static func series(_ column: String, of table: String, through last: Period) throws -> Series {
    let dataset = try dataset(table)
    let first = try #require(try dataset.observations(column).first?.period)
    return try dataset.series(column, over: first...last)
  }

  /// The dated supply events.
  static func shocks() throws -> ShockEvents {
    try ShockEvents(
      table: CSVTable(file: root.appending(path: "Data/supply_shocks.csv").path))
  }
}
