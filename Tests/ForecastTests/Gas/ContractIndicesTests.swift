import Testing

@testable import Forecast

@Suite("The figures of a contract")
struct ContractIndicesTests {
  private func data(_ header: String, _ rows: [String]) throws -> Dataset {
    let lines = rows.enumerated().map { "\(Period.month(2008, 1).advanced(by: $0)),\($1)" }
    let text = "month,\(header)\n" + lines.joined(separator: "\n") + "\n"
    let table = try CSVTable(file: "d.csv", bytes: Array(text.utf8))
    return try Dataset(table, units: ColumnUnits(besides: "/no/such/folder/d.csv"))
  }

  /// Brent of the month before in euros of the month itself.
  private func euros() throws -> GasContract {
    try GasContract(
      file: "c.yaml",
      yaml: """
        title: Euros
        unit: EUR/bbl
        rule: 1-0-1
        legs: [{ index: brent, unit: EUR/bbl, conversion: { rate: eur_per_usd, order: average_then_convert, at: spot } }]
        """)
  }

  private func refusal(_ line: String, _ data: Dataset) -> String {
    GasReference.refusal {
      let contract = try GasContract(line: line)
      let indices = try ContractIndices(of: contract, in: data)
      _ = try contract.path(indices: indices.series)
    }
  }

