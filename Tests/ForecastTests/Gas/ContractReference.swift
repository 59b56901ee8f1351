@testable import Forecast

/// Figures from outside and series of the repository that the contract tests share.
enum ContractReference {
  /// The prices of `contracts.json`; origin and tolerance stand in the file.
  struct Content: Decodable {
    struct Month: Decodable {
      let month: String
      let window: [String]
      let averages: [Double]
      let price: Double
    }
    struct Case: Decodable {
      let line: String
      let months: [Month]
    }
    struct Order: Decodable {
      let order: String
      let at: String
      let prices: [Double]
    }
    let months: [String]
    let cases: [Case]
    let orders: [Order]
    let ukraine: [Double]
  }

  /// The series of a contract from the data of the repository.
  static func indices(of contract: GasContract) throws -> [String: any PeriodFigures] {
    try ContractIndices(of: contract, in: Repository.data).series
  }

  /// Brent 2007-01 … 2008-12 under its name.
  static let brent = ["brent": GasReference.brent]

  /// The price of one month of a line on Brent of 2007 and 2008.
  static func price(_ line: String, _ month: Period) throws -> Double {
    try GasContract(line: line).explanation(of: month, indices: brent).price
  }

  /// The path of a ready contract.
  static func ready(_ name: String, from: Period, through: Period) throws -> ContractPath {
    let contract = try GasContract(contentsOf: "\(Repository.root)/Data/contracts/\(name).yaml")
    return try contract.path(indices: indices(of: contract), from: from, through: through)
  }
}
