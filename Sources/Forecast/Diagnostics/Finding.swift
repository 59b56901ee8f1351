/// One question put to an equation, with the answer in words.
public struct Finding: Sendable, Hashable {
  /// What the answer amounts to.
  public enum Verdict: String, Sendable, Hashable {
    /// Nothing speaks against the equation here.
    case holds
    /// Something does, at 5 % or by the usual mark.
    case doubtful
    /// The question cannot be answered in this sample; the meaning says why.
    case unanswered
  }

  /// A short stable name for machines, such as `serialCorrelation`.
  public let key: String
  /// The question, such as `Are the residuals free of serial correlation?`.
  public let question: String
  /// What the answer amounts to.
  public let verdict: Verdict
  /// The test behind the answer, `nil` where there is none.
  public let test: TestResult?
  /// The answer for this equation and what to do about it.
  public let meaning: String

  /// An answer that rests on a test at 5 %.
  init(
    _ key: String, _ question: String, test: TestResult, holds: String, doubtful: String
  ) {
    self.key = key
    self.question = question
    self.test = test
    verdict = test.isRejected() ? .doubtful : .holds
    meaning = test.isRejected() ? doubtful : holds
  }

  /// An answer that rests on a figure and its usual mark.
  init(_ key: String, _ question: String, isDoubtful: Bool, meaning: String) {
    self.key = key
    self.question = question
    test = nil
    verdict = isDoubtful ? .doubtful : .holds
    self.meaning = meaning
  }

  /// A question that the sample cannot answer.
  init(_ key: String, _ question: String, refusal: DataError) {
    self.key = key
    self.question = question
    test = nil
    verdict = .unanswered
    meaning = refusal.description
  }
}

/// Asks a question; a refusal becomes an unanswered one, so that it stands on the page and is not lost.
func asking(
  _ key: String, _ question: String, _ answer: () throws(DataError) -> Finding
) -> Finding {
  do throws(DataError) {
    return try answer()
  } catch {
    return Finding(key, question, refusal: error)
  }
}
