/// What a model said at each origin about one horizon, beside what happened.
///
/// Errors are outcome minus forecast: a positive one means that the model said too little.
public struct ForecastRecord: Sendable, Hashable {
  /// The model, such as `no-change from the last price`.
  public let model: String
  /// Periods from the origin to the period that is forecast, from 1.
  public let horizon: Int
  /// The last period that was known, in order of time (length n).
  public let origins: [Period]
  /// The forecasts (length n).
  public let forecasts: [Double]
  /// What happened, in the unit of the forecasts (length n).
  public let outcomes: [Double]
  /// The figure at the origin from which movements are counted, same unit (length n).
  public let lastKnown: [Double]

  /// Creates a record; the four lists have one length of at least 1 and hold finite figures.
  public init(
    model: String, horizon: Int, origins: [Period], forecasts: [Double], outcomes: [Double],
    lastKnown: [Double]
  ) {
    let lengths = [forecasts.count, outcomes.count, lastKnown.count]
    precondition(!origins.isEmpty, "a record needs at least one origin")
    precondition(lengths.allSatisfy { $0 == origins.count }, "the lists must have one length")
    precondition(
      (forecasts + outcomes + lastKnown).allSatisfy(\.isFinite), "a figure is not finite")
    self.model = model
    self.horizon = horizon
    self.origins = origins
    self.forecasts = forecasts
    self.outcomes = outcomes
    self.lastKnown = lastKnown
  }

  /// Forecasts, n.
  public var count: Int { origins.count }
  /// Outcome minus forecast (length n).
  public var errors: [Double] { zip(outcomes, forecasts).map { $0 - $1 } }

  /// The part of the record made at some origins; `nil` when there is none.
  public func at(_ wanted: Set<Period>) -> ForecastRecord? {
    let kept = origins.indices.filter { wanted.contains(origins[$0]) }
    guard !kept.isEmpty else { return nil }
    return ForecastRecord(
      model: model, horizon: horizon, origins: kept.map { origins[$0] },
      forecasts: kept.map { forecasts[$0] }, outcomes: kept.map { outcomes[$0] },
      lastKnown: kept.map { lastKnown[$0] })
  }

  /// Makes sure that two models were asked the same questions.
  ///
  /// - Throws: ``DataError`` when horizons, origins or outcomes differ.
  func checkComparable(with other: ForecastRecord) throws(DataError) {
    guard horizon == other.horizon else {
      throw .other(
        "'\(model)' looks \(horizon) periods ahead but '\(other.model)' \(other.horizon); "
          + "compare one horizon at a time.")
    }
    guard origins == other.origins else {
      throw .other(
        "'\(model)' was asked at \(count) origins and '\(other.model)' at \(other.count) others; "
          + "compare them on common origins.")
    }
    guard outcomes == other.outcomes else {
      throw .other(
        "'\(model)' and '\(other.model)' are held against different outcomes; "
          + "choose one series for both.")
    }
  }
}

extension [ForecastRecord] {
  /// The records on the origins that all of them share; empty when they share none.
  public func onCommonOrigins() -> [ForecastRecord] {
    guard var common = first.map({ Set($0.origins) }) else { return [] }
    for record in self { common.formIntersection(record.origins) }
    return compactMap { $0.at(common) }
  }
}
