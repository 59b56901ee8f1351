extension Manifest {
  /// The files of a run with their digests, and its settings.
  func html(_ words: Wording) -> HTML {
    .joined([
      HTML("p") {
        "\(Self.product) \(version), \(words("plan")) "
        HTML("code") { plan.file }
        " "
        words(
          settings.isEmpty
            ? "without changed settings."
            : "with \(settings.count == 1 ? "one changed setting" : "\(settings.count) changed settings"):"
        )
      },
      settings.isEmpty
        ? .empty
        : HTML("ul") {
          for setting in settings {
            HTML("li") { HTML("code") { "\(setting.key)=\(setting.value)" } }
          }
        },
      Table(
        files: [plan] + inputs, id: "manifest-read", title: "Files read", rowTitle: "file"
      ).html(words),
      outputs.isEmpty
        ? .empty
        : HTML("details") {
          HTML("summary", ["data-folded": words("folded on the screen")]) {
            words("Files written beside this page (\(outputs.count))")
          }
          Table(files: outputs, id: "manifest-written", title: "Files written", rowTitle: "file")
            .html(words)
        },
    ])
  }
}

extension Table {
  /// Files with their sizes and digests.
  fileprivate init(files: [FileDigest], id: String, title: String, rowTitle: String) {
    self.init(
      id: id, title: title, rowTitle: rowTitle,
      columns: [Column("bytes", "bytes", digits: 0), Column("sha256", "SHA-256")],
      rows: files.map { Row($0.file, [.number(Double($0.bytes)), .text($0.sha256)]) })
  }
}
