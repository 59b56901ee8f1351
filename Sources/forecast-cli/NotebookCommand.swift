import ArgumentParser
import Forecast
import Foundation

/// `forecast notebook …`: Markdown whose commands are run and whose outputs are kept true.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Run the commands of Markdown notebooks and keep their outputs true.",
    discussion: """
      Blocks ```forecast (a command a line), ```sh or ```shell (a script) and ```console (commands after '$ ') are run from \
      top to bottom, in a scratch folder with a copy of Data: the first folder of that name beside the notebook \
      or above it. A block with file=NAME after its language is put into that file. A block that should fail \
      says so: ```forecast fails. In an output a line … stands for lines that are left out. Pictures that the \
      commands write to a path shown as ![…](path) are copied beside the notebook.

      A notebook can do what a shell can: run those that you trust.

        forecast notebook run Notebooks-md/the-2009-study.md
        forecast notebook check README.md Notebooks-md/*.md
      """,
    subcommands: [RunNotebooks.self, CheckNotebooks.self])

  /// `forecast notebook run FILE…`: puts the present outputs in.
  struct RunNotebooks: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "Run notebooks and put what the commands print below them.",
      discussion: """
        A notebook is written anew only when an output moved, and not at all when a command fails:

          forecast notebook run README.md Notebooks-md/*.md
        """)

    @Argument(help: "Notebooks, Markdown files.", completion: .file(extensions: ["md"]))
    var files: [String]

    @Flag(help: "Print nothing.")
    var quiet = false

    func run() throws {
      let sources = try files.map { try NotebookFile($0) }
      let progress = ProgressLine("commands", isQuiet: quiet)
      defer { progress.end() }
      let commands = sources.map(\.commands).reduce(0, +)
      progress.advance(0, of: commands)
      var lost: NotebookError?
      for source in sources {
        let file = source.path
        let outputs = try source.run { progress.advance(1, of: commands) }
        let (text, missing) = source.notebook.updated(with: outputs)
        for path in try source.notebook.writtenImages(of: outputs) {
          try source.write(outputs.image(path), beside: path)
        }
        if text != source.text { try NotebookFile.write(Array(text.utf8), to: file) }
        lost = lost ?? missing
        if !quiet {
          try progress.aside(
            "\(file): \(NotebookCommand.counted(source.notebook)) run, "
              + "\(text == source.text ? "nothing moved" : "written anew").\n")
        }
      }
      if let lost { throw lost }
    }
  }

  /// `forecast notebook check FILE…`: fails when an output moved.
  struct CheckNotebooks: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Run notebooks and fail with status 1 when an output moved.",
      discussion: """
        Words must be the same, figures may differ by 10⁻⁶ of their size or one unit of the last printed \
        decimal, whichever is more; those without decimals, such as years and counts, by 10⁻⁶ alone. \
        Nothing is written:

          forecast notebook check README.md Notebooks-md/*.md
        """)

    @Argument(help: "Notebooks, Markdown files.", completion: .file(extensions: ["md"]))
    var files: [String]

    @Flag(help: "Print differences only.")
    var quiet = false

    func run() throws {
      let sources = try files.map { try NotebookFile($0) }
      let progress = ProgressLine("commands", isQuiet: quiet)
      defer { progress.end() }
      let commands = sources.map(\.commands).reduce(0, +)
      progress.advance(0, of: commands)
      var moved: [String] = []
      for source in sources {
        let outputs = try source.run { progress.advance(1, of: commands) }
        let told = try source.notebook.differences(
          from: outputs, image: { source.contents(beside: $0) })
        for difference in told { try progress.aside(difference) }
        if told.isEmpty, !quiet {
          try progress.aside(
            "\(source.path): \(NotebookCommand.counted(source.notebook)) as shown.\n")
        }
        if !told.isEmpty { moved.append(source.path) }
      }
      if !moved.isEmpty { throw NotebookError.moved(files: moved) }
    }
  }
}

extension NotebookCommand {
  /// How many blocks a notebook has, in words.
  static func counted(_ notebook: Notebook) -> String {
    notebook.blocks.count == 1 ? "1 block" : "\(notebook.blocks.count) blocks"
  }
}
