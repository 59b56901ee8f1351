/// What a model may take over from one origin of a backtest to the next, to be sooner done and not to know more.
///
/// Every part is compared with what is known at the new origin before it is used, so forecasts are the same, to ten
/// digits and more, whatever the memory holds, in any order of the origins.
public struct OriginMemory: Sendable {
  /// The sample that a searched equation was last estimated on.
  var estimation = RollingLeastSquares()
  /// The given equation as it last stood.
  var equation: RollingEquation?
  /// The editions that were last known of drivers in the order of their names and, last, of the deflator.
  var editions: [ReleasedSeries.Edition?] = []

  /// Remembers nothing.
  public init() {}
}
