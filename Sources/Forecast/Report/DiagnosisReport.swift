extension Diagnosis {
  /// The page for people: each question, its test, and what the answer means.
  ///
  /// - Parameter width: columns of the terminal, at least 60.
  /// - Returns: lines without spaces at their ends, the last one ended.
  public func report(width: Int = 100) -> String {
    let width = max(width, 60)
    var lines = "Diagnosis: \(summary)".wrapped(to: width) + [""]
    for finding in findings {
      let mark =
        switch finding.verdict {
        case .holds: "  "
        case .doubtful: "! "
        case .unanswered: "? "
        }
      lines += finding.question.wrapped(to: width - 2).enumerated().map { position, line in
        (position == 0 ? mark : "  ") + line
      }
      if let test = finding.test {
        let distribution = test.distribution.isEmpty ? "" : ", \(test.distribution)"
        let figures = "\(test.name): \(test.statistic.figure(decimals: 4))\(distribution)"
        lines += (figures + (test.convention.isEmpty ? "" : " [\(test.convention)]"))
          .wrapped(to: width - 4).map { "    " + $0 }
      }
      lines += finding.meaning.wrapped(to: width - 4).map { "    " + $0 }
    }
    return lines.map(\.trimmedAtEnd).joined(separator: "\n") + "\n"
  }

  /// How many questions were asked and how many answers are doubtful.
  private var summary: String {
    let unanswered = findings.count { $0.verdict == .unanswered }
    return "\(findings.count) questions, \(doubts) \(doubts == 1 ? "doubt" : "doubts") (!)"
      + (unanswered > 0 ? ", \(unanswered) without answer in this sample (?)" : "")
  }

  /// The page for machines, one object for each question.
  ///
  ///     [{"key", "question", "verdict", "test", "null", "statistic", "distribution", "pValue",
  ///       "convention", "meaning"}]
  ///
  /// `verdict` is `holds`, `doubtful` or `unanswered`; what a question without a test does not have is `null`.
  public var json: JSONValue {
    .array(
      findings.map { finding in
        .object([
          ("key", .string(finding.key)), ("question", .string(finding.question)),
          ("verdict", .string(finding.verdict.rawValue)), ("test", .string(finding.test?.name)),
          ("null", .string(finding.test?.null)), ("statistic", .number(finding.test?.statistic)),
          ("distribution", .string(finding.test?.distribution)),
          ("pValue", .number(finding.test?.pValue)),
          ("convention", .string(finding.test?.convention)), ("meaning", .string(finding.meaning)),
        ])
      })
  }
}
