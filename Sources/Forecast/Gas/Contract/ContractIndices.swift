/// The figures that a contract follows, with the columns they were read from.
public struct ContractIndices: Sendable {
  /// The figures by the names that the contract uses.
  public let series: [String: GappedSeries]
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

  /// Finds the figures of a contract in a folder of data files.
  ///
  /// A name is looked up in the contract's own list of columns, then in the catalogue; it may also be
  /// written `table/column`.
  ///
  /// - Throws: ``DataError`` naming the place in the contract and the index that no column answers to, or the
  ///   file that is wrong.
  public init(of contract: GasContract, in folder: DataFolder) throws(DataError) {
    var series: [String: GappedSeries] = [:]
    var origins: [String] = []
    for name in contract.indexNames {
      let stated = contract.columns[name]
      let wanted = stated ?? Self.catalogue[name] ?? name
      let parts = wanted.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts.contains("") else {
        throw Self.unknown(name, stated: stated, in: contract)
      }
      let dataset = try folder.dataset(parts[0]).dataset
      guard
        let column = try contract.column(answeringTo: parts[1], for: name, in: dataset)
      else {
        throw contract.noColumn(for: name, called: parts[1], in: dataset)
      }
      let caution = stated == nil ? Self.cautions[name] : nil
      let words = "\(parts[0]).csv, \(column)" + (caution.map { ": \($0)" } ?? "")
      let (figures, origin) = try contract.figures(of: name, column, in: dataset, words: words)
      series[name] = figures
      origins.append(origin)
    }
    self.series = series
    self.origins = origins
  }

  /// Takes the figures of a contract from one table.
  ///
  /// A name answers to the column of that name, with or without its unit (`brent` to `brent_usd_bbl`), or to
  /// the column that the contract states for it.
  ///
  /// Of several columns (`brent_usd_bbl`, `brent_eur_bbl`) the one counts that is in the unit the contract needs.
  ///
  /// - Throws: ``DataError`` naming the place in the contract and the index that no column answers to, or
  ///   the columns where there is more than one.
  public init(of contract: GasContract, in dataset: Dataset) throws(DataError) {
    var series: [String: GappedSeries] = [:]
    var origins: [String] = []
    for name in contract.indexNames {
      let stated = contract.columns[name]?.split(separator: "/").last.map(String.init)
      var column = try contract.column(answeringTo: name, for: name, in: dataset)
      if column == nil, let stated {
        column = try contract.column(answeringTo: stated, for: name, in: dataset)
      }
      guard let column else { throw contract.noColumn(for: name, called: name, in: dataset) }
      let (figures, origin) = try contract.figures(
        of: name, column, in: dataset, words: "\(dataset.file), \(column)")
      series[name] = figures
      origins.append(origin)
    }
    self.series = series
    self.origins = origins
  }

  /// The refusal of an index that is in no catalogue, or whose column is not written `table/column`.
  private static func unknown(
    _ name: String, stated: String?, in contract: GasContract
  ) -> DataError {
    if let stated {
      return .other(
        "\(contract.place(of: name)): '\(stated)', which 'indices' states for '\(name)', is no table with its "
          + "column; write it like oil_prices_monthly/brent_usd_bbl.")
    }
    let known = Set(catalogue.keys).union(contract.columns.keys)
    return .other(
      "\(contract.place(of: name)): '\(name)' is no known index; "
        + (name.nearest(among: known).map { "did you mean '\($0)'?" }
          ?? "choose \(known.sorted().joined(separator: ", ")), write table/column or give --data.")
    )
  }
}

extension GasContract {
  /// Where the contract first names a series, for messages.
  fileprivate func place(of name: String) -> String {
    for terms in regimes.map(\.terms) {
      let leg = terms.legs.first { $0.index == name || $0.conversion?.rate == name }
      if let leg { return leg.place }
      if let hub = terms.hub, hub.index == name || hub.rate == name { return hub.place }
    }
    return self.name
  }

  /// The column of a table that stands for an index.
  fileprivate func column(
    answeringTo name: String, for index: String, in dataset: Dataset
  ) throws(DataError) -> String? {
    var inUnit: [String] = []
    if let wanted = statedUnit(of: index) ?? ownUnit(of: index) {
      for column in dataset.columns(answeringTo: name) {
        if try dataset.unit(of: column)?.isConvertible(to: wanted) ?? false {
          inUnit.append(column)
        }
      }
    }
    if inUnit.count == 1 { return inUnit[0] }
    do {
      return try dataset.column(answeringTo: name)
    } catch {
      throw .other("\(place(of: index)): \(error.description)")
    }
  }

  /// The refusal of a name that no column of a table answers to.
  fileprivate func noColumn(
    for name: String, called column: String, in dataset: Dataset
  ) -> DataError {
    .other(
      "\(place(of: name)): no column of \(dataset.file) answers to '\(column)'; "
        + (dataset.nearestName(to: column).map { "did you mean '\($0)'?" }
          ?? "it has \(dataset.columns.map { "'\($0)'" }.joined(separator: ", "))."))
  }

  /// The figures of a column under the name of the contract, and where they come from.
  ///
  /// A column that names no unit is taken in the one that the contract counts the index in; where that is
  /// reached by an exchange rate, or legs count in different ones, the column has none.
  fileprivate func figures(
    of name: String, _ column: String, in dataset: Dataset, words: String
  ) throws(DataError) -> (figures: GappedSeries, origin: String) {
    let (own, stated) = (try dataset.unit(of: column), statedUnit(of: name))
    let figures = try dataset.gappedSeries(column, named: name, unit: own ?? stated ?? .ratio)
    var origin = "\(name) is \(words)."
    if own == nil {
      origin +=
        stated.map { " It names no unit; the contract counts it in \($0)." }
        ?? " It names no unit."
    }
    let gaps = figures.gaps
    if let first = gaps.first, let last = gaps.last {
      let months =
        gaps.count <= 3
        ? gaps.map(\.description).joined(separator: ", ")
        : "\(gaps.count) months from \(first) to \(last)"
      origin += " It has no figure for \(months)."
    }
    return (figures, origin)
  }

  /// The unit that every leg counts an index in, where no exchange rate leads there.
  private func statedUnit(of name: String) -> MeasureUnit? {
    let legs = regimes.flatMap(\.terms.legs).filter { $0.index == name }
    guard let unit = legs.first?.unit,
      legs.allSatisfy({ $0.unit == unit && $0.conversion == nil })
    else { return nil }
    return unit
  }

  /// The unit of the contract, where an index is itself a price or a hub in the contract's money.
  private func ownUnit(of name: String) -> MeasureUnit? {
    let terms = regimes.map(\.terms)
    let legs = terms.flatMap(\.legs).filter { $0.index == name }
    let hubs = terms.compactMap(\.hub).filter { $0.index == name }
    let isPrice =
      legs.allSatisfy { $0.slope == nil && $0.conversion == nil }
      && hubs.allSatisfy { $0.rate == nil }
    return isPrice && !(legs.isEmpty && hubs.isEmpty) ? unit : nil
  }
}
