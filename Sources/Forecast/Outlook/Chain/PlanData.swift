/// The files of a plan, each read once; variants of a plan share them.
public struct PlanData: Sendable {
  /// Tidy tables by file name without ending.
  public let datasets: [String: Dataset]
  /// All dated supply events.
  public let shocks: ShockEvents
  /// The brackets of the export duty; empty when the plan has none.
  public let dutyBrackets: [ExportDuty.Bracket]
  /// What was read, for the manifest.
  public let inputs: [FileDigest]

  /// Reads the files that a plan names.
  ///
  /// - Parameter folder: the plan's data folder, as a path.
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
}
