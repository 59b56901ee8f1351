/// The Russian export duty on crude oil in USD/t as a function of the monitored Urals price.
///
/// With `p` the price in USD/t (`p = urals · barrels per tonne`), in the highest bracket of the
/// month whose threshold lies below the price,
///
///     duty [USD/t] = factor · (base + rate · (p − threshold))
///
/// A price on a threshold belongs to the bracket below, as the law has it ("up to and including").
/// The bases of 2004–2011 are rounded, which leaves steps of half a cent at 146 USD/t (12.775 →
/// 12.78) and at 182.5 USD/t (29.205 → 29.2, downwards); otherwise the duty is continuous and never
/// falls.
///
/// When not to believe it: brackets marked ``Status/toCheck`` were not borne out by any document
/// that was read; and some duties were set ahead of the rule, that of October 2008 (372.2 USD/t)
/// among them.
///
/// > Source: Law of the Russian Federation on the Customs Tariff, article on crude oil; figures and
/// > their status in `Data/russian_oil_export_duty.csv`.
public struct ExportDuty: Sendable, Hashable {
  /// Whether a bracket's figures were found in a document.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Borne out by published duties.
    case verified
    /// Written from general knowledge of the law.
    case toCheck = "to check"
  }

  /// One bracket of the schedule.
  public struct Bracket: Sendable, Hashable {
    /// The first month in force.
    public let from: Period
    /// The last month in force; `nil` while no end is known.
    public let to: Period?
    /// The threshold in USD/t, itself outside the bracket.
    public let aboveUSDPerTonne: Double
    /// The duty at the threshold in USD/t, before the factor.
    public let base: Double
    /// Dollars of duty per dollar above the threshold, before the factor.
    public let marginalRate: Double
    /// What the whole is multiplied by.
    public let factor: Double
    /// Whether the figures were found in a document.
    public let status: Status
    /// Where they come from.
    public let source: String

    /// Creates a bracket; months are checked when the schedule is made.
    public init(
      from: Period, to: Period?, aboveUSDPerTonne: Double, base: Double, marginalRate: Double,
      factor: Double, status: Status, source: String
    ) {
      self.from = from
      self.to = to
      self.aboveUSDPerTonne = aboveUSDPerTonne
      self.base = base
      self.marginalRate = marginalRate
      self.factor = factor
      self.status = status
      self.source = source
    }

    /// Whether the bracket is in force in a month.
    public func isInForce(in month: Period) -> Bool {
      from <= month && to.map { month <= $0 } ?? true
    }
  }

  /// The duty of one month at one price.
  public struct Amount: Sendable, Hashable {
    /// The duty in USD/t.
    public let usdPerTonne: Double
    /// The same in USD/bbl.
    public let usdPerBarrel: Double
    /// The bracket that it follows from.
    public let bracket: Bracket
  }

  /// The brackets, earliest first, thresholds ascending.
  public let brackets: [Bracket]
  /// Barrels of Urals in a tonne; the ministry uses 7.3.
  public let barrelsPerTonne: Double

  /// Creates a schedule from its brackets.
  ///
  /// - Throws: ``DataError/other(_:)`` for no brackets, months that are not months or end before
  ///   they begin, figures that are not finite or below zero, two brackets with one threshold in
  ///   one month, and barrels per tonne outside 6…9.
  public init(brackets: [Bracket], barrelsPerTonne: Double) throws(DataError) {
    guard !brackets.isEmpty else {
      throw .other("The export duty schedule has no brackets; give at least one.")
    }
    guard (6...9).contains(barrelsPerTonne) else {
      throw .other(
        "\(barrelsPerTonne) barrels of crude oil per tonne lies outside 6 to 9; "
          + "Urals has about 7.3."
      )
    }
    for bracket in brackets {
      let figures = [bracket.aboveUSDPerTonne, bracket.base, bracket.marginalRate, bracket.factor]
      let months = [bracket.from, bracket.to ?? bracket.from]
      guard months.allSatisfy({ $0.frequency == .monthly }), months[0] <= months[1],
        figures.allSatisfy({ (0...1e6).contains($0) })
      else {
        throw .other(
          "The export duty bracket from \(bracket.from) above \(bracket.aboveUSDPerTonne) USD/t "
            + "needs months in order and figures from 0 to 1000000; correct its row.")
      }
    }
    let sorted = brackets.sorted {
      ($0.from.ordinal, $0.aboveUSDPerTonne) < ($1.from.ordinal, $1.aboveUSDPerTonne)
    }
    for (offset, bracket) in sorted.enumerated() {
      guard
        let twin = sorted.dropFirst(offset + 1).first(where: {
          $0.aboveUSDPerTonne == bracket.aboveUSDPerTonne && bracket.isInForce(in: $0.from)
        })
      else { continue }
      throw .other(
        "The export duty has two brackets above \(twin.aboveUSDPerTonne) USD/t in \(twin.from); "
          + "end one before the other begins.")
    }
    self.brackets = sorted
    self.barrelsPerTonne = barrelsPerTonne
  }
}
