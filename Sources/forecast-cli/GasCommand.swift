import ArgumentParser
import Forecast
import Foundation

/// `forecast gas`: contracts as the trade writes them.
struct GasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gas", abstract: "Price gas contracts that follow oil, products and hubs.",
    discussion: """
      A contract is priced, and the window that the data prefer is searched:

        forecast gas price '6-0-1 brent' --from 2008-01 --through 2010-12
        forecast gas search Data/plans/article-2009.yaml
      """,
    subcommands: [PriceCommand.self, GasSearchCommand.self])

  /// `forecast gas price CONTRACT`: the monthly path and the year averages of a contract.
  struct PriceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "price",
      abstract: "Price a contract month by month.",
      discussion: """
        A contract is a YAML file, if there is one of that name, or a line: an averaging rule (months averaged, \
        skipped, held), indices with weight, slope and base after colons, and settings:

          forecast gas price '6-0-1 brent' --from 2008-01 --through 2010-12
          forecast gas price '9-1-3 gasoil:0.5 fuel_oil:0.5'
          forecast gas price '6-6-1 brent slope=3.8 constant=90 unit=USD/1000m3' --explain 2009-04
          forecast gas price Data/contracts/ukraine-2009.yaml

        Settings: constant, slope, base, unit, heat, index-unit, weights, floor, cap, round, index-floor, \
        index-cap, index-round, below and above (kink:slope or kink:slope:constant), discount (30% or an \
        amount), discount-cap, hub (index:share).

        A file may say more: regimes, take-or-pay, exchange rates, curves of each index. Data/contracts has examples, \
        and Data/contracts/schema.json describes every key.
        """)

    @Argument(
      help: "A contract file, or a line such as '6-0-1 brent'.",
      completion: .file(extensions: ["yaml", "yml"]))
    var contract: String

    @Option(
      help: "A tidy CSV file with a column for each index; Data/*.csv unless given.",
      completion: .file(extensions: ["csv"]))
    var data: String?

    @Option(help: "The first month, such as 2008-01.", transform: month)
    var from: Period?

    @Option(help: "The last month, such as 2010-12.", transform: month)
    var through: Period?

    @Option(help: "Show one month's windows, figures and arithmetic.", transform: month)
    var explain: Period?

    @Flag(help: "Print the year averages and take-or-pay, not the months.")
    var years = false

    @Flag(help: "Print JSON in full precision: the months, or with --years the years.")
    var json = false

    func validate() throws {
      if explain != nil, from != nil || through != nil || years {
        throw ValidationError(
          "--explain shows one month; leave out --from, --through and --years.")
      }
    }

    func run() throws {
      if let from, let through, through < from {
        throw ValidationError("--through \(through) lies before --from \(from).")
      }
      let contract = try loaded()
      let indices = try indices(of: contract)
      if let explain {
        let explanation = try contract.explanation(of: explain, indices: indices.series)
        try show(
          explanation.json, explanation.tables(contract: contract, origins: indices.origins))
        return
      }
      let path = try contract.path(
        indices: indices.series, from: from, through: through,
        mayLackPrices: json && from == nil && through == nil)
      let tables = path.tables(origins: indices.origins)
      try show(years ? path.yearJSON : path.json, years ? Array(tables.dropFirst()) : tables)
    }

    /// A file of that name if there is one, else a line.
    private func loaded() throws -> GasContract {
      if FileManager.default.fileExists(atPath: contract)
        || [".yaml", ".yml"].contains(where: contract.hasSuffix)
      {
        return try GasContract(contentsOf: contract)
      }
      return try GasContract(line: contract)
    }

    private func indices(of contract: GasContract) throws -> ContractIndices {
      if let data { return try ContractIndices(of: contract, in: Dataset(contentsOf: data)) }
      return try ContractIndices(of: contract, in: DataFolder(path: "Data"))
    }

    private func show(_ json: JSONValue, _ tables: [Table]) throws {
      if self.json {
        try Terminal.write(json.text)
        return
      }
      for table in tables {
        try Terminal.write(
          table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
      }
    }
  }
}

/// Reads `2009-04`.
func month(_ text: String) throws -> Period {
  guard let period = Period(text), period.frequency == .monthly else {
    throw ValidationError("'\(text)' is no month; write it like 2009-04.")
  }
  return period
}
