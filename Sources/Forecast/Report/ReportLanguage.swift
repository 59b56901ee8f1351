/// The language of a report and its charts: the words, and the way in which it writes numbers.
public enum ReportLanguage: String, Sendable, Hashable, CaseIterable {
  /// English: `84,310.5`.
  case english = "en"
  /// Russian: `84 310,5`.
  case russian = "ru"

  /// A number for a reader, with a true minus sign and thousands set apart.
  public func number(_ value: Double, digits: Int) -> String {
    written(value.shown(digits))
  }

  /// A number that is already rounded, such as `−84310.5`, as the language writes it.
  func written(_ shown: String) -> String {
    let parts = shown.split(separator: ".", maxSplits: 1)
    var whole = Substring(parts.first ?? "")
    let isNegative = whole.first == "−"
    if isNegative { whole = whole.dropFirst() }
    var groups: [Substring] = []
    while whole.count > 3 {
      groups.insert(whole.suffix(3), at: 0)
      whole = whole.dropLast(3)
    }
    // Four figures stand together, as a year does.
    let grouped =
      groups.count == 1 && whole.count == 1
      ? String(whole + groups[0])
      : ([whole] + groups).joined(separator: self == .english ? "," : "\u{A0}")
    let fraction = parts.count > 1 ? (self == .english ? "." : ",") + parts[1] : ""
    let isZero = shown.allSatisfy { "−0.".contains($0) }
    return (isNegative && !isZero ? "−" : "") + grouped + fraction
  }
}
