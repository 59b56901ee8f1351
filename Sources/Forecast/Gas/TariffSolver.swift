import Foundation

/// Growth of a tariff that leads to a target, in closed form.
public enum TariffSolver {
  /// The constant yearly growth in percent that carries an average to a target.
  ///
  ///     g = (target / base)^(1/(Y − Y₀)) − 1
  ///
  /// - Throws: ``DataError/other(_:)`` unless both tariffs are positive and the target year is the
  ///   later.
  public static func constantGrowth(
    from base: Double, in baseYear: Int, to target: Double, in year: Int
  ) throws(DataError) -> Double {
    try requirePositive(base, of: baseYear)
    try requirePositive(target, of: year)
    guard year > baseYear else {
      throw .other(
        "A target for \(year) does not lie after the base year \(baseYear); choose a later year.")
    }
    return (pow(target / base, 1 / Double(year - baseYear)) - 1) * 100
  }

  /// The growth in percent of the average in the one year after a path that meets a target.
  ///
  ///     g = target / A_{Y−1} − 1,   Y the year after the path's last
  ///
  /// - Throws: ``DataError/other(_:)`` unless the target is positive.
  public static func lastYearGrowth(
    after path: TariffPath, to target: Double
  ) throws(DataError) -> Double {
    try requirePositive(target, of: path.endYear + 1)
    let last = try path.annual.value(at: .year(path.endYear))
    return (target / last - 1) * 100
  }

  private static func requirePositive(_ tariff: Double, of year: Int) throws(DataError) {
    guard tariff > 0, tariff.isFinite else {
      throw .other(
        "The gas tariff of \(year) is \(tariff); growth needs a positive figure, so check it.")
    }
  }
}