  @Test("a gap leaves out the months whose windows hold it and no others")
  func gap() throws {
    let data = try data("brent_usd_bbl", ["90", "92", "", "96", "98", "100", "102"])
    let contract = try GasContract(line: "2-1-1 brent")
    let indices = try ContractIndices(of: contract, in: data)
    #expect(indices.origins == ["brent is d.csv, brent_usd_bbl. It has no figure for 2008-03."])
    // Two months, one skipped: the price of April takes January and February, 91; those of May and June need
    // March; July takes April and May, 97; August 99, September 101.
    let path = try contract.path(indices: indices.series)
    #expect(path.months.map(\.price) == [nil, nil, nil, 91, nil, nil, 97, 99, 101])
    #expect(path.months.map { $0.averages[0].value } == path.months.map(\.price))
    #expect(path.years.map(\.months) == [4])
    #expect(path.years.map(\.price) == [97])
    let july = try contract.explanation(of: .month(2008, 7), indices: indices.series)
    #expect(july.price == 97)
    #expect(
      GasReference.refusal {
        _ = try contract.explanation(of: .month(2008, 5), indices: indices.series)
      }
        == "'2-1-1 brent', column 7: 'brent' has no figure for 2008-03, which the 2-1-1 window of 2008-05 needs "
        + "(d.csv, line 4, is empty); fill it in or price another month.")
  }

  @Test("two windows of one index may lie on either side of a gap")
  func bothSides() throws {
    let data = try data("brent_usd_bbl", ["90", "92", "", "96", "98"])
    let contract = try GasContract(line: "1-0-1 brent:0.5 2-3-1 brent:0.5")
    let indices = try ContractIndices(of: contract, in: data)
    // June 2008 takes May, 98, and January with February, 91.
    let june = try contract.explanation(of: .month(2008, 6), indices: indices.series)
    #expect(june.price == 94.5)
  }

  @Test("many gaps are counted, and a gap in an exchange rate is one too")
  func gapsOfRates() throws {
    let data = try data(
      "brent_usd_bbl,eur_per_usd", ["90,0.7", "91,", "92,", "93,", "94,", "95,0.8", "96,0.9"])
    let contract = try euros()
    let indices = try ContractIndices(of: contract, in: data)
    #expect(
      indices.origins.last
        == "eur_per_usd is d.csv, eur_per_usd. It has no figure for 4 months from 2008-02 to 2008-05."
    )
    let path = try contract.path(indices: indices.series)
    #expect(path.months.map { $0.price == nil } == [true, true, true, true, true, false, false])
    #expect(path.months.last?.price == 95 * 0.9)
    #expect(
      GasReference.refusal {
        _ = try contract.explanation(of: .month(2008, 3), indices: indices.series)
      }.contains("'eur_per_usd' has no figure for 2008-03"))
  }

  @Test("a column without a unit is taken in the one that the contract counts in, else it has none")
  func unitless() throws {
    let data = try data("ttf,gas_usd_mwh", ["20,20", "21,21"])
    let stated = try GasContract(line: "1-0-1 ttf index-unit=USD/MWh")
    let indices = try ContractIndices(of: stated, in: data)
    #expect(indices.series["ttf"]?.unit.symbol == "USD/MWh")
    #expect(
      indices.origins == ["ttf is d.csv, ttf. It names no unit; the contract counts it in USD/MWh."]
    )
    #expect(try stated.path(indices: indices.series).unit?.symbol == "USD/MWh")

    let bare = try GasContract(line: "1-0-1 ttf")
    let unnamed = try ContractIndices(of: bare, in: data)
    #expect(unnamed.origins == ["ttf is d.csv, ttf. It names no unit."])
    let month = try bare.explanation(of: .month(2008, 2), indices: unnamed.series)
    #expect(month.price == 20)
    let text =
      month.tables(contract: bare, origins: unnamed.origins).map { $0.terminalText() }.joined()
      + month.json.text
    #expect(!text.contains("ratio"))
    #expect(month.json.text.contains("\"figureUnit\": null"))

    #expect(
      refusal("1-0-1 ttf unit=USD/MMBtu", data).contains(
        "'ttf' has no unit but the price of 2008-02 counts it in USD/MMBtu; let the name of its column end in one, "
          + "like 'ttf_usd_mmbtu'"))
    #expect(
      refusal("1-0-1 ttf gas", data).contains("'gas' is in USD/MWh but 'ttf' in no unit"))
  }

  @Test(
    "a stated unit is not put on figures that an exchange rate leads to it")
  func converted() throws {
    let data = try data("brent,eur_per_usd", ["90,0.7", "91,0.8"])
    let contract = try euros()
    let indices = try ContractIndices(of: contract, in: data)
    #expect(indices.series["brent"]?.unit == .ratio)
    #expect(
      GasReference.refusal { _ = try contract.path(indices: indices.series) }.contains(
        "'brent' has no unit"))
  }

  @Test(
    "columns in units that only their names state are converted",
    arguments: [("ttf_usd_kwh", "USD/MWh", 20_000.0), ("ttf_eur_1000m3", "EUR/m3", 0.02)])
  func spelled(column: String, unit: String, price: Double) throws {
    let data = try data(column, ["20", "21"])
    let contract = try GasContract(line: "1-0-1 ttf unit=\(unit)")
    let indices = try ContractIndices(of: contract, in: data)
    let path = try contract.path(indices: indices.series)
    #expect(path.months[1].price == price)
  }

  @Test("an index that no column answers to is told with its place and the name that was meant")
  func meant() throws {
    let data = try data("brent_usd_bbl,gas_usd_mwh,gas_eur_mwh", ["1,2,3"])
    for name in ["brentt", "Brent", "brnet"] {
      #expect(
        refusal("6-0-1 \(name)", data)
          == "'6-0-1 \(name)', column 7: no column of d.csv answers to '\(name)'; did you mean 'brent'?"
      )
    }
    #expect(
      refusal("6-0-1 coal", data)
        == "'6-0-1 coal', column 7: no column of d.csv answers to 'coal'; it has 'brent_usd_bbl', 'gas_usd_mwh', "
        + "'gas_eur_mwh'.")
  }

  @Test(
    "of two columns for one index the one in the unit that is needed counts, else both are named")
  func twoColumns() throws {
    let data = try data("brent_eur_bbl,brent_usd_bbl,eur_per_usd", ["60,90,0.7", "61,91,0.7"])
    for line in ["1-0-1 brent unit=USD/bbl", "1-0-1 brent:1:0.1 index-unit=USD/bbl unit=USD/MMBtu"]
    {
      let indices = try ContractIndices(of: GasContract(line: line), in: data)
      #expect(indices.series["brent"]?[.month(2008, 1)] == 90)
    }
    let hub = try GasContract(line: "1-0-1 brent_usd_bbl unit=EUR/bbl hub=brent:1")
    #expect(try ContractIndices(of: hub, in: data).series["brent"]?[.month(2008, 1)] == 60)
    for line in ["1-0-1 brent", "1-0-1 brent:1:0.1 unit=USD/MMBtu", "1-0-1 brent unit=RUB/bbl"] {
      #expect(
        refusal(line, data)
          == "'\(line)', column 7: In d.csv, 'brent' could be 'brent_eur_bbl' or 'brent_usd_bbl'; write the whole "
          + "name.")
    }
  }

  @Test(
    "in the data folder, too, the place in the contract is told",
    arguments: [
      (
        "legs: [{ index: brnet }]",
        "c.yaml, line 3: 'brnet' is no known index; did you mean 'brent'?"
      ),
      (
        "legs: [{ index: gasoil }]\nindices: { gasoil: foo }",
        "c.yaml, line 3: 'foo', which 'indices' states for 'gasoil', is no table with its column; write it like "
          + "oil_prices_monthly/brent_usd_bbl."
      ),
      (
        "legs: [{ index: brent }]\nindices: { brent: oil_prices_monthly/brnet_usd_bbl }",
        "Data/oil_prices_monthly.csv answers to 'brnet_usd_bbl'; did you mean 'brent_usd_bbl'?"
      ),
    ])
  func folder(legs: String, sentence: String) throws {
    let contract = try GasContract(file: "c.yaml", yaml: "title: a\nrule: 6-0-1\n\(legs)\n")
    let found = GasReference.refusal {
      _ = try ContractIndices(of: contract, in: Repository.data)
    }
    #expect(found.hasPrefix("c.yaml, line 3: "), "\(found)")
    #expect(found.hasSuffix(sentence), "\(found)")
  }

  @Test("months outside the prices are told with the first and the last that have one")
  func range() throws {
    let contract = try GasContract(line: "6-0-1 brent")
    let brent = ContractReference.brent
    #expect(
      GasReference.refusal { _ = try contract.path(indices: brent, from: .month(2030, 1)) }
        == "'6-0-1 brent' has prices from 2007-07 to 2009-01 and none from 2030-01 on; begin earlier or extend "
        + "the data.")
    #expect(
      GasReference.refusal { _ = try contract.path(indices: brent, through: .month(2005, 1)) }
        == "'6-0-1 brent' has prices from 2007-07 to 2009-01 and none up to 2005-01; end later or extend the data."
    )
    let year = Dictionary(
      uniqueKeysWithValues: brent.map { ($0, $1.through(.month(2007, 3)) ?? $1) })
    #expect(
      GasReference.refusal { _ = try contract.path(indices: year, from: .month(2030, 1)) }
        == "'6-0-1 brent' has no price on these data and none from 2030-01 on; begin earlier or extend the data."
    )
  }
}
