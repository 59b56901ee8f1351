extension Chart {
  /// A place on a line: a position, a value or none, and the position's name for a reader.
  public struct Point: Sendable, Hashable {
    /// The position.
    public let x: Double
    /// The value; `nil` breaks the line.
    public let y: Double?
    /// The position's name, such as `2012` or `2008-Q4`.
    public let name: String

    /// Creates a place.
    public init(_ x: Double, _ y: Double?, name: String) {
      self.x = x
      self.y = y
      self.name = name
    }
  }

  /// One series of a line chart.
  public struct Line: Sendable, Hashable {
    /// What the figures are, which decides ink and dashes.
    public enum Role: Sendable, Hashable {
      /// Known: solid, the strongest ink.
      case known
      /// Computed for periods ahead: dashed, each in a colour of its own.
      case forecast
      /// What happened afterwards: dotted grey with marks, and in no way part of the forecast.
      case outcome
      /// Anything beside time and forecasts: solid, each in a colour of its own.
      case plain
    }

    /// A short stable name.
    public let id: String
    /// The label at the end of the line.
    public let label: String
    /// What the figures are.
    public let role: Role
    /// The places in the order of the axis.
    public let points: [Point]

    /// Creates a series.
    public init(_ id: String, _ label: String, role: Role = .plain, points: [Point]) {
      self.id = id
      self.label = label
      self.role = role
      self.points = points
    }
  }

  /// A band of a fan: an interval that holds the outcome with a stated probability.
  public struct Band: Sendable, Hashable {
    /// An interval at a position.
    public struct Interval: Sendable, Hashable {
      /// The position.
      public let x: Double
      /// The lower bound.
      public let low: Double
      /// The upper bound.
      public let high: Double
      /// The position's name.
      public let name: String

      /// Creates an interval.
      public init(_ x: Double, low: Double, high: Double, name: String) {
        self.x = x
        self.low = low
        self.high = high
        self.name = name
      }
    }

    /// The probability in percent, such as 80.
    public let percent: Double
    /// The intervals in the order of the axis.
    public let points: [Interval]

    /// Creates a band.
    public init(percent: Double, points: [Interval]) {
      self.percent = percent
      self.points = points
    }
  }

  /// Lines over years or numbers; with bands it is a fan chart.
  public struct Lines: Sendable, Hashable {
    /// A single published or otherwise stated figure beside the lines.
    public struct Mark: Sendable, Hashable {
      /// Where it stands.
      public let point: Point
      /// What it is.
      public let label: String

      /// Creates a mark.
      public init(_ point: Point, label: String) {
        self.point = point
        self.label = label
      }
    }

    /// The horizontal axis.
    public let x: Axis
    /// The vertical axis.
    public let y: Axis
    /// The series.
    public let lines: [Line]
    /// The bands behind the lines, in any order; the widest is drawn first.
    public let bands: [Band]
    /// Where the forecast begins, with its words.
    public let origin: Mark?
    /// Single figures.
    public let marks: [Mark]
    /// The value near which the frame ends; `nil` for a frame that holds everything.
    ///
    /// It lies above every line and mark; bands beyond it are cut off.
    public let ceiling: Double?

    /// Creates the content.
    public init(
      x: Axis = .years, y: Axis, lines: [Line], bands: [Band] = [], origin: Mark? = nil,
      marks: [Mark] = [], ceiling: Double? = nil
    ) {
      self.x = x
      self.y = y
      self.lines = lines
      self.bands = bands
      self.origin = origin
      self.marks = marks
      self.ceiling = ceiling
    }
  }

  /// Bars by category, with lines over them where wanted.
  public struct Bars: Sendable, Hashable {
    /// How several series share a category.
    public enum Arrangement: Sendable, Hashable {
      /// Beside each other.
      case grouped
      /// On top of each other; negative values hang below zero.
      case stacked
    }

    /// One series.
    public struct Series: Sendable, Hashable {
      /// A short stable name.
      public let id: String
      /// The label.
      public let label: String
      /// One value for each category, `nil` for none.
      public let values: [Double?]

      /// Creates a series.
      public init(_ id: String, _ label: String, values: [Double?]) {
        self.id = id
        self.label = label
        self.values = values
      }
    }

    /// The names of the categories, such as years.
    public let categories: [String]
    /// The vertical axis.
    public let y: Axis
    /// The series.
    public let series: [Series]
    /// How they share a category.
    public let arrangement: Arrangement
    /// A series drawn as a line over the bars.
    public let line: Series?

    /// Creates the content.
    public init(
      categories: [String], y: Axis, series: [Series], arrangement: Arrangement = .grouped,
      line: Series? = nil
    ) {
      self.categories = categories
      self.y = y
      self.series = series
      self.arrangement = arrangement
      self.line = line
    }
  }

  /// Points with a straight line through them.
  public struct Scatter: Sendable, Hashable {
    /// A straight line `y = constant + slope · x`.
    public struct Fit: Sendable, Hashable {
      /// The value at zero.
      public let constant: Double
      /// The change of the value with one unit.
      public let slope: Double
      /// What the line is.
      public let label: String

      /// Creates a line.
      public init(constant: Double, slope: Double, label: String) {
        self.constant = constant
        self.slope = slope
        self.label = label
      }
    }

    /// One point.
    public struct Point: Sendable, Hashable {
      /// The horizontal value.
      public let x: Double
      /// The vertical value.
      public let y: Double
      /// Its name, such as a month.
      public let name: String

      /// Creates a point.
      public init(_ x: Double, _ y: Double, name: String) {
        self.x = x
        self.y = y
        self.name = name
      }
    }

    /// The horizontal axis.
    public let x: Axis
    /// The vertical axis.
    public let y: Axis
    /// The points.
    public let points: [Point]
    /// The fitted line.
    public let fit: Fit?
    /// How many of the points carry their names: those farthest from the line.
    public let named: Int

    /// Creates the content.
    public init(x: Axis, y: Axis, points: [Point], fit: Fit? = nil, named: Int = 3) {
      self.x = x
      self.y = y
      self.points = points
      self.fit = fit
      self.named = named
    }
  }

  /// A grid of values.
  public struct Heat: Sendable, Hashable {
    /// What the rows are.
    public let rowTitle: String
    /// What the columns are.
    public let columnTitle: String
    /// The names of the rows.
    public let rows: [String]
    /// The names of the columns.
    public let columns: [String]
    /// The values, row by row, `nil` for none.
    public let values: [[Double?]]
    /// The unit of the values.
    public let unit: String
    /// Decimal places.
    public let digits: Int
    /// Whether the titles name what rows and columns measure, as for steps of growth, so that a value needs them
    /// beside their names; names of countries and years speak for themselves.
    public let titlesMeasure: Bool

    /// Creates the content.
    public init(
      rowTitle: String, columnTitle: String, rows: [String], columns: [String],
      values: [[Double?]], unit: String, digits: Int = 0, titlesMeasure: Bool = false
    ) {
      self.rowTitle = rowTitle
      self.columnTitle = columnTitle
      self.rows = rows
      self.columns = columns
      self.values = values
      self.unit = unit
      self.digits = digits
      self.titlesMeasure = titlesMeasure
    }
  }

  /// A histogram of probability integral transforms with what an honest forecast would show.
  ///
  /// A count of n outcomes in one of b equal bins is binomial; the band is `n/b ± 1.96 √(n/b · (1 − 1/b))`,
  /// cut at zero, which 95 of 100 bins keep when the outcomes are independent.
  public struct Transforms: Sendable, Hashable {
    /// The counts.
    public let histogram: PITHistogram
    /// What the bars count, such as `outcomes`.
    public let counted: String
    /// The label of the even line and its band.
    public let evenLabel: String
    /// The title of the horizontal axis.
    public let axisTitle: String

    /// Creates the content.
    public init(
      _ histogram: PITHistogram, counted: String, evenLabel: String, axisTitle: String
    ) {
      self.histogram = histogram
      self.counted = counted
      self.evenLabel = evenLabel
      self.axisTitle = axisTitle
    }

    /// The count that every bin expects.
    public var expected: Double {
      Double(histogram.counts.reduce(0, +)) / Double(histogram.counts.count)
    }

    /// Where 95 of 100 counts lie.
    public var band: ClosedRange<Double> {
      let margin =
        1.96 * (expected * (1 - 1 / Double(histogram.counts.count))).squareRoot()
      return max(0, expected - margin)...(expected + margin)
    }
  }
}
