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
    guard let symbol = declared[column] else { return ColumnName(column).unit }
    if symbol == "none" { return nil }
    guard let unit = try? MeasureUnit(symbol) else {
      throw .other(
        "\(package) gives '\(column)' of \(file) the unit '\(symbol)', which is not known; write it "
          + "like USD/bbl, kb/d, Gbbl, USD/1000m3 or percent, or write none.")
    }
    return unit
  }
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
