import Foundation
import Testing

@testable import Forecast

@Suite("Reading datasets")
struct DatasetReaderTests {
  private func dataset(_ text: String) throws -> Dataset {
    let table = try CSVTable(file: "d.csv", bytes: Array(text.utf8))
    return try Dataset(table, units: ColumnUnits(besides: "/no/such/folder/d.csv"))
  }

  private func sentence(_ work: () throws -> Dataset) -> String {
    do {
      return "accepted \(try work().count) rows"
    } catch {
      return "\(error)"
    }
  }

  /// Writes files into a folder of their own and hands over its path with a slash.
  private func folder<Result>(
    _ files: [String: String], _ work: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return try work(folder.path + "/")
  }

  @Test(
    "reads years, quarters, months and dates",
    arguments: [
      ("year,x\n2007,1\n2008,2", Period.year(2007)),
      ("quarter,x\n2007-Q4,1\n2008Q1,2", .quarter(2007, 4)),
      ("month,x\n2007-12,1\n2008M01,2", .month(2007, 12)),
      ("observation_date,x\n2007-12-01,1\n2008-01-01,.", .month(2007, 12)),
      ("DATE,x\n2007-10-01,1\n2008-01-01,2", .quarter(2007, 4)),
      ("date,x\n2007-01-01,1\n2008-01-01,2", .year(2007)),
      ("date,x\n2007-12,1\n2008-01,2", .month(2007, 12)),
      ("Date,x\n2007M12,1\n2008-01-01,2", .month(2007, 12)),
      ("date,x\n2007-10,1\n2008-01,2", .quarter(2007, 4)),
      ("date,x\n2007-Q4,1\n2008-01-01,2", .quarter(2007, 4)),
      ("date,x\n2007,1\n2008,2", .year(2007)),
      ("month,x\n2007-12-01,1\n2008-01-01,2", .month(2007, 12)),
      ("Month,x\n2007-12,1\n2008-01-01,2", .month(2007, 12)),
      ("quarter,x\n2007-10-01,1\n2008-01-01,2", .quarter(2007, 4)),
      ("year,x\n2007-01-01,1\n2008-01-01,2", .year(2007)),
    ])
  func periods(text: String, start: Period) throws {
    let data = try dataset(text)
    #expect(data.start == start)
    #expect(data.count == 2)
    #expect(data.columns == ["x"])
    #expect(data.line(of: start.advanced(by: 1)) == 3)
  }

  @Test("a single month is a month under either name")
  func singleMonth() throws {
    for text in ["date,x\n2007-12,1", "month,x\n2007-12-01,1", "month,x\n2007-12,1"] {
      #expect(try dataset(text).start == .month(2007, 12))
    }
  }

