/// The words that a drawing itself needs, whatever it shows.
enum ChartWord: String, Sendable, CaseIterable {
  case lineChart, fanChart, barChart, stackedBarChart, scatterChart, heatMap, histogram, table
  case emptyChart, source, noData, interval

  /// The word in a language; `%1` stands for a number.
  func text(_ language: ReportLanguage, _ insert: String = "") -> String {
    let pair = pair
    return (language == .english ? pair.english : pair.russian).replacing("%1", with: insert)
  }

  /// Both languages.
  var pair: (english: String, russian: String) {
    switch self {
    case .lineChart: ("Line chart", "Линейный график")
    case .fanChart: ("Fan chart", "Веерный график")
    case .barChart: ("Bar chart", "Столбчатая диаграмма")
    case .stackedBarChart: ("Stacked bar chart", "Столбчатая диаграмма с накоплением")
    case .scatterChart: ("Scatter chart", "Диаграмма рассеяния")
    case .heatMap: ("Heat map", "Тепловая карта")
    case .histogram: ("Histogram", "Гистограмма")
    case .table: ("Table", "Таблица")
    case .emptyChart: ("No data", "Нет данных")
    case .source: ("Source: %1", "Источник: %1")
    case .noData: ("No data: %1", "Нет данных: %1")
    case .interval: ("%1\u{A0}% band", "интервал %1\u{A0}%")
    }
  }
}
