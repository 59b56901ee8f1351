extension Diagnosis {
  /// The questions with their answers as a list; the verdict of each is a word.
  var html: HTML {
    HTML("ul", ["class": "findings"]) {
      for finding in findings {
        HTML("li") {
          HTML("p", ["class": "question"]) {
            HTML("span", ["class": "badge \(finding.verdict.rawValue)"]) { finding.verdict.word }
            " "
            HTML("strong") { finding.question }
          }
          HTML("p") { finding.meaning }
          if let test = finding.test {
            HTML("p", ["class": "note"]) {
              "\(test.name): \(test.statistic.figure(decimals: 4))"
              if !test.distribution.isEmpty { ", \(test.distribution)" }
              if !test.convention.isEmpty { " (\(test.convention))" }
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
