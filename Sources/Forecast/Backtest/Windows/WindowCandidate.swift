import Foundation

/// One averaging rule on one index, fitted to a gas price, with how well it forecast.
///
///     Pₜ = c + s · aₜ + εₜ        aₜ = the rule's average of the index for month t
public struct WindowCandidate: Sendable, Hashable {
  /// The index, such as `brent`.
  public let index: String
  /// The window.
  public let rule: AveragingRule
  /// `c`, in the unit of the price.
  public let constant: Double
  /// `s`, the unit of the price per unit of the index.
  public let slope: Double
  /// Months of the sample, n.
  public let observations: Int
  /// `Σεₜ²` over the sample.
  public let sumOfSquares: Double
  /// `1 − SSR/TSS`, about the mean; flatters, as levels are fitted on levels.
  public let r2: Double
  /// Outcome minus forecast of the months forecast, in order of time, in the unit of the price.
  public let errors: [Double]
  /// `|error| / outcome` in percent (length of ``errors``).
  public let percentageErrors: [Double]
  /// The rule's price by year along the index as it happened; `nil` for a year without all its windows.
  public let implied: [Implied]

  /// The price of a year that a rule implies.
  public struct Implied: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The average of its twelve months, `nil` when a window is not full.
    public let price: Double?
  }

  /// The mean absolute percentage error out of sample, percent.
  public var oosMape: Double { mean(percentageErrors) }

  /// Akaike's criterion `n·(ln 2π + ln(SSR/n) + 1) + 2·2`, as ``LinearFit/aic``.
  public var aic: Double { deviance + 4 }

  /// Schwarz's criterion `n·(ln 2π + ln(SSR/n) + 1) + 2·ln n`, as ``LinearFit/bic``.
  public var bic: Double { deviance + 2 * log(Double(observations)) }

  private var deviance: Double {
    let n = Double(observations)
    return n * (log(2 * .pi) + log(sumOfSquares / n) + 1)
  }

  /// The implied price of a year.
  public subscript(year: Int) -> Double? { implied.first { $0.year == year }?.price }

  /// The implied price of a year over that of the year before.
  public func ratio(_ year: Int) -> Double? {
    guard let before = self[year - 1], let now = self[year], before != 0 else { return nil }
    return now / before
  }

  /// `brent 6-0-1`.
  public var name: String { "\(index) \(rule)" }
}
