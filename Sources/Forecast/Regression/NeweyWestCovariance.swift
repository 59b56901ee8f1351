import Foundation

/// A covariance that allows for correlation over time, with the bandwidth that was used.
public struct NeweyWestCovariance: Sendable, Hashable {
  /// The covariance of the estimates, k × k.
  public let matrix: Matrix
  /// The bandwidth S, weights `1 − j/S` for `j < S`: L + 1 for a whole number of lags L.
  public let bandwidth: Double

  /// The last lag with a positive weight.
  public var lags: Int { max(0, Int(bandwidth.rounded(.up)) - 1) }
}

extension LinearFit {
  /// The covariance of the estimates under heteroskedasticity and serial correlation.
  ///
  /// With the scores `uₜ = xₜeₜ`,
  ///
  ///     Ω = Σuₜuₜᵀ + Σⱼ₌₁ wⱼ·Σₜ(uₜuₜ₋ⱼᵀ + uₜ₋ⱼuₜᵀ)      wⱼ = 1 − j/(L + 1)
  ///     V = (XᵀX)⁻¹·Ω·(XᵀX)⁻¹
  ///
  /// No factor `n/(n − k)` unless asked for, and L = 0 is HC0. Prewhitened, the scores are first
  /// replaced by the residuals of `uₜ = A·uₜ₋₁ + vₜ` and Ω of these becomes `(I − A)⁻¹·Ω·(I − A)⁻ᵀ`; the
  /// eigenvalues of A are not bounded. Below a hundred rows or so the errors come out too small whatever
  /// the bandwidth.
  ///
  /// - Throws: ``DataError/other(_:)`` for a negative lag, for as many lags as rows, or for scores that
  ///   have a unit root; ``DataError/tooShort(method:required:available:)`` when a rule or the
  ///   prewhitening needs more rows.
  ///
  /// > Reference: Newey & West (1987), *Econometrica* 55(3), 703–708, doi:10.2307/1913610; Andrews &
  /// > Monahan (1992), *Econometrica* 60(4), 953–966, doi:10.2307/2951574.
  public func neweyWestCovariance(
    _ settings: NeweyWest
  ) throws(DataError) -> NeweyWestCovariance {
    let scores = OrthogonalScores(self)
    let e = residuals.values
    var rows = (0..<observations).map { t in scores.basis.vectors.map { $0[t] * e[t] } }
    var recolouring: Matrix?
    if settings.isPrewhitened { (rows, recolouring) = try prewhitened(rows) }
    let bandwidth = try bandwidth(settings, rows: rows, scores: scores)

    var meat = weightedCovariance(rows, bandwidth: bandwidth)
    if let recolouring { meat = recolouring.congruence(meat) }
    if settings.isAdjusted {
      let factor = Double(observations) / Double(degreesOfFreedom)
      meat = Matrix(rows: parameters, columns: parameters, values: meat.values.map { $0 * factor })
    }
    return NeweyWestCovariance(matrix: scores.covariance(of: meat), bandwidth: bandwidth)
  }

  private func bandwidth(
    _ settings: NeweyWest, rows: [[Double]], scores: OrthogonalScores
  ) throws(DataError) -> Double {
    switch settings.bandwidth {
    case .lags(let lags):
      guard lags >= 0 else {
        throw .other("Newey–West counts lags from 0, not \(lags); write 0 or more.")
      }
      guard lags < observations else {
        throw .other(
          "Newey–West with \(lags) lags needs \(lags + 1) observations but the sample has "
            + "\(observations); use fewer lags.")
      }
      return Double(lags) + 1
    case .automatic(let rule):
      // The rules look at the scores of the regressors themselves, xⱼe = Σₘ (qₘ·xⱼ)·qₘe.
      let columns = (0..<parameters).map { j in
        let shares = scores.basis.vectors.map { dot($0, Array(design.matrix.column(j))) }
        return rows.map { dot($0, shares) }
      }
      let isConstant = design.columnNames.map { $0 == Formula.interceptName }
      let moving = zip(columns, isConstant).filter { !$1 }.map(\.0)
      let used = moving.isEmpty ? columns : moving
      return switch rule {
      case .andrews: try andrewsBandwidth(of: used)
      case .neweyWest1994:
        try neweyWestBandwidth(
          of: used, observations: observations, isPrewhitened: settings.isPrewhitened)
      }
    }
  }
}

/// `Σuₜuₜᵀ + Σⱼ wⱼ·Σₜ(uₜuₜ₋ⱼᵀ + uₜ₋ⱼuₜᵀ)` with `wⱼ = 1 − j/S`.
private func weightedCovariance(_ rows: [[Double]], bandwidth: Double) -> Matrix {
  let k = rows[0].count
  var sum = Matrix(rows: k, columns: k)
  var lag = 0
  while lag < rows.count, Double(lag) < bandwidth || lag == 0 {
    let weight = lag == 0 ? 0.5 : 1 - Double(lag) / bandwidth
    for t in lag..<rows.count {
      for i in 0..<k {
        let factor = weight * rows[t][i]
        for j in 0..<k { sum[i, j] += factor * rows[t - lag][j] }
      }
    }
    lag += 1
  }
  var symmetric = sum
  for i in 0..<k {
    for j in 0..<k { symmetric[i, j] = sum[i, j] + sum[j, i] }
  }
  return symmetric
}

/// The residuals of a first-order vector autoregression of the rows without a constant, and
/// `(I − A)⁻¹`.
private func prewhitened(
  _ rows: [[Double]]
) throws(DataError) -> (rows: [[Double]], recolouring: Matrix) {
  let k = rows[0].count
  guard rows.count - 1 > k else {
    throw .tooShort(
      method: "Prewhitening of \(k) scores", required: k + 2, available: rows.count)
  }
  let before = Matrix(columns: (0..<k).map { j in rows.dropLast().map { $0[j] } })
  guard OrthonormalBasis(before).rank == k else { throw unitRoot(k) }
  let qr = QRDecomposition(before)
  let equations = (0..<k).map { j in qr.solve(rows.dropFirst().map { $0[j] }) }
  let rest = zip(rows.dropFirst(), rows).map { now, past in
    (0..<k).map { now[$0] - dot(equations[$0], past) }
  }
  var difference = Matrix(rows: k, columns: k)
  for i in 0..<k {
    for j in 0..<k { difference[i, j] = (i == j ? 1 : 0) - equations[i][j] }
  }
  var inverse = Matrix(rows: k, columns: k)
  for j in 0..<k {
    guard let column = difference.solve((0..<k).map { $0 == j ? 1 : 0 }),
      column.allSatisfy(\.isFinite)
    else { throw unitRoot(k) }
    for i in 0..<k { inverse[i, j] = column[i] }
  }
  return (rest, inverse)
}

private func unitRoot(_ k: Int) -> DataError {
  .other(
    "Prewhitening cannot model the \(k) scores of this equation, which are collinear or have a unit "
      + "root; use Newey–West without it.")
}

extension Matrix {
  /// `D·S·Dᵀ`.
  fileprivate func congruence(_ inner: Matrix) -> Matrix {
    var result = Matrix(rows: rows, columns: rows)
    for j in 0..<rows {
      let row = (0..<columns).map { self[j, $0] }
      let column = times(inner.times(row))
      for i in 0..<rows { result[i, j] = column[i] }
    }
    return result
  }
}
