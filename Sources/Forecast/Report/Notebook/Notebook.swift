/// A Markdown text whose fenced blocks are commands, with what they print below them.
///
/// | fence | what it does |
/// | --- | --- |
/// | `forecast` | a command a line, with or without `forecast` before it; `#` begins a remark |
/// | `sh` or `shell` | one script, which stops at its first error |
/// | `console` | commands after `$ `, each with its own output below it in the same block |
/// | any with `file=NAME` | is not run: its text is put into that file |
///
/// What a `forecast`, `sh` or `shell` block printed stands in an `output` block directly below it. A line `…` in a
/// shown output stands for lines that are left out. A command that ends with another status than 0 is an
/// error unless the fence says `fails` (`forecast fails`): then the last command must. A line goes on in
/// the next one after a backslash. Other blocks, and code that is set off by indentation, are left alone.
public struct Notebook: Sendable, Hashable {
  /// What is to be done, in the order of the text.
  public enum Step: Sendable, Hashable {
    /// A block that is run.
    case run(Block)
    /// A block whose text is put into a file.
    case write(file: String, text: String)
  }

  /// A fenced block that is run.
  public struct Block: Sendable, Hashable {
    /// Its place among the blocks that are run, from 1.
    public let number: Int
    /// The line of its fence, from 1.
    public let line: Int
    /// Whether its last command must end with a status other than 0.
    public let fails: Bool
    /// Its commands, each group with the output that is shown for it.
    public let parts: [Part]
  }

  /// Commands with one shown output.
  public struct Part: Sendable, Hashable {
    /// Lines or scripts for a shell, each for one of its own.
    public let commands: [String]
    /// What the text shows of the output.
    public let shown: ShownOutput
    /// The lines that a new output replaces, from 0; with its fences where it stands in a block of its own.
    let place: Range<Int>
    /// The line of the first shown line, from 1.
    let firstLine: Int
    /// Whether the output stands in a block of its own.
    let isFenced: Bool
  }

  /// A picture of the text, `![…](path)`.
  public struct Image: Sendable, Hashable {
    /// The path as it stands, relative to the folder of the text.
    public let path: String
    /// The line, from 1.
    public let line: Int
  }

  /// The path of the text, for messages.
  public let file: String
  /// The lines of the text.
  public let lines: [String]
  /// What is to be done, in order.
  public let steps: [Step]
  /// The pictures with a relative path that does not leave the folder.
  public let images: [Image]

  /// The blocks that are run, in order.
  public var blocks: [Block] {
    steps.compactMap { step in
      guard case .run(let block) = step else { return nil }
      return block
    }
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: Markdown.
  ///   - file: the path, for messages.
  /// - Throws: ``NotebookError`` for a fence that is not closed, an unknown word after a language, and an
  ///   output without a command.
  public init(_ text: String, file: String) throws(NotebookError) {
    let reader = try NotebookReader(text, file: file)
    self.file = file
    lines = reader.lines
    steps = reader.steps
    images = reader.images
  }
}
