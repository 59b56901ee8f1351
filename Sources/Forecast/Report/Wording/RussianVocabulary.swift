/// Every text of the report in Russian, in the wording of the trade, by its English.
///
/// The texts stand in files by subject, each English line followed by its Russian one and an empty line; `%1`, `%2` …
/// stand for figures and names, which are looked up themselves.
enum RussianVocabulary {
  /// Texts without places.
  static let words: [String: String] = {
    var words = Dictionary(
      pairs.filter { !$0.english.contains("%1") }.map { ($0.english, $0.russian) },
      uniquingKeysWith: { first, _ in first })
    for names in [FigureNames.scenarios, FigureNames.countries] {
      for (key, name) in names where words[key] == nil {
        words[key] = name
        words[key.capitalized] = name
      }
    }
    for (symbol, unit) in FigureNames.units where words[symbol] == nil { words[symbol] = unit }
    return words
  }()

  /// Texts with places, the longest first.
  static let patterns: [PhrasePattern] =
    pairs.filter { $0.english.contains("%1") }
    .map { PhrasePattern($0.english, $0.russian) }
    .sorted { $0.weight > $1.weight }

  /// Every text with its translation, in the order of the files.
  static let pairs: [(english: String, russian: String)] =
    [page, summary, announcements, diagnosis, oil, gas, bands, skill, backtest, study, figures]
    .flatMap {
      text in
      text.split(separator: "\n\n").compactMap { entry in
        let lines = entry.split(separator: "\n").map(String.init)
        return lines.count == 2 ? (lines[0], lines[1]) : nil
      }
    }
}
