import Foundation

/// How a figure of ours compares with the one that was printed.
public enum Verdict: String, Sendable, CaseIterable {
  /// The same as printed, to the last digit that was printed.
  case reproduced
  /// Not the same, but near by the one rule for all.
  case close
  /// Neither.
  case differs
  /// Nothing of ours stands against it.
  case notComputed = "not computed"
  /// An input or an assumption of the article, which there is nothing to compare with.
  case given
  /// Told beside the model.
  case context

  /// The relative distance within which an amount, a price or a ratio is close, in percent.
  public static let closePercent = 3

  /// Compares a candidate with a printed figure.
  ///
  /// With the printed ends `[p, q]` (one number is `p = q`), `d` printed decimal places, and the distance
  /// `δ` from the candidate to the nearer end,
  ///
  ///     reproduced    p ≤ round(candidate, d) ≤ q
  ///     close         δ ≤ 1 point                     units of percent
  ///                   δ ≤ 1 year, rounded             years
  ///                   δ ≤ 3 % of the nearer end       everything else
  ///     differs       otherwise
  ///
  /// All of it is decimal arithmetic on the candidate's shortest decimal form, rounding is half away from
  /// zero, and the limits themselves count as close. There is no tolerance that is set for one row alone.
  public init(_ candidate: Double, for figure: PublishedFigure) {
    precondition(candidate.isFinite, "a candidate is a finite number")
    guard let exact = candidate.shortestDecimal else {
      self = .differs
      return
    }
    let range = figure.range
    let rounded = exact.rounded(decimals: figure.decimals)
    if range.contains(rounded) {
      self = .reproduced
      return
    }
    let nearer = exact < range.lowerBound ? range.lowerBound : range.upperBound
    let isClose =
      if figure.unit.hasPrefix("percent") {
        abs(exact - nearer) <= 1
      } else if figure.unit == "year" {
        abs(rounded - nearer) <= 1
      } else {
        abs(exact - nearer) * 100 <= Decimal(Self.closePercent) * abs(nearer)
      }
    self = isClose ? .close : .differs
  }
}

extension Verdict {
  /// Compares what follows by arithmetic from other printed figures with a printed figure.
  ///
  /// Printed figures are rounded, so arithmetic over them is known no better than to the range `[a, b]` that half a unit of
  /// the last digit of each allows. The figure is reproduced when the arithmetic rounds to it, or when `[a, b]` meets the
  /// printed ends with half a unit of their own last digit to either side; else the rule of ``init(_:for:)`` holds. So
  /// 219 · 29.73 = 6510.87 bears out a printed 6510, since the factors allow 6495 to 6527.
  ///
  /// - Parameters:
  ///   - arithmetic: the value over the printed figures.
  ///   - range: what the rounding of those figures allows.
  ///   - figure: the printed figure.
  public init(arithmetic: Double, within range: ClosedRange<Double>, for figure: PublishedFigure) {
    let half = 0.5 * pow(10, -Double(figure.decimals))
    let other = (figure.valueHigh ?? figure.value).value
    let low = min(figure.value.value, other) - half
    let high = max(figure.value.value, other) + half
    let isAllowed = range.upperBound >= low && range.lowerBound <= high
    self = isAllowed ? .reproduced : Verdict(arithmetic, for: figure)
  }
}

extension PublishedFigure.Role {
  /// The verdicts that a figure of the role can have.
  public var verdicts: [Verdict] {
    switch self {
    case .result, .identity, .implied: [.reproduced, .close, .differs, .notComputed]
    case .input, .assumption: [.given]
    case .context: [.context]
    }
  }
}

extension PublishedFigure {
  /// The printed ends in order, as exact decimals.
  fileprivate var range: ClosedRange<Decimal> {
    let ends = [value, valueHigh ?? value].map { $0.value.shortestDecimal ?? 0 }
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }

  /// A candidate less the printed figure: 0 inside a range, else to its nearer end.
  func difference(of candidate: Double) -> Double {
    let low = min(value.value, valueHigh?.value ?? value.value)
    let high = max(value.value, valueHigh?.value ?? value.value)
    if candidate < low { return candidate - low }
    return candidate > high ? candidate - high : 0
  }
}
