extension Diagnosis {
  /// The questions with their answers as a list; the verdict of each is a word.
  func html(_ words: Wording) -> HTML {
    HTML("ul", ["class": "findings"]) {
      for finding in findings {
        HTML("li") {
          HTML("p", ["class": "question"]) {
            HTML("span", ["class": "badge \(finding.verdict.rawValue)"]) {
              words(finding.verdict.word)
            }
            " "
            HTML("strong") { words(finding.question) }
          }
          HTML("p") { words(finding.meaning) }
          if let test = finding.test {
            HTML("p", ["class": "note"]) {
              "\(words(test.name)): \(words(test.statistic.figure(decimals: 4)))"
              if !test.distribution.isEmpty { ", \(words(test.distribution))" }
              if !test.convention.isEmpty { " (\(words(test.convention)))" }
            }
          }
        }
      }
    }
  }
}

extension Finding.Verdict {
  /// The verdict for a reader.
  fileprivate var word: String {
    switch self {
    case .holds: "holds"
    case .doubtful: "doubtful"
    case .unanswered: "no answer"
    }
  }
}
