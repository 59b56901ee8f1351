import Foundation

/// The run that `forecast run` wrote to a folder: its tables, and its plan and data, from which its chain can be made
/// again.
public enum RunFolder {
  /// Reads a run back, without the comparison with published figures.
  ///
  /// The plan and the data are those below `inputs/`, not those of today.
  ///
  /// - Throws: ``DataError`` when the folder holds no run, or a file of it is missing or damaged; ``PlanError`` when this
  ///   version does not understand the plan.
  public static func run(in path: String) throws -> ComparedRun {
    let manifest = try object(at: "\(path)/manifest.json")
    guard manifest["product"] as? String == Manifest.product,
      let plan = (manifest["plan"] as? [String: Any])?["file"] as? String,
      let outputs = manifest["outputs"] as? [[String: Any]]
    else {
      throw DataError.other(
        "\(path)/manifest.json is no manifest of a run; name a folder that 'forecast run' wrote.")
    }
    let inputs = (manifest["inputs"] as? [[String: Any]] ?? []).compactMap { FileDigest($0) }
    let settings = (manifest["settings"] as? [[String: String]] ?? []).map {
      Plan.Setting(key: $0["key"] ?? "", value: $0["value"] ?? "")
    }
    let files = outputs.compactMap { $0["file"] as? String }
    return ComparedRun(
      name: path, tables: try tables(files, in: path), inputs: inputs,
      chain: files.contains(kept(plan)) ? try chain(plan, settings, in: path, inputs: inputs) : nil)
  }

  /// Where a run keeps a file that it read.
  static func kept(_ file: String) -> String { "inputs/\(file)" }

  private static func tables(_ files: [String], in path: String) throws(DataError) -> [Table] {
    var tables: [Table] = []
    for file in files
    where file.hasSuffix(".json") && !file.contains("/") && !file.hasPrefix("reproduction-") {
      let whole = "\(path)/\(file)"
      guard let table = Table(try object(at: whole)) else {
        throw .other("\(whole) is no table of a run; run the plan again with --out \(path).")
      }
      tables.append(table)
    }
    return tables
  }

  /// The chain of the plan and the data that were kept.
  private static func chain(
    _ file: String, _ settings: [Plan.Setting], in path: String, inputs: [FileDigest]
  ) throws -> Chain {
    let own = try Plan(contentsOf: "\(path)/\(kept(file))", settings: settings)
    let data = try PlanData(plan: own.data, folder: DataFolder(path: "\(path)/inputs"))
    if let changed = data.inputs.first(where: { !inputs.contains($0) }) {
      throw DataError.other(
        "\(path)/\(kept(changed.file)) is no longer what the run read; run the plan again with --out \(path)."
      )
    }
    return try Chain(plan: own, data: data, withGrid: false)
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

extension DataFolder {
  /// Copies of the files that a run read, for its folder.
  ///
  /// - Throws: ``DataError`` when a file cannot be opened or has changed since it was read.
  public func copies(of inputs: [FileDigest]) throws(DataError) -> [AtomicFolder.File] {
    var copies: [AtomicFolder.File] = []
    for input in inputs {
      let bytes = try [UInt8](fileAt: "\(path)/\(input.file)")
      guard FileDigest(input.file, contents: bytes) == input else {
        throw .other("\(path)/\(input.file) has changed while the plan ran; run it again.")
      }
      copies.append(AtomicFolder.File(RunFolder.kept(input.file), bytes))
    }
    return copies
  }
}

extension FileDigest {
  /// A digest from a manifest; `nil` for anything else.
  fileprivate init?(_ object: [String: Any]) {
    guard let file = object["file"] as? String, let sha256 = object["sha256"] as? String,
      let bytes = object["bytes"] as? Int, !file.hasPrefix("/")
    else { return nil }
    self.init(file, sha256: sha256, bytes: bytes)
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
