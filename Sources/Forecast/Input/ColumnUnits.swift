import Foundation

/// The units of a file's columns: what the data package beside it declares, else what the names end in.
struct ColumnUnits: Sendable {
  private let file: String
  private let package: String
  private let declared: [String: String]

  /// Units from `datapackage.json` in the folder of a file, if there is one and it lists the file.
  ///
  /// - Throws: ``DataError`` naming the data package when it cannot be read.
  init(besides path: String) throws(DataError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    file = path
    package = folder + "datapackage.json"
    guard FileManager.default.fileExists(atPath: package) else {
      declared = [:]
      return
    }
    let bytes = try [UInt8](fileAt: package)
    let name = String(path.dropFirst(folder.count))
    do {
      let content = try JSONDecoder().decode(DataPackage.self, from: Data(bytes))
      let fields = content.resources.first { $0.path == name }?.schema?.fields ?? []
      declared = Dictionary(
        fields.compactMap { field in field.unit.map { (field.name, $0) } }, uniquingKeysWith: { $1 }
      )
    } catch {
      throw .other("\(package) is no readable data package: \(error.jsonReason); correct it there.")
    }
  }

  /// The unit of a column; `nil` when it is declared to have `none` or nothing names one.
  ///
  /// - Throws: ``DataError`` naming the data package and the column when the declared unit is not known.
  func unit(of column: String) throws(DataError) -> MeasureUnit? {
    guard let symbol = declared[column] else {
      guard let symbol = Self.symbol(of: column) else { return nil }
      return try MeasureUnit(symbol)
    }
    if symbol == "none" { return nil }
    guard let unit = try? MeasureUnit(symbol) else {
      throw .other(
        "\(package) gives '\(column)' of \(file) the unit '\(symbol)', which is not known; write it "
          + "like USD/bbl, kb/d, Gbbl, USD/1000m3 or percent, or write none.")
    }
    return unit
  }

  private static func symbol(of column: String) -> String? {
    if column.hasPrefix("rub_per_usd") { return "RUB/USD" }
    if column.hasPrefix("eur_per_usd") { return "EUR/USD" }
    return endings.first { column.hasSuffix($0.ending) }?.symbol
  }

  private static let endings: [(ending: String, symbol: String)] = [
    ("_usd_bbl", "USD/bbl"), ("_usd_mmbtu", "USD/MMBtu"), ("_usd_1000m3", "USD/1000m3"),
    ("_rub_1000m3", "RUB/1000m3"), ("_usd_t", "USD/t"), ("_usd_gal", "USD/gal"),
    ("_eur_mwh", "EUR/MWh"), ("_eur_t", "EUR/t"),
    ("_eur_1000l", "EUR/1000l"), ("_kbd", "kb/d"), ("_mbd", "mb/d"), ("_gbbl", "Gbbl"),
    ("_mmbbl", "mmbbl"), ("_percent", "percent"), ("_index", "index"),
  ]
}

/// The part of a Frictionless data package that names units.
private struct DataPackage: Decodable {
  let resources: [Resource]

  struct Resource: Decodable {
    let path: String?
    let schema: Schema?
  }

  struct Schema: Decodable {
    let fields: [Field]?
  }

  struct Field: Decodable {
    let name: String
    let unit: String?
  }
}
