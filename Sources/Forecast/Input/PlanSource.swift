internal import Yams

/// The YAML parser at work on one text, its complaints turned into plan errors.
struct PlanSource {
  /// The path as the user gave it, or the `--set` argument.
  let file: String
  /// What the first line is called: 1 in a file, 0 on the command line.
  let firstLine: Int

  /// The parser's tree, `nil` for an empty text, and the refusal of a repeated key if there is one.
  ///
  /// The parser tells one of the two lines of a repeated key. So that the tree can show both, the first is
  /// marked by a private character and the text parsed again; ``unmarked(_:)`` takes the mark away.
  func composed(_ yaml: String) throws(PlanError) -> (root: Yams.Node?, repeated: PlanError?) {
    var text = yaml
    var repeated: PlanError?
    for _ in 1...20 {
      do {
        return (try Yams.compose(yaml: text, .basic), repeated)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let name = Self.unmarked(names.first ?? "")
        repeated = fault(context.mark, name, "'\(name)' stands twice", "keep one of the two")
        text = Self.marking(text, at: context.mark)
      } catch let error as YamlError {
        throw syntax(error)
      } catch {
        throw fault(nil, "", "the YAML cannot be read (\(error))", "correct it there")
      }
    }
    throw repeated ?? fault(nil, "", "keys stand twice", "keep one of each")
  }

  /// A key without the marks that ``composed(_:)`` may have put in front.
  static func unmarked(_ key: String) -> String { String(key.drop { $0 == mark }) }

  /// An error at a place; problem and remedy are clauses without a full stop.
  func fault(_ mark: Mark?, _ key: String, _ problem: String, _ remedy: String) -> PlanError {
    PlanError(
      file: file, line: line(mark), column: column(mark), key: key, problem: problem,
      remedy: remedy)
  }

  /// The line of a mark.
  func line(_ mark: Mark?) -> Int { (mark?.line ?? 1) - 1 + firstLine }

  /// The column of a mark.
  func column(_ mark: Mark?) -> Int { mark?.column ?? 1 }

  private static let mark: Character = "\u{E000}"

  private static func marking(_ text: String, at place: Mark) -> String {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    guard lines.indices.contains(place.line - 1) else { return text }
    var scalars = lines[place.line - 1].unicodeScalars
    let key = scalars.index(
      scalars.startIndex, offsetBy: place.column - 1, limitedBy: scalars.endIndex)
    guard let key, key < scalars.endIndex else { return text }
    let quoted = scalars[key] == "\"" || scalars[key] == "'"
    scalars.insert("\u{E000}", at: quoted ? scalars.index(after: key) : key)
    lines[place.line - 1] = String(scalars)
    return lines.joined(separator: "\n")
  }

  private func syntax(_ error: YamlError) -> PlanError {
    func refusal(
      _ line: Int?, _ column: Int?, _ context: YamlError.Context?, _ problem: String
    ) -> PlanError {
      let reason = (context.map { "\($0.text), " } ?? "") + problem
      return PlanError(
        cause: .syntax, file: file, line: (line ?? 1) - 1 + firstLine, column: column ?? 1, key: "",
        problem: "this is no YAML (\(reason))",
        remedy: problem.contains("token") || problem.contains("tab")
          ? "indent with spaces, and quote a text that begins with a special character"
          : "check indentation, colons, brackets and quotation marks there")
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return refusal(mark.line, mark.column, context, problem)
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0).split(omittingEmptySubsequences: false) { $0.isNewline }
      let column = (before.last?.unicodeScalars.count ?? 0) + 1
      return refusal(before.count, column, nil, problem)
    default: return refusal(nil, nil, nil, "\(error)")
    }
  }
}
