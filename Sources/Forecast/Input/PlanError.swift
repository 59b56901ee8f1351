/// What is wrong with a plan or contract file: where, which key, and the way out, in one sentence.
///
///     plans/x.yaml, line 12, column 5: 'oil.suply' is no known key; did you mean 'oil.supply'?
public struct PlanError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is.
  public enum Cause: Sendable, Hashable {
    /// The file cannot be opened.
    case unreadable
    /// The text is no YAML.
    case syntax
    /// The YAML does not say what a plan should.
    case content
  }

  /// What kind of fault it is.
  public let cause: Cause
  /// The path as the user gave it, or the `--set` argument.
  public let file: String
  /// The line, from 1; 0 for a value that was given on the command line or a file that cannot be opened.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// The path of the key, such as `scenarios.base.demand.2009`; empty for the whole file.
  public let key: String
  /// What is wrong.
  public let problem: String
  /// The way out.
  public let remedy: String

  /// Creates an error from its facts; problem and remedy are clauses without a full stop.
  public init(
    cause: Cause = .content, file: String, line: Int, column: Int, key: String, problem: String,
    remedy: String
  ) {
    self.cause = cause
    self.file = file
    self.line = line
    self.column = column
    self.key = key
    self.problem = problem
    self.remedy = remedy
  }

  /// One sentence: place, problem, way out.
  public var description: String {
    let place = line == 0 ? file : "\(file), line \(line), column \(column)"
    return "\(place)\(cause == .unreadable ? "" : ":") \(problem); \(remedy)"
      + (remedy.hasSuffix("?") ? "" : ".")
  }
}
