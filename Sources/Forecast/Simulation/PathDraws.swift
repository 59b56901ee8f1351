/// Drawn paths of one quantity over consecutive periods: in every period one figure for each draw, the draws in the
/// same order throughout, so that draw i of one quantity and draw i of another belong to one course of events.
public struct PathDraws: Sendable, Hashable {
  /// What is drawn.
  public let name: String
  /// The unit of every figure.
  public let unit: MeasureUnit
  /// The first period.
  public let start: Period
  /// How many draws every period has.
  public let count: Int
  /// The figures, period after period: that of draw i in step s is `values[s · count + i]`.
  public let values: [Double]

  /// Creates draws from finite figures, `count` for each period.
  public init(_ name: String, unit: MeasureUnit, start: Period, count: Int, values: [Double]) {
    precondition(count > 0 && !values.isEmpty, "paths need a draw and a period")
    precondition(values.count.isMultiple(of: count), "a period lacks draws")
    self.name = name
    self.unit = unit
    self.start = start
    self.count = count
    self.values = values
  }

  /// How many periods the paths run over.
  public var steps: Int { values.count / count }

  /// The periods of the paths.
  public var span: ClosedRange<Period> { start...start.advanced(by: steps - 1) }

  /// The draws of a step, counted from 0.
  public func draws(ofStep step: Int) -> ArraySlice<Double> {
    values[(step * count)..<((step + 1) * count)]
  }
}
