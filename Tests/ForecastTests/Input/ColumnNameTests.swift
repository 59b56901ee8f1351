import Foundation
import Testing

@testable import Forecast

@Suite("Column names")
struct ColumnNameTests {
  @Test(
    "a unit at the end is read, whatever its capitals",
    arguments: [
      ("brent_usd_bbl", "brent", "USD/bbl"), ("Brent_USD_bbl", "Brent", "USD/bbl"),
      ("ttf_usd_mwh", "ttf", "USD/MWh"), ("ttf_usd_MWh", "ttf", "USD/MWh"),
      ("nbp_usd_therm", "nbp", "USD/therm"), ("ttf_eur_kwh", "ttf", "EUR/kWh"),
      ("x_usd_gj", "x", "USD/GJ"), ("x_eur_mmbtu", "x", "EUR/MMBtu"),
      ("border_eur_1000m3", "border", "EUR/1000m3"), ("brent_eur_bbl", "brent", "EUR/bbl"),
      ("gasoil_eur_1000l", "gasoil", "EUR/1000l"), ("wti_usd2007_bbl", "wti", "USD2007/bbl"),
      ("brent_usd_per_bbl", "brent", "USD/bbl"), ("duty_usd_per_t", "duty", "USD/t"),
      ("usd_bbl", "usd_bbl", "USD/bbl"), ("usd_per_eur", "usd_per_eur", "USD/EUR"),
      ("ecb_usd_per_eur", "ecb", "USD/EUR"),
      ("rub_per_usd_month_end", "rub_per_usd_month_end", "RUB/USD"),
      ("output_kbd", "output", "kb/d"), ("output_mb_d", "output", "mb/d"),
      ("exports_bcm_year", "exports", "bcm/year"), ("stocks_mmbbl", "stocks", "mmbbl"),
      ("take_bcm", "take", "bcm"), ("share_percent", "share", "percent"),
      ("us_cpi_u_index", "us_cpi_u", "index"), ("revenue_usd", "revenue", "USD"),
      ("wti_futures_1_usd_bbl", "wti_futures_1", "USD/bbl"),
    ])
  func units(name: String, stem: String, symbol: String) {
    let column = ColumnName(name)
    #expect(column.stem == stem)
    #expect(column.unit?.symbol == symbol)
  }

  @Test(
    "what is no unit is left in the name",
    arguments: [
      "brent", "x_t", "x_l", "x_d", "fiscal_year", "eur_usd", "usd_rub", "usd", "_bbl_",
      "obs_days", "price_high", "steps_per_day", "usd_per", "brent_1", "a_1_bbl_1", "",
    ])
  func none(name: String) {
    let column = ColumnName(name)
    #expect(column.stem == name)
    #expect(column.unit == nil)
  }

  @Test("money for every measure that is known is read as that unit")
  func everyMeasure() throws {
    let money: Set = ["USD", "EUR", "RUB"]
    let measures = MeasureUnit.symbols.filter {
      !money.contains($0) && !["ratio", "percent", "index"].contains($0)
    }
    #expect(measures.count > 15)
    for money in money {
      for measure in measures {
        let name = "price_\(money)_\(measure)".lowercased()
        #expect(ColumnName(name).unit == (try MeasureUnit("\(money)/\(measure)")), "\(name)")
      }
    }
  }

  @Test("the names of the repository's columns spell the units that its data package declares")
  func repository() throws {
    struct Package: Decodable {
      struct Resource: Decodable {
        struct Schema: Decodable {
          struct Field: Decodable {
            let name: String
            let unit: String?
          }
          let fields: [Field]
        }
        let schema: Schema?
      }
      let resources: [Resource]
    }
    let file = URL(fileURLWithPath: "\(Repository.root)/Data/datapackage.json")
    let package = try JSONDecoder().decode(Package.self, from: Data(contentsOf: file))
    let fields = package.resources.compactMap(\.schema).flatMap(\.fields)
    let spelled = fields.filter { ColumnName($0.name).unit != nil }
    #expect(spelled.count > 100)
    for field in spelled {
      #expect(ColumnName(field.name).unit?.symbol == field.unit, "\(field.name)")
    }
  }

  @Test("a name stands for its column with or without the unit, and for one only")
  func answers() throws {
    let table = try CSVTable(
      file: "d.csv",
      bytes: Array("month,brent_usd_bbl,gas_usd_mwh,gas_eur_mwh,fuel\n2008-01,1,2,3,4\n".utf8))
    let data = try Dataset(table, units: ColumnUnits(besides: "/no/such/folder/d.csv"))
    #expect(try data.column(answeringTo: "brent") == "brent_usd_bbl")
    #expect(try data.column(answeringTo: "brent_usd_bbl") == "brent_usd_bbl")
    #expect(try data.column(answeringTo: "fuel") == "fuel")
    #expect(try data.column(answeringTo: "oil") == nil)
    #expect(data.nearestName(to: "brentt") == "brent")
    #expect(
      GasReference.refusal { _ = try data.column(answeringTo: "gas") }
        == "In d.csv, 'gas' could be 'gas_usd_mwh' or 'gas_eur_mwh'; write the whole name.")
  }
}
