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

  /// Russian units by symbol.
  static let units = [
    "USD/bbl": "долл./барр.", "USD/1000m3": "долл./тыс. м³", "RUB/1000m3": "руб./тыс. м³",
    "kb/d": "тыс. барр./сут", "Gbbl": "млрд барр.", "percent": "%", "year": "лет",
  ]

  /// Russian measures of supply.
  static let supplies = ["reserves": "запасы", "production": "добыча"]

  /// Symbols as an English reader writes them.
  private static let written = [
    "USD/1000m3": "USD/1000 m³", "RUB/1000m3": "RUB/1000 m³", "percent": "%",
  ]

  /// A unit for a reader; dollars of a year keep the year.
  static func unit(_ symbol: String, _ language: ReportLanguage) -> String {
    language == .english ? written[symbol] ?? symbol : units[symbol] ?? symbol
  }
}
