extension Chart {
  /// The picture in words, for readers who do not see it: its kind, then every series with its first and last
  /// value, or the range of the values.
  public var summary: String {
    func word(_ word: ChartWord, _ insert: String = "") -> String { word.text(language, insert) }
    func number(_ value: Double, _ axis: Axis) -> String {
      language.number(value, digits: axis.digits) + (axis.unit.isEmpty ? "" : " \(axis.unit)")
    }
    func ends(_ name: String, _ known: [(name: String, value: Double)], _ axis: Axis) -> String? {
      guard let first = known.first, let last = known.last else { return nil }
      let begin = "\(name), \(first.name): \(number(first.value, axis))"
      return known.count == 1 ? begin : "\(begin); \(last.name): \(number(last.value, axis))"
    }
    let kind: ChartWord
    var sentences: [String] = []
    switch content {
    case .lines(let lines):
      kind = lines.bands.isEmpty ? .lineChart : .fanChart
      sentences = lines.lines.compactMap { line in
        ends(line.label, line.points.compactMap { p in p.y.map { (p.name, $0) } }, lines.y)
      }
      for band in lines.bands {
        guard let last = band.points.last else { continue }
        let name = word(.interval, language.number(band.percent, digits: 0))
        sentences.append(
          "\(name), \(last.name): \(language.number(last.low, digits: lines.y.digits)) – \(number(last.high, lines.y))"
        )
      }
    case .bars(let bars):
      kind = bars.arrangement == .stacked ? .stackedBarChart : .barChart
      sentences = (bars.series + (bars.line.map { [$0] } ?? [])).compactMap { one in
        let known = zip(bars.categories, one.values).compactMap { name, value in
          value.map { (name: name, value: $0) }
        }
        return ends(one.label, known, bars.y)
      }
    case .scatter(let scatter):
      kind = .scatterChart
      sentences = [
        "\(scatter.x.heading) × \(scatter.y.heading): n = \(scatter.points.count)",
        scatter.fit?.label ?? "",
      ]
    case .heat(let heat):
      kind = .heatMap
      let known = heat.values.flatMap { $0.compactMap { $0 } }
      let axis = Axis("", unit: heat.unit, digits: heat.digits)
      sentences = [
        "\(heat.rowTitle) × \(heat.columnTitle): \(language.number(known.min() ?? 0, digits: heat.digits)) – \(number(known.max() ?? 0, axis))"
      ]
    case .transforms(let transforms):
      kind = .histogram
      sentences = [
        transforms.histogram.counts.map(String.init).joined(separator: ", ") + " "
          + transforms.counted
      ]
    case .table(let table):
      kind = .table
      sentences = ["\(table.rows.count) × \(table.columns.count)"]
    case .nothing(let reason):
      kind = .emptyChart
      sentences = [reason]
    }
    let parts = [subtitle] + sentences
    return word(kind) + ". "
      + parts.filter { !$0.isEmpty }.map { $0.hasSuffix(".") ? $0 : $0 + "." }
      .joined(separator: " ")
  }
}
