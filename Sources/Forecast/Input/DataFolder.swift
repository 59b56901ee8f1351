/// A folder of tidy CSV files, with or without a `datapackage.json` beside them.
public struct DataFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(path: String) { self.path = path }

  /// The data package beside the files, which declares their units; `nil` when there is none.
  public var package: FileDigest? {
    (try? [UInt8](fileAt: "\(path)/datapackage.json")).map {
      FileDigest("datapackage.json", contents: $0)
    }
  }

  /// A table of text by its name without `.csv`, and what was read.
  ///
  /// - Throws: ``DataError`` when the file cannot be opened or is no CSV.
  public func table(_ name: String) throws(DataError) -> (table: CSVTable, digest: FileDigest) {
    let file = "\(path)/\(name).csv"
    let bytes = try [UInt8](fileAt: file)
    return (try CSVTable(file: file, bytes: bytes), FileDigest("\(name).csv", contents: bytes))
  }

  /// Any file by its path from the folder, or from the root when it begins with `/`, and what was read.
  ///
  /// - Throws: ``DataError`` when the file cannot be opened.
  func file(_ name: String) throws(DataError) -> (bytes: [UInt8], digest: FileDigest) {
    let isAbsolute = name.hasPrefix("/")
    let bytes = try [UInt8](fileAt: isAbsolute ? name : "\(path)/\(name)")
    let shown = isAbsolute ? name.split(separator: "/").last.map(String.init) ?? "file" : name
    return (bytes, FileDigest(shown, contents: bytes))
  }

  /// A tidy table of series by its name without `.csv`, and what was read.
  ///
  /// - Throws: ``DataError`` when the file cannot be opened or is not tidy.
  public func dataset(_ name: String) throws(DataError) -> (dataset: Dataset, digest: FileDigest) {
    let (table, digest) = try table(name)
    return (try Dataset(table, units: try ColumnUnits(besides: table.file)), digest)
  }
}
