/// The version of the library and of the command.
public let forecastVersion = "0.1.0"

extension Outlook {
  /// The files of `out/<plan>/`: every table as Markdown, CSV and JSON, the report, and the manifest of the run.
  ///
  /// - Parameters:
  ///   - bytes: the plan's bytes, for the manifest.
  ///   - published: published figures that the report compares with those of the run.
  /// - Returns: files for ``AtomicFolder/write(_:)``, the manifest last.
  public func files(
    plan bytes: [UInt8], published: [PublishedFigure] = []
  ) -> [AtomicFolder.File] {
    let name = plan.sourceName
    var files: [AtomicFolder.File] = []
    for table in tables {
      files.append(AtomicFolder.File("\(table.id).md", table.markdown(plan: name)))
      files.append(AtomicFolder.File("\(table.id).csv", table.csv(plan: name)))
      files.append(AtomicFolder.File("\(table.id).json", table.json(plan: name).text))
    }
    let planDigest = FileDigest(plan.file, contents: bytes)
    let report = HTMLReport(
      self, plan: planDigest,
      outputs: files.map { FileDigest($0.path, contents: $0.bytes) }, published: published)
    files.append(AtomicFolder.File("report.html", report.text))
    let manifest = Manifest(
      version: forecastVersion, plan: planDigest,
      settings: plan.settings, inputs: inputs,
      outputs: files.map { FileDigest($0.path, contents: $0.bytes) }, notes: announcements)
    files.append(AtomicFolder.File("manifest.json", manifest.json.text))
    return files
  }
}

extension Plan {
  /// The plan's file with the settings changed on the command line, as every table names its source.
  public var sourceName: String {
    ([file] + settings.map { "--set \($0.key)=\($0.value)" }).joined(separator: " ")
  }
}
