/// What can be wrong with the user's data: each case carries the facts, its description is one sentence.
public enum DataError: Error, Sendable, Hashable {
  /// A file that cannot be opened or read.
  case cannotOpen(file: String, reason: String)
  /// Text that is not the CSV that was expected.
  case malformed(file: String, line: Int, column: Int, problem: String, remedy: String)
  /// A column that the file does not have.
  case missingColumn(file: String, column: String, nearest: String?, available: [String])
  /// A period without a row between two that have one.
  case missingRow(file: String, line: Int, period: Period, before: Period, after: Period)
  /// An empty cell that an operation needs.
  case emptyCell(file: String, line: Int, column: String, period: Period)
  /// A figure outside the span of a series.
  case missingPeriod(series: String, period: Period, span: ClosedRange<Period>)
  /// Too few observations for a method.
  case tooShort(method: String, required: Int, available: Int)
  /// A series that does not move.
  case constantSeries(method: String)
  /// A logarithm of zero or less.
  case notPositive(method: String, series: String, period: Period, value: Double)
  /// A symbol that is no known unit.
  case unknownUnit(symbol: String)
  /// Units that cannot be combined.
  case unitMismatch(method: String, left: String, right: String)
  /// Series of different frequency.
  case frequencyMismatch(
    left: String, leftFrequency: Frequency, right: String, rightFrequency: Frequency)
  /// Series without a common period.
  case noOverlap(
    left: String, leftSpan: ClosedRange<Period>, right: String, rightSpan: ClosedRange<Period>)
  /// More coefficients than observations can carry.
  case tooManyCoefficients(coefficients: Int, observations: Int)
  /// Columns of a design that are linear combinations of one another.
  case collinear(columns: [String])
  /// A variable in a formula that no column answers to.
  case unknownVariable(name: String, nearest: String?, available: [String])
  /// A formula that cannot be read.
  case formula(text: String, column: Int, problem: String, remedy: String)
  /// Anything else, already told in one sentence.
  case other(String)
}

extension DataError: CustomStringConvertible {
  /// One sentence: problem, numbers, way out.
  public var description: String {
    switch self {
    case .cannotOpen(let file, let reason):
      "\(file) cannot be opened (\(reason)); check the path."
    case .malformed(let file, let line, let column, let problem, let remedy):
      "\(file), line \(line), column \(column): \(problem); \(remedy)."
    case .missingColumn(let file, let column, let nearest, let available):
      "\(file) has no column '\(column)'; "
        + (nearest.map { "did you mean '\($0)'?" }
          ?? "it has \(available.map { "'\($0)'" }.joined(separator: ", ")).")
    case .missingRow(let file, let line, let period, let before, let after):
      "\(file), line \(line): the row of \(period) is missing between \(before) and \(after); "
        + "add it, with empty cells if the figures are unknown."
    case .emptyCell(let file, let line, let column, let period):
      "\(file), line \(line): '\(column)' is empty in \(period) but the calculation needs it; "
        + "choose a sample without it or, where the plan lets the series be filled, name a rule under 'fill'."
    case .missingPeriod(let series, let period, let span):
      "'\(series)' has no figure for \(period) (it runs from \(span.lowerBound) to "
        + "\(span.upperBound)); choose a period inside the span or extend the data."
    case .tooShort(let method, let required, let available):
      "\(method) needs \(required) observations but the series has \(available); extend the sample."
    case .constantSeries(let method):
      "\(method) needs a series that moves but all its observations are equal; check the column."
    case .notPositive(let method, let series, let period, let value):
      "\(method) of '\(series)' is not defined in \(period), where it is \(value); "
        + "leave the period out of the sample or use the level."
    case .unknownUnit(let symbol):
      "'\(symbol)' is no known unit; write it like USD/bbl, kb/d, Gbbl, USD/1000m3 or percent."
    case .unitMismatch(let method, let left, let right):
      "\(method) cannot combine \(left) with \(right); convert one of them on a named basis first."
    case .frequencyMismatch(let left, let leftFrequency, let right, let rightFrequency):
      "'\(left)' is \(leftFrequency.rawValue) but '\(right)' is \(rightFrequency.rawValue); "
        + "aggregate or disaggregate one of them first."
    case .noOverlap(let left, let leftSpan, let right, let rightSpan):
      "'\(left)' (\(leftSpan.lowerBound) to \(leftSpan.upperBound)) and '\(right)' "
        + "(\(rightSpan.lowerBound) to \(rightSpan.upperBound)) share no period; extend one of them."
    case .tooManyCoefficients(let coefficients, let observations):
      "The equation has \(coefficients) coefficients but the sample only \(observations) complete "
        + "observations; drop terms or extend the sample."
    case .collinear(let columns):
      "The columns \(columns.map { "'\($0)'" }.joined(separator: ", ")) are linearly dependent in "
        + "this sample; drop one of them."
    case .unknownVariable(let name, let nearest, let available):
      "The formula names '\(name)', which no column answers to; "
        + (nearest.map { "did you mean '\($0)'?" }
          ?? "there are \(available.map { "'\($0)'" }.joined(separator: ", ")).")
    case .formula(let text, let column, let problem, let remedy):
      "Formula '\(text)', column \(column): \(problem); \(remedy)."
    case .other(let sentence): sentence
    }
  }
}
