/// The words of a page in one language.
///
/// Tables, sentences and headings are made in English. A page in another language looks every text up in one
/// ``RussianVocabulary``: as it stands, by a pattern with places for figures and names, or as a list of texts that are
/// known each. What is not known, such as a title that a user gave in a plan, stays as it is.
struct Wording: Sendable {
  let language: ReportLanguage

  init(_ language: ReportLanguage) { self.language = language }

  /// A text of the program in the language of the page.
  func callAsFunction(_ english: String) -> String {
    guard language == .russian else { return english }
    var looked: [String: String?] = [:]
    guard let text = russian(english, &looked) else { return english }
    return text.replacing(" %", with: "\u{A0}%").replacing(" г.", with: "\u{A0}г.")
  }

  /// A number as a table shows it, thousands set apart and with the decimal sign of the language.
  func figure(_ shown: String) -> String {
    shown.contains("e") ? shown.replacing(".", with: decimalSign) : language.written(shown)
  }

  private var decimalSign: String { language == .english ? "." : "," }

  /// The Russian text; `nil` when it is not known.
  ///
  /// A sentence can be taken apart in many ways that share their parts; `looked` keeps what was found of each part, so
  /// that none is looked up twice.
  private func russian(_ text: String, _ looked: inout [String: String?]) -> String? {
    if let found = looked[text] { return found }
    let found = lookedUp(text, &looked)
    looked.updateValue(found, forKey: text)
    return found
  }

  private func lookedUp(_ text: String, _ looked: inout [String: String?]) -> String? {
    if let word = RussianVocabulary.words[text] { return word }
    if text.isFigure { return figure(text) }
    if text.isName { return text }
    if let list = listed(text, by: ["; ", ", "], &looked) { return list }
    for pattern in RussianVocabulary.patterns {
      guard let inserts = pattern.inserts(of: text) else { continue }
      let known = inserts.map { russian($0, &looked) }
      // A few letters in common prove nothing where what stands between them is not known either.
      if pattern.weight < Self.sureWeight, known.contains(nil) { continue }
      return pattern.filled(with: zip(known, inserts).map { $0 ?? $1 })
    }
    return measured(text, &looked) ?? listed(text, by: [": ", " + ", " ÷ ", " × "], &looked)
      ?? (text.hasLatinLetters ? nil : text.decimalCommas)
  }

  /// The letters from which on a pattern is taken for the sentence whatever stands in its places.
  private static let sureWeight = 12

  /// A figure with its unit, a rule with its name, or a name with its year.
  private func measured(_ text: String, _ looked: inout [String: String?]) -> String? {
    if let space = text.firstIndex(of: " "), text[..<space].isFigure,
      let unit = russian(String(text[text.index(after: space)...]), &looked)
    {
      return figure(String(text[..<space])) + "\u{A0}" + unit
    }
    if let space = text.firstIndex(of: " "), !text[..<space].hasLatinLetters,
      let name = russian(String(text[text.index(after: space)...]), &looked)
    {
      return text[...space] + name
    }
    guard let space = text.lastIndex(of: " "), !text[text.index(after: space)...].hasLatinLetters,
      let name = russian(String(text[..<space]), &looked)
    else { return nil }
    return name + text[space...]
  }

  /// Texts one after another, every one of which is known.
  private func listed(
    _ text: String, by separators: [String], _ looked: inout [String: String?]
  ) -> String? {
    for separator in separators where text.contains(separator) {
      var parts: [String] = []
      for part in text.split(separator: separator, omittingEmptySubsequences: false) {
        guard let known = russian(String(part), &looked) else { break }
        parts.append(known)
      }
      guard parts.count == text.split(separator: separator, omittingEmptySubsequences: false).count
      else { continue }
      // A comma between figures that hold commas themselves would be misread.
      let isUnclear = separator == ", " && parts.contains { $0.hasDecimalComma }
      return parts.joined(separator: isUnclear ? "; " : separator)
    }
    return nil
  }
}

extension StringProtocol {
  /// Whether the text is one number, perhaps with a sign.
  fileprivate var isFigure: Bool {
    let digits = first.map { "−-+".contains($0) } == true ? dropFirst() : self[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// Whether the text is a quarter or a name of the data, such as `2008-Q4`, `wti_usd_bbl` or `oil.brent_2009`.
  fileprivate var isName: Bool {
    !isEmpty && !contains(" ") && contains { "_-.".contains($0) } && contains(where: \.isNumber)
      || !contains(" ") && contains("_")
  }

  fileprivate var hasLatinLetters: Bool { contains { $0.isASCII && $0.isLetter } }
}

extension String {
  fileprivate var hasDecimalComma: Bool { contains(#/\d,\d/#) }

  /// The text with decimal points between figures as commas.
  fileprivate var decimalCommas: String { replacing(#/(\d)\.(\d)/#) { "\($0.1),\($0.2)" } }
}
