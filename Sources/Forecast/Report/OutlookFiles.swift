/// The version of the library and of the command.
public let forecastVersion = "0.1.0"

extension Outlook {
  /// The files of `out/<plan>/`: every table as Markdown, CSV and JSON, all of them as a workbook `outlook.xlsx`
  /// and as `tables.tex` for LaTeX, every chart as SVG below `charts/`, the report, the plan and
  /// its data below `inputs/`, and the manifest of the run.
  ///
  /// - Parameters:
  ///   - bytes: the plan's bytes.
  ///   - inputs: the data files that were read, as ``DataFolder/copies(of:)`` gives them.
  ///   - published: published figures that the report and the tables compare with those of the run; a comparison that
  ///     the run cannot carry is told in the report.
  ///   - extraTables: tables that are not part of the run but belong to its report.
  ///   - language: the language of the report and its charts.
  /// - Returns: files for ``AtomicFolder/write(_:)``, the manifest last.
  /// - Throws: ``DataError`` when a chart has no value to draw.
  public func files(
    plan bytes: [UInt8], inputs: [AtomicFolder.File], published: [PublishedFigure] = [],
    extraTables: [Table] = [], language: ReportLanguage = .english
  ) throws(DataError) -> [AtomicFolder.File] {
    let charts = try charts(language: language)
    let tables = tables(comparedWith: published)
    let title = plan.title
    let source = plan.sourceName
    let made = [[DigestedFile]](concurrently: tables.count + charts.count + 2) { place in
      if place < tables.count {
        return tables[place].files(plan: source).map { DigestedFile($0) }
      }
      if place < tables.count + charts.count {
        let chart = charts[place - tables.count]
        return [DigestedFile(AtomicFolder.File("charts/\(chart.id).svg", chart.svg()))]
      }
      guard place == tables.count + charts.count else {
        let document = LaTeXDocument(tables, title: title, plan: source)
        return [DigestedFile(AtomicFolder.File("tables.tex", document.text))]
      }
      let workbook = Workbook(tables, title: title, plan: source)
      return [DigestedFile(AtomicFolder.File("outlook.xlsx", workbook.bytes))]
    }
    let kept = [AtomicFolder.File(RunFolder.kept(plan.file), bytes)] + inputs
    var files = made.flatMap { $0 } + kept.map { DigestedFile($0) }
    let report = HTMLReport(
      self, plan: FileDigest(plan.file, contents: bytes), outputs: files.map(\.digest),
      charts: charts, published: published, extraTables: extraTables, language: language)
    files.append(DigestedFile(AtomicFolder.File("report.html", report.text)))
    return files.map(\.file) + [manifest(of: files.map(\.digest), plan: bytes, command: .run)]
  }

  /// All tables, and those of the comparison with published figures; a comparison that the run cannot carry has none,
  /// and the report says why.
  public func tables(comparedWith published: [PublishedFigure]) -> [Table] {
    guard case .success(let reproduction) = comparison(with: published) else { return tables }
    return tables + reproduction.tables
  }

  /// The `manifest.json` that stands beside files of this run.
  ///
  /// - Parameters:
  ///   - files: all the other files.
  ///   - bytes: the plan's bytes.
  ///   - command: who writes them.
  /// - Returns: the file.
  public func manifest(
    of files: [AtomicFolder.File], plan bytes: [UInt8], command: Manifest.Command
  ) -> AtomicFolder.File {
    manifest(
      of: files.map { FileDigest($0.path, contents: $0.bytes) }, plan: bytes, command: command)
  }

  private func manifest(
    of outputs: [FileDigest], plan bytes: [UInt8], command: Manifest.Command
  ) -> AtomicFolder.File {
    let manifest = Manifest(
      version: forecastVersion, command: command, plan: FileDigest(plan.file, contents: bytes),
      settings: plan.settings, inputs: inputs, outputs: outputs,
      notes: announcements + (plan.simulation.map { [$0.sentence] } ?? []))
    return AtomicFolder.File("manifest.json", manifest.json.text)
  }
}

/// A file of a run with its digest.
private struct DigestedFile: Sendable {
  let file: AtomicFolder.File
  let digest: FileDigest

  init(_ file: AtomicFolder.File) {
    self.file = file
    digest = FileDigest(file.path, contents: file.bytes)
  }
}

extension Table {
  /// The table as Markdown, CSV and JSON under its id, naming the plan's file as its source.
  public func files(plan: String) -> [AtomicFolder.File] {
    [
      AtomicFolder.File("\(id).md", markdown(plan: plan)),
      AtomicFolder.File("\(id).csv", csv(plan: plan)),
      AtomicFolder.File("\(id).json", json(plan: plan).text),
    ]
  }
}

extension Plan {
  /// The plan's file with the settings changed on the command line, as every table names its source.
  public var sourceName: String {
    ([file] + settings.map { "--set \($0.key)=\($0.value)" }).joined(separator: " ")
  }
}
