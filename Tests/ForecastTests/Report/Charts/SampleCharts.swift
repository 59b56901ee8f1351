import Foundation

@testable import Forecast

/// One chart of every kind, with awkward words and numbers.
enum SampleCharts {
  static func points(_ values: [Double?], from year: Int = 2005) -> [Chart.Point] {
    values.enumerated().map {
      Chart.Point(Double(year + $0.offset), $0.element, name: "\(year + $0.offset)")
    }
  }

  static func lines(_ language: ReportLanguage = .english) throws -> Chart {
    try Chart(
      id: "lines", title: "Oil & gas <prices> of a \"long\" title that must be broken into lines",
      subtitle: "Annual averages, dollars of the day",
      content: .lines(
        Chart.Lines(
          y: Chart.Axis("price", unit: "USD/bbl"),
          lines: [
            Chart.Line(
              "known", "WTI, known", role: .known, points: points([56.6, 66.1, nil, 99.6])),
            Chart.Line(
              "base", "Base", role: .forecast, points: points([99.6, 49, 61.2, 70], from: 2008)),
            Chart.Line(
              "high", "Optimistic (inflationary)", role: .forecast,
              points: points([99.6, 50, 64, 71], from: 2008)),
            Chart.Line(
              "actual", "What happened", role: .outcome,
              points: points([99.6, 61.7, 79.4], from: 2008)),
          ],
          origin: .init(Chart.Point(2008, nil, name: "2008"), label: "forecast from 2009"),
          marks: [.init(Chart.Point(2009, 49.2, name: "2009"), label: "published")])),
      notes: ["A dynamic forecast without residuals."], source: "EIA; own computation.",
      language: language)
  }

  static func fan() throws -> Chart {
    func band(_ percent: Double, _ width: Double) -> Chart.Band {
      Chart.Band(
        percent: percent,
        points: (0...6).map {
          .init(
            Double(2008 + $0), low: 60 - width * Double($0), high: 60 + width * Double($0),
            name: "\(2008 + $0)")
        })
    }
    return try Chart(
      id: "fan", title: "A fan",
      content: .lines(
        Chart.Lines(
          y: Chart.Axis("price", unit: "USD/bbl"),
          lines: [
            Chart.Line("known", "Known", role: .known, points: points([50, 52, 55, 60])),
            Chart.Line(
              "median", "Median", role: .forecast,
              points: points([60, 60, 60, 60, 60, 60, 60], from: 2008)),
          ], bands: [band(50, 3), band(95, 9), band(80, 6)],
          origin: .init(Chart.Point(2008, nil, name: "2008"), label: "forecast"))))
  }

  static func bars(_ arrangement: Chart.Bars.Arrangement) throws -> Chart {
    try Chart(
      id: "bars", title: "Balance",
      content: .bars(
        Chart.Bars(
          categories: (2008...2015).map { "\($0)" },
          y: Chart.Axis("volume", unit: "kb/d", digits: 0),
          series: [
            .init(
              "production", "production", values: [81_000, 79_000, 78_000, nil, 80, 81, 82, 83]),
            .init("stock", "stock change", values: [-400, 300, -20, nil, 5, -6, 7, 8000]),
          ], arrangement: arrangement,
          line: .init("demand", "demand", values: [80_500, nil, 80_000, 1, 2, 3, 4, 5]))))
  }

  static func scatter() throws -> Chart {
    try Chart(
      id: "scatter", title: "Fitted and actual",
      content: .scatter(
        Chart.Scatter(
          x: Chart.Axis("fitted", digits: 3, includesZero: false),
          y: Chart.Axis("actual", digits: 3, includesZero: false),
          points: (0..<40).map {
            .init(
              sin(Double($0)) / 5, sin(Double($0)) / 5 + cos(7 * Double($0)) / 9, name: "q\($0)")
          }, fit: .init(constant: 0, slope: 1, label: "actual = fitted"))))
  }

  static func heat() throws -> Chart {
    try Chart(
      id: "heat", title: "What if",
      content: .heat(
        Chart.Heat(
          rowTitle: "demand", columnTitle: "supply", rows: ["−3 %", "0 %", "+1 %"],
          columns: ["−4.75 %", "−3 %", "0 %", "+1 %"],
          values: [[40, 38, nil, 30], [55, 50, 45, 41], [80, 70, 61, 52]], unit: "USD/bbl")))
  }

  static func transforms() throws -> Chart {
    let counts = [12, 9, 5, 7, 8, 10, 9, 6, 11, 3]
    let values = counts.enumerated().flatMap { bin, count in
      (0..<count).map { _ in (Double(bin) + 0.5) / 10 }
    }
    return try Chart(
      id: "pit", title: "Where outcomes fell",
      content: .transforms(
        Chart.Transforms(
          PITHistogram(values), counted: "outcomes", evenLabel: "honest, 95 of 100 in the band",
          axisTitle: "share of the forecast distribution below the outcome")))
  }

  static func nothing() throws -> Chart {
    try Chart(
      id: "figure-2", title: "Growth of extraction costs",
      content: .nothing(because: "no public series of extraction costs by year is held."))
  }

  static func table() throws -> Chart {
    try Chart(
      id: "table", title: "A table",
      content: .table(
        Table(
          id: "t", title: "t", rowTitle: "year",
          columns: (0..<9).map {
            Table.Column("c\($0)", "Optimistic scenario \($0)", unit: "USD/bbl")
          },
          rows: (2007...2015).map { year in
            Table.Row(
              "\(year)", (0..<9).map { $0 == 3 ? .empty : .number(Double(year * $0) / 7) })
          })))
  }

  static func all() throws -> [Chart] {
    try [
      lines(), lines(.russian), fan(), bars(.grouped), bars(.stacked), scatter(), heat(),
      transforms(), nothing(), table(),
    ]
  }
}

extension SVGMarkup {
  /// Pairs of words of which one covers the other.
  var covered: [(Word, Word)] {
    words.indices.flatMap { index in
      words[(index + 1)...].filter { other in
        words[index].right > other.left && other.right > words[index].left
          && abs(words[index].baseline - other.baseline) < min(words[index].size, other.size) * 0.85
      }.map { (words[index], $0) }
    }
  }
}
