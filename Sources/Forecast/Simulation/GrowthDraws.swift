import Foundation

extension Series {
  /// ``grown(by:shape:)`` along drawn growth: the series carried on, draw by draw, in the same three shapes.
  ///
  /// - Returns: only the new figures, from the period after the end of the series.
  /// - Throws: ``DataError`` when the history is shorter than a year, growth does not begin after it, or a draw leaves
  ///   nothing (−100 % or less).
  public func grown(by growth: PathDraws, shape: GrowthShape) throws(DataError) -> PathDraws {
    let s = frequency.perYear
    if let place = growth.values.firstIndex(where: { $0 <= -100 }) {
      throw .other(
        "A draw of '\(growth.name)' is \((growth.values[place] * 100).rounded() / 100) % in "
          + "\(growth.start.advanced(by: place / growth.count)), which leaves nothing of '\(name)'; state a smaller "
          + "deviation.")
    }
    // Whatever a single path is refused for, its drawn sisters are refused for as well.
    _ = try grown(by: growth.path(ofDraw: 0), shape: shape)
    switch shape {
    case .samePeriod:
      return carriedOn(growth, lag: s) { $0 }
    case .endToEnd:
      return carriedOn(growth, lag: 1) { pow($0, 1 / Double(s)) }
    case .smooth:
      return try grownSmoothly(by: growth)
    }
  }

  /// `xₜ = xₜ₋ₗ · factor(1 + gₜ/100)`.
  private func carriedOn(
    _ growth: PathDraws, lag: Int, _ factor: (Double) -> Double
  ) -> PathDraws {
    let count = growth.count
    var path = values.suffix(lag).flatMap { Array(repeating: $0, count: count) }
    path.reserveCapacity(path.count + growth.values.count)
    for (place, rate) in growth.values.enumerated() {
      path.append(path[place] * factor(1 + rate / 100))
    }
    return PathDraws(
      name, unit: unit, start: growth.start, count: count,
      values: Array(path.dropFirst(lag * count)))
  }

  private func grownSmoothly(by growth: PathDraws) throws(DataError) -> PathDraws {
    guard frequency != .annual else { return try grown(by: growth, shape: .samePeriod) }
    let years = try aggregated(to: .annual, by: .mean)
    guard let rates = growth.averaged(to: .annual) else {
      throw .tooShort(
        method: "A complete year of '\(growth.name)'", required: frequency.perYear,
        available: growth.steps)
    }
    let future = try years.grown(by: rates, shape: .samePeriod)
    let level = Array(repeating: values[values.count - 1], count: growth.steps)
    let guide = try appending(with(start: growth.start, values: level))
    let whole = guide.values.suffix((years.count + future.steps) * frequency.perYear)
    guard
      let weights = DentonCholette(indicator: Array(whole), ratio: frequency.perYear).weights()
    else {
      throw .other("The smooth path of '\(name)' has no unique solution; use 'same_period'.")
    }
    let known = years.count
    let rows = (known * frequency.perYear)..<weights.rows
    func part(_ columns: Range<Int>) -> Matrix {
      Matrix(columns: columns.map { Array(weights.column($0).dropFirst(rows.lowerBound)) })
    }
    return future.mapped(
      by: part(known..<(known + future.steps)),
      plus: part(0..<known).times(years.values), unit: unit, start: growth.start)
  }
}
