import Foundation

/// The largest Chow statistic over all break dates, and where it lies.
public struct QuandtAndrews: Sendable, Hashable {
  /// sup-F as q times the Chow F, with Hansen's p-value.
  public let test: TestResult
  /// The first period of the second part at the largest statistic.
  public let breakPeriod: Period
  /// The possible first periods of a second part.
  public let candidates: ClosedRange<Period>
  /// q times the Chow F at each of them.
  public let statistics: [Double]
  /// Terms that do not move in every part, such as a dummy, and so keep one coefficient throughout.
  public let heldTerms: [String]
}

extension LinearFit {
  /// Tests for a change of the coefficients at an unknown date.
  ///
  ///     sup F = max over τ of (SSR − SSR(τ)) / (SSR(τ)/(n − k − q))
  ///
  /// where SSR(τ) lets q coefficients differ before and from τ on, and τ leaves at least the trimmed share
  /// of the rows (and k + 1 rows) on each side. Terms that are not determined in the first or the last of these
  /// rows alone keep one coefficient; without such terms q = k. The p-value is Hansen's approximation, linear in
  /// the statistic inside a χ² tail and interpolated between his trimmings. It holds in large samples for
  /// stationary regressors; with trending levels it rejects too often.
  ///
  /// - Parameter trimming: the share of rows left out at each end, 0.15 unless stated.
  /// - Returns: the test, the break and the statistic at every date.
  /// - Throws: ``DataError/other(_:)`` for a trimming outside 0.01 … 0.49, more than 20 coefficients or an exact
  ///   fit; ``DataError/tooShort(method:required:available:)`` when two parts do not fit into the sample.
  ///
  /// > Reference: Andrews (1993), *Econometrica* 61(4), 821–856, doi:10.2307/2951764; Hansen (1997),
  /// > *Journal of Business & Economic Statistics* 15(1), 60–67, doi:10.1080/07350015.1997.10524687.
  public func quandtAndrews(trimming: Double = 0.15) throws(DataError) -> QuandtAndrews {
    let e = try residuals(for: "Quandt–Andrews")
    let n = observations
    guard trimming >= 0.01, trimming <= 0.49 else {
      throw .other(
        "Quandt–Andrews trims a share of the rows from 0.01 to 0.49, not \(trimming); write 0.15.")
    }
    let first = max(Int(trimming * Double(n)), parameters + 1)
    guard 2 * first <= n else {
      throw .tooShort(
        method: "Quandt–Andrews with \(parameters) terms", required: 2 * first, available: n)
    }
    let held = columnsHeld(first: first)
    let q = parameters - held.count
    guard (1...HansenSupF.largestDimension).contains(q) else {
      throw .other(
        "Quandt–Andrews compares 1 to \(HansenSupF.largestDimension) coefficients, not \(q); use the "
          + "Chow test at a known date.")
    }

    let whole = dot(e, e)
    let freedom = n - parameters - q
    let statistics = (first...(n - first)).map { cut in
      let left = splitBasis(at: cut, held: held).sumOfSquaresLeft(of: e)
      return left > 0 ? (whole - left) / (left / Double(freedom)) : .infinity
    }
    let largest = statistics.max() ?? 0
    guard freedom > 0, largest.isFinite, let place = statistics.firstIndex(of: largest) else {
      throw .other(
        "Quandt–Andrews fits the \(n) observations exactly with \(parameters + q) coefficients; drop "
          + "terms or extend the sample.")
    }
    let dates = design.start.advanced(by: first)...design.start.advanced(by: n - first)
    let share = Double(first) / Double(n)
    return QuandtAndrews(
      test: TestResult(
        name: "Quandt–Andrews sup-F", null: "no break at an unknown date", statistic: largest,
        distribution: "sup-F(\(q)), trimming \(trimming)",
        pValue: HansenSupF.pValue(largest, dimension: q, trimming: share),
        convention: "q times the Chow F; p by Hansen (1997)"),
      breakPeriod: dates.lowerBound.advanced(by: place), candidates: dates,
      statistics: statistics, heldTerms: held.map { design.columnNames[$0] })
  }

  /// The columns that the first or the last rows alone do not determine.
  private func columnsHeld(first: Int) -> [Int] {
    let ends = [0..<first, (observations - first)..<observations]
    var bases = ends.map { OrthonormalBasis(length: $0.count) }
    return (0..<parameters).filter { j in
      let column = Array(design.matrix.column(j))
      let isDetermined = ends.indices.map { bases[$0].insert(Array(column[ends[$0]])) != nil }
      return isDetermined.contains(false)
    }
  }

  /// The columns, with those that may change set to zero from a row on added to them.
  private func splitBasis(at cut: Int, held: [Int]) -> OrthonormalBasis {
    var basis = OrthonormalBasis(design.matrix)
    for j in 0..<parameters where !held.contains(j) {
      let zeros = Array(repeating: 0.0, count: observations - cut)
      basis.insert(Array(design.matrix.column(j).prefix(cut)) + zeros)
    }
    return basis
  }
}

extension HansenSupF {
  /// The probability of a larger sup-F, by interpolation between the tabulated trimmings.
  ///
  ///     p = P(χ²(η) > θ₀ + θ₁·x)
  static func pValue(_ statistic: Double, dimension: Int, trimming: Double) -> Double {
    func tail(_ row: Int) -> Double {
      let base = 3 * (25 * (dimension - 1) + row)
      let value = surface[base] + surface[base + 1] * statistic
      return ChiSquared(degreesOfFreedom: surface[base + 2]).upperTail(max(value, 0))
    }
    // Row 0 stands for a trimming of 0.49, row 24 for 0.01.
    let place = (0.49 - min(max(trimming, 0.01), 0.49)) * 50
    let row = min(Int(place), 23)
    let share = place - Double(row)
    return (1 - share) * tail(row) + share * tail(row + 1)
  }
}
