/// A rule that makes one forecast of several, from nothing but what they said and their past errors.
public enum Combination: Sendable, Hashable {
  /// The plain mean.
  case equalWeight
  /// Weights `wᵢ ∝ 1/MSPEᵢ` over the last `window` errors; correlations are ignored.
  case inverseRecentError(window: Int)
  /// The weights of least variance, `w = Σ⁻¹ι/(ι′Σ⁻¹ι)` with `Σ = Σₜ eₜeₜ′/T` over the last
  /// `window` errors (all of them without a window); they sum to 1 and can be negative.
  case batesGranger(window: Int?)
  /// The mean without the smallest and the largest forecasts: `share` of the models is dropped at
  /// each end, rounded down, with the share from 0 to below ½.
  case trimmedMean(share: Double)
  /// The first model and the plain mean of the others, `f = b + λ·(m − b)`, with the share λ that
  /// past errors favour, `λ = Σ eᵇₜ(mₜ − bₜ)/Σ(mₜ − bₜ)²` cut to 0 … 1; one half until there are
  /// `minimum` of them. With no-change as the first model it leaves it only as far as it paid.
  case shrunk(minimum: Int)

  /// A name for tables.
  public var name: String {
    switch self {
    case .equalWeight: "equal weights"
    case .inverseRecentError(let window): "inverse error of the last \(window)"
    case .batesGranger(nil): "Bates–Granger"
    case .batesGranger(.some(let window)): "Bates–Granger over the last \(window)"
    case .trimmedMean(let share): "mean trimmed by \(share) at each end"
    case .shrunk: "mean shrunk toward the first"
    }
  }

  /// The past errors of each model without which the rule falls back on equal weights.
  public func errorsNeeded(models: Int) -> Int {
    switch self {
    case .equalWeight, .trimmedMean: 0
    case .inverseRecentError(let window): window
    case .batesGranger(let window): max(window ?? 0, 5 * models)
    case .shrunk(let minimum): minimum
    }
  }
}

extension Combination {
  /// The combined forecast.
  ///
  /// - Parameters:
  ///   - forecasts: what each of the k models says.
  ///   - pastErrors: for each model its errors known by then, oldest first (k lists of one length);
  ///     with fewer than ``errorsNeeded(models:)`` the weights are equal.
  /// - Returns: the forecast in the unit of the models' own.
  /// - Throws: ``DataError`` when a model never erred or errors are linearly dependent.
  ///
  /// > Reference: Bates & Granger (1969), *Operational Research Quarterly* 20(4), 451–468,
  /// > doi:10.1057/jors.1969.103; Timmermann (2006), *Handbook of Economic Forecasting* 1, 135–196,
  /// > doi:10.1016/S1574-0706(05)01004-9.
  public func combined(
    _ forecasts: [Double], pastErrors: [[Double]]
  ) throws(DataError) -> Double {
    if case .trimmedMean(let share) = self {
      precondition(share >= 0 && share < 0.5, "less than half is trimmed at each end")
      let dropped = Int((share * Double(forecasts.count)).rounded(.down))
      return mean(Array(forecasts.sorted().dropFirst(dropped).dropLast(dropped)))
    }
    return dot(try weights(pastErrors: pastErrors), forecasts)
  }

  /// The weights of the models, which sum to 1 (length k).
  ///
  /// - Throws: ``DataError`` when a model never erred or errors are linearly dependent.
  public func weights(pastErrors: [[Double]]) throws(DataError) -> [Double] {
    let k = pastErrors.count
    let available = pastErrors.first?.count ?? 0
    precondition(k >= 1, "a combination needs at least one model")
    precondition(pastErrors.allSatisfy { $0.count == available }, "errors must have one length")
    let equal = Array(repeating: 1 / Double(k), count: k)
    if case .shrunk = self {
      precondition(k >= 2, "a mean is shrunk toward a model beside those it is of")
      let share = available >= errorsNeeded(models: k) ? Self.share(pastErrors) : 0.5
      return [1 - share] + Array(repeating: share / Double(k - 1), count: k - 1)
    }
    guard available >= errorsNeeded(models: k) else { return equal }

    switch self {
    case .equalWeight, .trimmedMean, .shrunk: return equal
    case .inverseRecentError(let window):
      precondition(window >= 1, "a window holds at least one error")
      return try Self.inverseError(pastErrors.map { Array($0.suffix(window)) })
    case .batesGranger(let window):
      return try Self.leastVariance(pastErrors.map { Array($0.suffix(window ?? $0.count)) })
    }
  }

  private static func inverseError(_ errors: [[Double]]) throws(DataError) -> [Double] {
    let squares = errors.map { dot($0, $0) }
    guard squares.allSatisfy({ $0 > 0 }) else {
      throw .other("A model without recent errors would take all the weight; widen the window.")
    }
    let inverse = squares.map { 1 / $0 }
    let total = inverse.reduce(0, +)
    return inverse.map { $0 / total }
  }

  /// The λ of least squares, between 0 and 1; 0 where the mean never left the first model.
  private static func share(_ errors: [[Double]]) -> Double {
    var (along, square) = (0.0, 0.0)
    for t in errors[0].indices {
      let own = errors[0][t]
      let distance = own - mean(errors.dropFirst().map { $0[t] })
      along += own * distance
      square += distance * distance
    }
    return square > 0 ? min(max(along / square, 0), 1) : 0
  }

  private static func leastVariance(_ errors: [[Double]]) throws(DataError) -> [Double] {
    guard OrthonormalBasis(Matrix(columns: errors)).rank == errors.count else {
      throw .other("The errors of the models are linearly dependent; drop one of the models.")
    }
    let overlap = QRDecomposition(Matrix(columns: errors)).crossProductInverse()
    let sums = overlap.times(Array(repeating: 1, count: errors.count))
    let total = sums.reduce(0, +)
    return sums.map { $0 / total }
  }
}
