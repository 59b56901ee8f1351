import Foundation

/// The tables of a run that `forecast run` wrote to a folder.
public enum RunFolder {
  /// Reads the tables that the manifest of a folder names, without the comparison with published figures.
  ///
  /// - Throws: ``DataError`` when the folder holds no run, or a table of it is missing or damaged.
  public static func tables(in path: String) throws(DataError) -> [Table] {
    let manifest = try object(at: "\(path)/manifest.json")
    guard manifest["product"] as? String == Manifest.product,
      let outputs = manifest["outputs"] as? [[String: Any]]
    else {
      throw .other(
        "\(path)/manifest.json is no manifest of a run; name a folder that 'forecast run' wrote.")
    }
    var tables: [Table] = []
    for file in outputs.compactMap({ $0["file"] as? String })
    where file.hasSuffix(".json") && !file.hasPrefix("reproduction-") {
      let whole = "\(path)/\(file)"
      guard let table = Table(try object(at: whole)) else {
        throw .other("\(whole) is no table of a run; run the plan again with --out \(path).")
      }
      tables.append(table)
    }
    return tables
  }

  private static func object(at path: String) throws(DataError) -> [String: Any] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .cannotOpen(file: path, reason: "no such file, or no permission")
    }
    guard let object = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
      throw .other("\(path) is damaged; run the plan again into that folder.")
    }
    return object
  }
}

extension Table {
  /// A table from what ``json(plan:)`` makes of one; `nil` for anything else.
  fileprivate init?(_ object: [String: Any]) {
    guard let id = object["table"] as? String, let title = object["title"] as? String,
      let rowTitle = object["rowTitle"] as? String,
      let columns = object["columns"] as? [[String: Any]],
      let rows = object["rows"] as? [[String: Any]]
    else { return nil }
    let headings = columns.compactMap { column -> Column? in
      guard let key = column["key"] as? String, let title = column["title"] as? String else {
        return nil
      }
      return Column(key, title, unit: column["unit"] as? String)
    }
    let lines = rows.compactMap { row -> Row? in
      guard let key = row["key"] as? String else { return nil }
      return Row(key, label: row["label"] as? String, headings.map { Cell(json: row[$0.key]) })
    }
    guard headings.count == columns.count, lines.count == rows.count else { return nil }
    self.init(
      id: id, title: title, rowTitle: rowTitle, columns: headings, rows: lines,
      notes: object["notes"] as? [String] ?? [])
  }
}

extension Table.Cell {
  fileprivate init(json: Any?) {
    switch json {
    case let text as String: self = .text(text)
    case let number as NSNumber: self = .number(number.doubleValue)
    default: self = .empty
    }
  }
}