  @Test("a column of words stands beside figures until it is asked for")
  func words() throws {
    let data = try dataset("year,x_kbd,steo_vintage\n2007,1,\n2008,2,2008-01\n")
    #expect(try data.series("x_kbd").values == [1, 2])
    #expect(try data.text("steo_vintage", at: .year(2008)) == "2008-01")
    #expect(
      sentence { try data.series("steo_vintage").count > 0 ? data : data }.hasPrefix(
        "d.csv, line 3, column 8: '2008-01' in column 'steo_vintage' is not a number"))
  }

  @Test(
    "says which period is wrong",
    arguments: [
      (
        "name,x\na,1",
        "d.csv, line 1, column 1: the first column is named 'name'; put the period first"
      ),
      ("year,x\n", "d.csv, line 1, column 1: the file has a header but no rows"),
      (
        "year,x\n2007,1\n2008-Q1,2",
        "d.csv, line 3, column 1: '2008-Q1' is no year; write it like 2008"
      ),
      (
        "quarter,x\n2007-Q5,1",
        "d.csv, line 2, column 1: '2007-Q5' is no quarter; write it like 2008-Q4"
      ),
      (
        "month,x\n2007-13,1",
        "d.csv, line 2, column 1: '2007-13' is no month; write it like 2008-12"
      ),
      ("year,x\n2007,1\n2008,2\n2007,3", "d.csv, line 4, column 1: 2007 stands already in line 2"),
      ("year,x\n2007,1\n2006,2", "d.csv, line 3, column 1: 2006 comes after 2007; sort"),
      ("year,x\n2007,1\n2010,2", "d.csv, line 3: the row of 2008 is missing between 2007 and 2010"),
      (
        "date,x\n2007-12-31,1",
        "d.csv, line 2, column 1: '2007-12-31' is not the first day of a month"
      ),
      ("date,x\n2007-12-01,1", "d.csv, line 2, column 1: a single date does not show how often"),
      (
        "date,x\n2007-02-01,1\n2007-05-01,1",
        "d.csv, line 2, column 1: '2007-02-01' is not the first"
      ),
      ("date,x\n2007-01-01,1\n2007-01-01,1", "d.csv, line 3, column 1: 2007"),
      (
        "date,x\n2007-02,1\n2007-05,1",
        "d.csv, line 2, column 1: '2007-02' is not the first month of a quarter"
      ),
      (
        "date,x\n2007-Q1,1\n2007-05-01,1",
        "d.csv, line 3, column 1: '2007-05-01' is no quarter; write it like 2008-Q4, or the date of its first day"
      ),
      ("month,x\n2007-12-31,1", "d.csv, line 2, column 1: '2007-12-31' is no month; write it like"),
      (
        "year,x\n2007-02-01,1",
        "d.csv, line 2, column 1: '2007-02-01' is no year; write it like 2008"
      ),
      (
        "date,x\n2007-01-01,1\n2007-02-01,1\n2007-04-01,1",
        "d.csv, line 4: the row of 2007-03 is missing between 2007-02 and 2007-04"
      ),
    ])
  func wrongPeriods(text: String, expected: String) {
    let found = sentence { try dataset(text) }
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test("units follow the endings of the names")
  func endings() throws {
    let pairs = [
      ("wti_usd_bbl", "USD/bbl"), ("ttf_usd_mmbtu", "USD/MMBtu"), ("ua_usd_1000m3", "USD/1000m3"),
      ("ttf_eur_mwh", "EUR/MWh"), ("duty_usd_t", "USD/t"), ("d_kbd", "kb/d"), ("d_mbd", "mb/d"),
      ("r_gbbl", "Gbbl"), ("s_mmbbl", "mmbbl"), ("g_percent", "percent"), ("cpi_index", "index"),
      ("rub_per_usd_cbr", "RUB/USD"), ("eur_per_usd", "EUR/USD"),
      ("tariff_rub_1000m3", "RUB/1000m3"),
    ]
    let names = pairs.map(\.0) + ["obs_days"]
    let data = try dataset(
      "year,\(names.joined(separator: ","))\n2008\(String(repeating: ",1", count: names.count))")
    for (name, symbol) in pairs { #expect(try data.unit(of: name)?.symbol == symbol) }
    #expect(try data.unit(of: "obs_days") == nil)
    #expect(try data.series("obs_days").unit == .ratio)
  }

  @Test("a data package beside the file overrules the names")
  func dataPackage() throws {
    let package = """
      {"name": "d", "resources": [
        {"path": "other.csv", "schema": {"fields": [{"name": "a", "unit": "percent"}]}},
        {"path": "d.csv", "schema": {"fields": [
          {"name": "year", "type": "year"}, {"name": "a", "unit": "mb/d"},
          {"name": "b_kbd", "unit": "none"}, {"name": "c_kbd"}]}}]}
      """
    let csv = "year,a,b_kbd,c_kbd,d_usd_bbl\n2008,1,2,3,4\n"
    let data = try folder(["d.csv": csv, "datapackage.json": package]) {
      try Dataset(contentsOf: $0 + "d.csv")
    }
    #expect(try data.unit(of: "a")?.symbol == "mb/d")
    #expect(try data.unit(of: "b_kbd") == nil)
    #expect(try data.unit(of: "c_kbd")?.symbol == "kb/d")
    #expect(try data.unit(of: "d_usd_bbl")?.symbol == "USD/bbl")
    #expect(data.file.hasSuffix("/d.csv"))
  }

  @Test(
    "a broken data package is named with what is wrong",
    arguments: [
      ("{\"resources\": [}", "is no readable data package: "),
      ("{}", "is no readable data package: "),
      ("{\"resources\": [{\"path\": 3}]}", "at 'resources.[0].path'"),
      (
        "{\"resources\": [{\"path\": \"d.csv\", \"schema\": {\"fields\": "
          + "[{\"name\": \"x\", \"unit\": \"barrels\"}]}}]}",
        "the unit 'barrels', which is not known"
      ),
    ])
  func brokenPackage(json: String, expected: String) throws {
    try folder(["d.csv": "year,x\n2008,1\n", "datapackage.json": json]) { folder in
      let found = sentence { try Dataset(contentsOf: folder + "d.csv") }
      #expect(found.hasPrefix("\(folder)datapackage.json "), "\(found)")
      #expect(found.contains(expected), "\(found)")
      #expect(found.hasSuffix("."), "\(found)")
    }
  }

  @Test("a file that cannot be opened is named with the reason")
  func noFile() throws {
    #expect(
      sentence { try Dataset(contentsOf: "no/such.csv") }
        == "no/such.csv cannot be opened (no such file or directory); check the path.")
    try folder([:]) { folder in
      #expect(sentence { try Dataset(contentsOf: folder) }.contains("cannot be opened ("))
    }
  }
}
