/// Names that a plan gives in English and a figure shows in its own language.
///
/// A key that is not listed keeps the plan's own title: an analyst may write plans in any language.
enum FigureNames {
  /// Russian titles of scenarios by key.
  static let scenarios = [
    "optimistic": "Оптимистический", "conservative": "Консервативный", "base": "Базовый",
  ]

  /// Russian names of countries by key.
  static let countries = [
    "estonia": "Эстония", "latvia": "Латвия", "lithuania": "Литва", "ukraine": "Украина",
    "belarus": "Белоруссия", "moldova": "Молдавия", "armenia": "Армения", "georgia": "Грузия",
    "kazakhstan": "Казахстан", "turkmenistan": "Туркмения", "uzbekistan": "Узбекистан",
    "kyrgyzstan": "Киргизия", "azerbaijan": "Азербайджан", "tajikistan": "Таджикистан",
  ]

  /// Russian units by symbol and by the spelling of an English reader.
  static let units = symbols.merging(
    symbols.map { (MeasureUnit.spelled($0.key), $0.value) }, uniquingKeysWith: { own, _ in own })

  private static let symbols = [
    "USD/bbl": "долл./барр.", "USD/1000m3": "долл./тыс. м³", "RUB/1000m3": "руб./тыс. м³",
    "kb/d": "тыс. барр./сут", "Gbbl": "млрд барр.", "percent": "%", "year": "лет",
  ]

  /// Russian measures of supply.
  static let supplies = ["reserves": "запасы", "production": "добыча"]

  /// A unit for a reader; dollars of a year keep the year.
  static func unit(_ symbol: String, _ language: ReportLanguage) -> String {
    let spelled = MeasureUnit.spelled(symbol)
    return language == .english ? spelled : units[symbol] ?? spelled
  }
}
