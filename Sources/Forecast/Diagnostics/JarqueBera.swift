import Foundation

extension Series {
  /// Tests whether the observations could come from a normal distribution.
  ///
  /// With skewness `S` and kurtosis `K` taken from the central moments
  /// `mⱼ = Σ(xᵢ − x̄)ʲ / n`,
  ///
  ///     S = m₃ / m₂^(3/2)      K = m₄ / m₂²
  ///     JB = n/6 · (S² + (K − 3)²/4)  →  χ²(2)
  ///
  /// and the χ²(2) tail is exactly `exp(−JB/2)`. The limit is reached slowly:
  /// in samples below a few hundred, read the p-value as a rough guide.
  ///
  /// - Throws: ``DataError`` if there are fewer than four observations or they
  ///   are all equal.
  ///
  /// > Reference: Jarque & Bera (1987), *International Statistical Review* 55(2),
  /// > 163–172, doi:10.2307/1403192.
  public func jarqueBera() throws(DataError) -> TestResult {
    guard count >= 4 else {
      throw .tooShort(method: "Jarque–Bera", required: 4, available: count)
    }
    guard values.contains(where: { $0 != values[0] }) else {
      throw .constantSeries(method: "Jarque–Bera")
    }

    let (m2, m3, m4) = centralMoments
    let skewness = m3 / pow(m2, 1.5)
    let excessKurtosis = m4 / (m2 * m2) - 3
    let statistic =
      Double(count) / 6 * (skewness * skewness + excessKurtosis * excessKurtosis / 4)

    return TestResult(
      name: "Jarque–Bera", null: "normal distribution", statistic: statistic,
      distribution: "χ²(2)", pValue: exp(-statistic / 2), convention: "moments divided by n")
  }

  /// The second, third and fourth central moments, in units of the largest deviation.
  private var centralMoments: (Double, Double, Double) {
    let centre = mean(values)
    let deviations = values.map { $0 - centre }
    let size = deviations.map(abs).max() ?? 1
    let scaled = deviations.map { $0 / size }
    let squares = scaled.map { $0 * $0 }
    let cubes = zip(squares, scaled).map { $0 * $1 }
    return (mean(squares), mean(cubes), mean(squares.map { $0 * $0 }))
  }
}
