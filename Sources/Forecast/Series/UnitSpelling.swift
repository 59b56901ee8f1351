extension MeasureUnit {
  /// The unit as a reader sees it, in tables, charts, pages and sentences: `USD/1000 m³`, `USD/bbl of 2007`, `%`.
  ///
  /// Files for machines keep the ``symbol``, which ``init(_:)`` reads back.
  public var spelled: String { Self.spelled(symbol) }

  /// A symbol, or words with symbols among them such as `percent per year`, as a reader sees it.
  ///
  ///     1000m3, m3, 1000l     1000 m³, m³, 1000 l
  ///     USD2007/bbl           USD/bbl of 2007
  ///     percent               %
  ///
  /// Everything else stays as it is.
  public static func spelled(_ symbol: String) -> String {
    symbol.split(separator: " ", omittingEmptySubsequences: false).map(spelledWord)
      .joined(separator: " ")
  }

  private static func spelledWord(_ word: Substring) -> String {
    var year: Substring?
    let factors = word.split(separator: "/", omittingEmptySubsequences: false).map {
      factor -> String in
      switch factor {
      case "percent": return "%"
      case "m3": return "m³"
      case "1000m3": return "1000 m³"
      case "1000l": return "1000 l"
      default:
        guard isMoneyOfYear(factor) else { return String(factor) }
        year = factor.dropFirst(3)
        return String(factor.prefix(3))
      }
    }
    return factors.joined(separator: "/") + (year.map { " of \($0)" } ?? "")
  }
}
