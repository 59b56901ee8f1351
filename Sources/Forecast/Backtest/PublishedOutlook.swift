/// What somebody else said at the time: an agency's outlook, or a curve that was written down.
///
/// It speaks only at the origins that it was published at, and no further than the shortest of its
/// paths.
public struct PublishedOutlook: PriceForecaster, Hashable {
  /// What tables call it.
  public let name: String
  /// The price one, two … periods after each origin, in the unit of the price.
  public let paths: [Period: [Double]]

  /// Creates a forecaster from what was published.
  public init(_ name: String, paths: [Period: [Double]]) {
    self.name = name
    self.paths = paths
  }

  /// What was published is all it needs.
  public var usesHistory: Bool { false }
  /// The length of the shortest path.
  public var longestHorizon: Int? { paths.values.map(\.count).min() ?? 0 }

  /// Only where a path was published.
  public func speaks(at origin: Period) -> Bool { paths[origin] != nil }

  /// The path published at the origin.
  ///
  /// - Throws: ``DataError`` when none was.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let origin = history.average.end
    guard let path = paths[origin] else {
      throw .other("'\(name)' was not published in \(origin); choose an origin that has one.")
    }
    return horizons.map { path[$0 - 1] }
  }
}
