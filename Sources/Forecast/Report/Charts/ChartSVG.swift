extension Chart {
  /// The chart as an SVG drawing: title, picture, notes and source, all inside the frame.
  ///
  /// Words are set by the advance widths of the widest usual screen font and broken into lines, so that none is
  /// cut. The drawing is laid out for its width: a page for a phone draws it again at 390 instead of shrinking
  /// letters. The same chart gives the same bytes. The elements that a page may read stand at ``Chart``.
  ///
  /// - Parameters:
  ///   - width: the width in pixels, at least 320; the height follows.
  ///   - theme: ``ChartTheme/automatic`` for pages; ``ChartTheme/light`` or ``ChartTheme/dark`` for converters.
  ///   - embedsStyle: whether the style stands inside; leave it out when the page includes
  ///     ``ChartStyleSheet/text(_:)`` itself.
  ///   - idSuffix: distinguishes the ids of two drawings of one chart on a page.
  /// - Returns: the markup, its last line ended.
  public func svg(
    width: Double = 720, theme: ChartTheme = .automatic, embedsStyle: Bool = true,
    idSuffix: String = ""
  ) -> String {
    let drawing = ChartDrawing(self, width: max(width, 320))
    let name = "chart-\(id)\(idSuffix)".xmlEscaped
    let size = (drawing.width.pixel, drawing.height.pixel)
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"forecast-chart\" id=\"\(name)\" role=\"img\" "
      + "aria-labelledby=\"\(name)-title \(name)-desc\" lang=\"\(language.rawValue)\" "
      + "width=\"\(size.0)\" height=\"\(size.1)\" viewBox=\"0 0 \(size.0) \(size.1)\" "
      + "style=\"max-width:100%;height:auto\">\n"
      + "<title id=\"\(name)-title\">\(title.xmlEscaped)</title>\n"
      + "<desc id=\"\(name)-desc\">\(summary.xmlEscaped)</desc>\n"
      + (embedsStyle ? "<style>\n\(ChartStyleSheet.text(theme))</style>\n" : "")
      + "<rect class=\"paper\" width=\"\(size.0)\" height=\"\(size.1)\"/>\n" + drawing.markup.text
      + "</svg>\n"
  }
}

/// A chart laid out: the markup inside its frame.
struct ChartDrawing: Sendable {
  /// The width of the frame.
  let width: Double
  /// The height of the frame, which follows from the contents.
  let height: Double
  /// What stands inside.
  let markup: SVGMarkup

  init(_ chart: Chart, width: Double) {
    var markup = SVGMarkup()
    let left = 14.0
    let right = width - 14
    var y = 10.0
    func block(
      _ text: String, size: Double, lead: Double, style: String, bold: Bool = false
    ) {
      for line in TextWidth.wrapped(text, width: right - left, size: size, bold: bold) {
        y += lead
        markup.words(line, x: left, y: y, size: size, style: style, bold: bold)
      }
    }
    block(chart.title, size: 17, lead: 22, style: "t", bold: true)
    block(chart.subtitle, size: 13, lead: 18, style: "u m")
    let area = ChartArea(left: left, right: right, top: y + 14, language: chart.language)
    switch chart.content {
    case .lines(let lines): y = lines.draw(into: &markup, area)
    case .bars(let bars): y = bars.draw(into: &markup, area)
    case .scatter(let scatter): y = scatter.draw(into: &markup, area)
    case .heat(let heat): y = heat.draw(into: &markup, area)
    case .transforms(let transforms): y = transforms.draw(into: &markup, area)
    case .table(let table): y = table.draw(into: &markup, area)
    case .nothing(let reason): y = area.drawNothing(because: reason, into: &markup)
    }
    y += 4
    for note in chart.notes { block(note, size: 11, lead: 15, style: "n") }
    if !chart.source.isEmpty {
      block(ChartWord.source.text(chart.language, chart.source), size: 11, lead: 15, style: "n")
    }
    self.width = width
    self.markup = markup
    height = (y + 12).rounded(.up)
  }
}

/// The part of the frame that is left for the picture, and the language of its numbers.
struct ChartArea: Sendable, Hashable {
  let left: Double
  let right: Double
  let top: Double
  let language: ReportLanguage

  var width: Double { right - left }

  /// The height of a plot that looks well at this width.
  var plotHeight: Double { min(max(width * 0.46, 220), 320) }

  /// The width of labels beside a plot: a quarter of the picture, more when a single word asks for it.
  func labelWidth(_ labels: [String]) -> Double {
    let words = labels.flatMap { $0.split(separator: " ") }
    let longest = words.map { TextWidth.of(String($0), size: 12) }.max() ?? 0
    return max(min(170, width * 0.27), min(longest, width * 0.36))
  }

  /// A number with its unit: `61.2 USD/bbl`.
  func shown(_ value: Double, _ axis: Chart.Axis) -> String {
    language.number(value, digits: axis.digits) + (axis.unit.isEmpty ? "" : " \(axis.unit)")
  }

  /// A frame with the reason why it is empty.
  func drawNothing(because reason: String, into markup: inout SVGMarkup) -> Double {
    let lines = TextWidth.wrapped(
      ChartWord.noData.text(language, reason), width: width - 48, size: 13)
    let height = max(plotHeight * 0.6, Double(lines.count) * 19 + 40)
    markup.raw(
      "<rect class=\"o\" x=\"\(left.pixel)\" y=\"\(top.pixel)\" width=\"\(width.pixel)\" height=\"\(height.pixel)\"/>\n"
    )
    var y = top + height / 2 - Double(lines.count) * 9.5 + 13
    for line in lines {
      markup.words(line, x: left + width / 2, y: y, size: 13, anchor: .middle, style: "u")
      y += 19
    }
    return top + height + 6
  }
}
