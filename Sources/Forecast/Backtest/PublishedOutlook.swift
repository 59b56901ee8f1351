/// What somebody else said at the time: an agency's outlook, or a curve that was written down.
///
/// It speaks only at the origins that it was published at, of the periods that were published then.
public struct PublishedOutlook: PriceForecaster, Hashable {
  /// What tables call it.
  public let name: String
  /// What was published at each origin, in the unit of the price.
  public let editions: [Period: Series]

  /// Creates a forecaster from what was published.
  public init(_ name: String, editions: [Period: Series]) {
    self.name = name
    self.editions = editions
  }

  /// What was published is all it needs.
  public var usesHistory: Bool { false }
  /// As far as the edition that looks farthest.
  public var longestHorizon: Int? {
    editions.map { $0.key.distance(to: $0.value.end) }.max().map { max($0, 0) } ?? 0
  }

  /// Only where an edition of later periods was published.
  public func speaks(at origin: Period) -> Bool {
    editions[origin].map { $0.end > origin } ?? false
  }

  /// The figures published at the origin.
  ///
  /// - Throws: ``DataError`` when none were, or not of every period that is asked for.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let origin = history.average.end
    guard let edition = editions[origin] else {
      throw .other("'\(name)' was not published in \(origin); choose an origin that has one.")
    }
    var forecasts: [Double] = []
    for horizon in horizons {
      forecasts.append(try edition.value(at: origin.advanced(by: horizon)))
    }
    return forecasts
  }
}
