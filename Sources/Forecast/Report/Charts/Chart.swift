/// A picture of results before anybody has decided how it is drawn.
///
/// As a ``Table`` does, it says what is shown, in which unit and from which source. ``svg(width:theme:embedsStyle:idSuffix:)`` draws
/// it. All words are in ``language`` already; the chart holds no code of a drawing.
///
/// **What a page may rely on.** The drawing is one `<svg class="forecast-chart" id="chart-<id>">` with
/// `role="img"`, `<title>` and `<desc>` (the description names every series with its first and last value).
/// Each value drawn is one element inside `<g class="points">`:
///
///     <circle class="pt p2" tabindex="-1" cx="…" cy="…" r="7"
///       data-series="base" data-x="2012" data-y="61.2" data-label="Base, 2012: 61.2 USD/bbl"/>
///
/// or a `<rect class="pt" …>` for bars and cells. Elements of one series follow each other in the order of the
/// axis; they are invisible until `:hover`, `:focus` or the class `on`. `data-x` is the number on the axis or
/// the name of the category, `data-y` the number to six significant places; `data-label` is a whole sentence
/// in the language of the chart. A page gives the first point `tabindex="0"` and moves focus with the arrow
/// keys. A missing value (`nil`) has no element and breaks the line.
///
/// Light and dark follow `prefers-color-scheme`; an ancestor of the class `light` or `dark`, or with
/// `data-theme="light"` or `"dark"`, decides otherwise.
public struct Chart: Sendable, Hashable {
  /// What is drawn.
  public enum Content: Sendable, Hashable {
    /// Lines over years or numbers, with bands, an origin and marks.
    case lines(Lines)
    /// Bars by category, beside each other or stacked.
    case bars(Bars)
    /// Points with a fitted line.
    case scatter(Scatter)
    /// A grid of values, dark where they are high.
    case heat(Heat)
    /// Where outcomes fell in their forecast distributions.
    case transforms(Transforms)
    /// A table set as a picture.
    case table(Table)
    /// Nothing, and the sentence that says why.
    case nothing(because: String)
  }

  /// A short stable name, also the file's: `figure-3`.
  public let id: String
  /// The heading.
  public let title: String
  /// What is measured, in which unit, of which periods; may be empty.
  public let subtitle: String
  /// What is drawn.
  public let content: Content
  /// Sentences below the picture.
  public let notes: [String]
  /// Where the numbers come from; may be empty.
  public let source: String
  /// The language of the words and of the numbers.
  public let language: ReportLanguage

  /// Creates a chart.
  ///
  /// - Throws: ``DataError/other(_:)`` when there is nothing to draw; ``Content/nothing(because:)`` draws an
  ///   empty frame that says why.
  public init(
    id: String, title: String, subtitle: String = "", content: Content, notes: [String] = [],
    source: String = "", language: ReportLanguage = .english
  ) throws(DataError) {
    if let fault = content.fault {
      throw .other("The chart '\(id)' \(fault).")
    }
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.content = content
    self.notes = notes
    self.source = source
    self.language = language
  }
}

extension Chart.Content {
  /// What is wrong with the numbers, as the end of a sentence; `nil` when they can be drawn.
  fileprivate var fault: String? {
    let values: [Double?]
    switch self {
    case .lines(let lines):
      values =
        lines.lines.flatMap { $0.points.flatMap { [$0.x, $0.y] } }
        + lines.bands.flatMap { $0.points.flatMap { [$0.x, $0.low, $0.high] } }
      if lines.lines.allSatisfy({ $0.points.allSatisfy { $0.y == nil } }) {
        return "has no values to draw; give it a series with at least one value"
      }
    case .bars(let bars):
      if bars.series.contains(where: { $0.values.count != bars.categories.count }) {
        return "has a series whose values do not match its \(bars.categories.count) categories"
      }
      values = bars.series.flatMap(\.values)
      if values.allSatisfy({ $0 == nil }) {
        return "has no values to draw; give it a series with at least one value"
      }
    case .scatter(let scatter):
      values = scatter.points.flatMap { [$0.x, $0.y] }
      if scatter.points.isEmpty { return "has no points to draw; give it at least one" }
    case .heat(let heat):
      if heat.values.count != heat.rows.count
        || heat.values.contains(where: { $0.count != heat.columns.count })
      {
        return "has values that do not match its \(heat.rows.count) × \(heat.columns.count) cells"
      }
      values = heat.values.flatMap { $0 }
      if values.allSatisfy({ $0 == nil }) { return "has no values to draw; give it at least one" }
    case .transforms: values = []
    case .table(let table):
      values = []
      if table.rows.isEmpty { return "has a table without rows; give it at least one" }
    case .nothing: values = []
    }
    guard values.allSatisfy({ $0?.isFinite ?? true }) else {
      return "has a value that is not finite; leave the value out where there is none"
    }
    return nil
  }
}
