/// The files of a plan, each read once; variants of a plan share them.
public struct PlanData: Sendable {
  /// Tidy tables by file name without ending.
  public let datasets: [String: Dataset]
  /// All dated supply events.
  public let shocks: ShockEvents
  /// The brackets of the export duty; empty when the plan has none.
  public let dutyBrackets: [ExportDuty.Bracket]
  /// Published figures by row id, with the ends of a range; empty when the plan names no such file.
  ///
  /// They stand beside results and enter none.
  public let published: [String: ClosedRange<Double>]
  /// The last backtest; `nil` when the plan names none.
  ///
  /// It stands beside results and enters none.
  public let backtest: LastBacktest?
  /// What was read, for the manifest.
  public let inputs: [FileDigest]

  /// Reads the files that a plan names.
  ///
  /// - Parameters:
  ///   - plan: the data section of the plan.
  ///   - folder: the plan's data folder.
  /// - Throws: ``DataError`` for files that cannot be opened or read.
  public init(plan: DataPlan, folder: DataFolder) throws(DataError) {
    var files: Set<String> = []
    for source in plan.series {
      files.insert(source.column.file)
      files.formUnion(source.filledFrom.map(\.file))
      files.formUnion((source.linkedBack + source.linkedOnto).map(\.column.file))
    }
    var datasets: [String: Dataset] = [:]
    var inputs: [FileDigest] = []
    for file in files.sorted() {
      let (dataset, input) = try folder.dataset(file)
      datasets[file] = dataset
      inputs.append(input)
    }
    let (events, shockFile) = try folder.table(plan.shocks)
    shocks = try ShockEvents(table: events)
    inputs.append(shockFile)
    if let duty = plan.exportDuty {
      let (table, dutyFile) = try folder.table(duty)
      dutyBrackets = try ExportDuty.brackets(table: table)
      inputs.append(dutyFile)
    } else {
      dutyBrackets = []
    }
    if let file = plan.published {
      let (table, digest) = try folder.table(file)
      published = try Self.published(in: table)
      inputs.append(digest)
    } else {
      published = [:]
    }
    if let file = plan.backtest {
      let (bytes, digest) = try folder.file(file)
      backtest = try LastBacktest(file: file, bytes: bytes)
      inputs.append(digest)
    } else {
      backtest = nil
    }
    if let package = folder.package { inputs.append(package) }
    self.datasets = datasets
    self.inputs = inputs.sorted { $0.file < $1.file }
  }

  /// The table of a file that the plan names.
  func dataset(_ file: String) throws(DataError) -> Dataset {
    guard let dataset = datasets[file] else {
      throw .cannotOpen(file: "\(file).csv", reason: "the plan does not name it")
    }
    return dataset
  }

  private static func published(
    in table: CSVTable
  ) throws(DataError) -> [String: ClosedRange<Double>] {
    let (id, low, high) = (
      try table.index(of: "id"), try table.index(of: "value"), try table.index(of: "value_high")
    )
    var published: [String: ClosedRange<Double>] = [:]
    for row in 0..<table.count {
      let value = try table.requiredNumber(row: row, column: low)
      let end = try table.number(row: row, column: high) ?? value
      published[table.text(row: row, column: id)] = min(value, end)...max(value, end)
    }
    return published
  }
}
