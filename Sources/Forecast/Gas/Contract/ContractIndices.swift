/// The series that a contract follows, with the columns they were read from.
public struct ContractIndices: Sendable {
  /// The series by the names that the contract uses.
  public let series: [String: Series]
  /// Where each comes from, one sentence each, in the order of the contract.
  public let origins: [String]

  /// Columns of the data folder behind the names that contracts use; products are stand-ins.
  static let catalogue: [String: String] = [
    "brent": "oil_prices_monthly/brent_usd_bbl",
    "wti": "oil_prices_monthly/wti_usd_bbl",
    "gasoil": "oil_products_monthly/heating_oil_nyh_usd_gal",
    "heating_oil": "oil_products_monthly/heating_oil_nyh_usd_gal",
    "fuel_oil": "oil_products_monthly/resid_fuel_oil_us_usd_gal",
    "europe": "gas_prices_monthly/europe_usd_mmbtu",
    "ttf": "gas_prices_monthly/europe_usd_mmbtu",
    "henry_hub": "gas_prices_monthly/henry_hub_world_bank_usd_mmbtu",
    "japan_lng": "gas_prices_monthly/japan_lng_usd_mmbtu",
    "eur_per_usd": "fx_monthly/eur_per_usd",
    "rub_per_usd": "fx_monthly/rub_per_usd_average",
  ]

  /// What a name stands for when the column is not the thing itself.
  private static let cautions: [String: String] = [
    "gasoil": "heating oil in New York stands for European gasoil",
    "fuel_oil": "residual fuel oil of US refiners stands for European fuel oil",
    "ttf": "an import border price before 2015-04, TTF from then on",
  ]

  /// Finds the series of a contract in a folder of data files.
  ///
  /// A name is looked up in the contract's own list of columns, then in the catalogue; it may also be
  /// written `table/column`.
  ///
  /// - Throws: ``DataError`` naming the index that no column answers to, or the file that is wrong.
  public init(of contract: GasContract, in folder: DataFolder) throws(DataError) {
    var series: [String: Series] = [:]
    var origins: [String] = []
    for name in contract.indexNames {
      let column = contract.columns[name] ?? Self.catalogue[name] ?? name
      let parts = column.split(separator: "/").map(String.init)
      guard parts.count == 2 else {
        let known = Set(Self.catalogue.keys).union(contract.columns.keys)
        throw .other(
          "'\(contract.name)': '\(name)' is no known index; "
            + (name.nearest(among: known).map { "did you mean '\($0)'?" }
              ?? "choose \(known.sorted().joined(separator: ", ")), write table/column or give --data.")
        )
      }
      series[name] = try contract.figures(of: name, parts[1], in: folder.dataset(parts[0]).dataset)
      let caution = contract.columns[name] == nil ? Self.cautions[name] : nil
      origins.append(
        "\(name) is \(parts[0]).csv, \(parts[1])" + (caution.map { ": \($0)" } ?? "") + ".")
    }
    self.series = series
    self.origins = origins
  }

  /// Takes the series of a contract from one table.
  ///
  /// A name answers to the column of that name, with or without its unit (`brent` to `brent_usd_bbl`), or to
  /// the column that the contract states for it.
  ///
  /// - Throws: ``DataError`` naming the index that no column answers to.
  public init(of contract: GasContract, in dataset: Dataset) throws(DataError) {
    var series: [String: Series] = [:]
    var origins: [String] = []
    for name in contract.indexNames {
      let stated = contract.columns[name]?.split(separator: "/").last.map(String.init)
      let wanted = [name, stated].compactMap(\.self)
      let column =
        dataset.columns.first(where: wanted.contains)
        ?? dataset.columns.first {
          $0.hasPrefix(name + "_") && Self.isUnit($0.dropFirst(name.count))
        }
      guard let column else {
        throw .missingColumn(
          file: dataset.file, column: name, nearest: name.nearest(among: dataset.columns),
          available: dataset.columns)
      }
      series[name] = try contract.figures(of: name, column, in: dataset)
      origins.append("\(name) is \(dataset.file), \(column).")
    }
    self.series = series
    self.origins = origins
  }

  /// Whether an ending is a unit, `_usd_bbl`.
  private static func isUnit(_ ending: Substring) -> Bool {
    let parts = ending.split(separator: "_")
    return parts.count == 2 && ["usd", "eur", "rub"].contains(parts[0])
  }
}

extension GasContract {
  /// The figures of an index; a gap among them is told with the place of the index in the contract.
  fileprivate func figures(
    of name: String, _ column: String, in dataset: Dataset
  ) throws(DataError) -> Series {
    do throws(DataError) {
      return try dataset.series(column).named(name)
    } catch .emptyCell(let file, let line, _, let period) {
      let place = regimes.flatMap(\.terms.legs).first { $0.index == name }?.place ?? self.name
      throw .other(
        "\(place): '\(name)' has no figure for \(period) (\(file), line \(line), '\(column)'), and no average may "
          + "leave a month out; fill in the figure, or keep the months after it alone.")
    }
  }
}
