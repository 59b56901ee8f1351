/// Least squares to the last digits of a double, from a plain QR factorisation.
///
/// With `R` of that factorisation the columns `W = X·R⁻¹` are formed in doubled precision. They are
/// orthonormal but for what the condition number lets through, so the augmented system
///
///     e + Xβ = y      Xᵀe = 0
///
/// is solved by them again and again, each time for its own residuals in doubled precision:
///
///     f = y − e − Xβ      g = −Xᵀe
///     δγ = Wᵀf − R⁻ᵀg     δβ = R⁻¹δγ     δe = f − Wδγ
///
/// Both β and e are kept in doubled precision between the steps; each step gains 16 digits less
/// log₁₀ of the condition number. `(XᵀX)⁻¹ = R⁻¹(WᵀW)⁻¹R⁻ᵀ` profits from the same `W`.
///
/// It costs several times the factorisation: a loop over resamples solves with the QR alone.
///
/// > Reference: Björck (1967), *BIT Numerical Mathematics* 7, 257–278, doi:10.1007/BF01939321.
struct Refinement {
  /// The columns X, n × k.
  private let columns: Matrix
  /// What rounding to double took from them, n × k, where it is known.
  private let remainders: Matrix?
  /// The left side y.
  private let response: [Double]
  /// `R⁻¹`, k × k.
  private let inverseFactor: Matrix
  /// `W = X·R⁻¹` rounded to double, n × k.
  let orthonormal: Matrix

  init(_ columns: Matrix, remainders: Matrix?, response: [Double], inverseFactor: Matrix) {
    self.columns = columns
    self.remainders = remainders
    self.response = response
    self.inverseFactor = inverseFactor
    var orthonormal = Matrix(rows: columns.rows, columns: columns.columns)
    for j in 0..<columns.columns {
      var sums = [DoubledPrecision](repeating: DoubledPrecision(0), count: columns.rows)
      for l in 0...j {
        let factor = inverseFactor[l, j]
        for i in 0..<columns.rows {
          sums[i].add(columns[i, l], times: factor)
          if let remainders { sums[i].add(remainders[i, l] * factor) }
        }
      }
      for i in 0..<columns.rows { orthonormal[i, j] = sums[i].rounded }
    }
    self.orthonormal = orthonormal
  }

  /// The coefficients β (length k) and the residuals e (length n).
  ///
  /// The steps end when the next one could add no more than `2⁻⁶²` of the residuals' length, or
  /// when they no longer halve, which is the end of doubled precision. A residual that doubled
  /// precision cannot tell from zero is zero, so a perfect fit is reported as one.
  func solution() -> (coefficients: [Double], residuals: [Double]) {
    var beta = [DoubledPrecision](repeating: DoubledPrecision(0), count: columns.columns)
    var e = [DoubledPrecision](repeating: DoubledPrecision(0), count: columns.rows)
    var f = response
    var g = [Double](repeating: 0, count: columns.columns)
    var previous = Double.infinity
    for _ in 0..<12 {
      let gamma = zip(orthonormal.transposeTimes(f), inverseFactor.transposeTimes(g)).map(-)
      let change = zip(f, orthonormal.times(gamma)).map(-)
      let size = (gamma.squares + change.squares).squareRoot()
      guard size < previous / 2 else { break }
      for (j, step) in inverseFactor.times(gamma).enumerated() { beta[j].add(step) }
      for (i, step) in change.enumerated() { e[i].add(step) }
      let floor = 0x1p-62 * e.map { $0.high }.squares.squareRoot()
      if size <= floor || (previous.isFinite && size * (size / previous) <= floor) { break }
      previous = size
      f = equationResiduals(beta, e)
      g = normalResiduals(e)
    }
    return (beta.map { $0.rounded }, withoutNoise(e, beta))
  }

  /// `(XᵀX)⁻¹`, k × k, from `C = (WᵀW)⁻¹`.
  func crossProductInverse(_ c: Matrix) -> Matrix {
    let k = columns.columns
    var half = Matrix(rows: k, columns: k)
    var product = Matrix(rows: k, columns: k)
    for i in 0..<k {
      for j in 0..<k {
        for l in i..<k { half[i, j] += inverseFactor[i, l] * c[l, j] }
      }
      for j in 0...i {
        for l in j..<k { product[i, j] += half[i, l] * inverseFactor[j, l] }
        product[j, i] = product[i, j]
      }
    }
    return product
  }

  /// `f = y − e − Xβ`.
  private func equationResiduals(_ beta: [DoubledPrecision], _ e: [DoubledPrecision]) -> [Double] {
    var sums = response.map { DoubledPrecision($0) }
    for i in 0..<columns.rows { sums[i].add(-1, times: e[i]) }
    for j in 0..<columns.columns {
      for i in 0..<columns.rows {
        sums[i].add(-columns[i, j], times: beta[j])
        if let remainders { sums[i].add(-remainders[i, j] * beta[j].high) }
      }
    }
    return sums.map { $0.rounded }
  }

  /// `g = −Xᵀe`.
  private func normalResiduals(_ e: [DoubledPrecision]) -> [Double] {
    (0..<columns.columns).map { j in
      var sum = DoubledPrecision(0)
      for i in 0..<columns.rows {
        sum.add(-columns[i, j], times: e[i])
        if let remainders { sum.add(-remainders[i, j] * e[i].high) }
      }
      return sum.rounded
    }
  }

  /// The residuals in double, zero where they are below `2⁻⁹⁰·(|yᵢ| + Σ|xᵢⱼβⱼ|)`.
  private func withoutNoise(_ e: [DoubledPrecision], _ beta: [DoubledPrecision]) -> [Double] {
    var sizes = response.map(abs)
    for j in 0..<columns.columns {
      for i in 0..<columns.rows { sizes[i] += abs(columns[i, j] * beta[j].high) }
    }
    return zip(e, sizes).map { abs($0.rounded) <= 0x1p-90 * $1 ? 0 : $0.rounded }
  }
}

extension Matrix {
  /// The product `Aᵀ·y`, with `y` of length ``rows``.
  fileprivate func transposeTimes(_ vector: [Double]) -> [Double] {
    (0..<columns).map { j in zip(column(j), vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }
}

extension [Double] {
  /// The sum of the squares.
  fileprivate var squares: Double { reduce(0) { $0 + $1 * $1 } }
}
