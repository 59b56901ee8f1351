import Foundation

extension Chart {
  /// What one direction of a chart measures.
  public struct Axis: Sendable, Hashable {
    /// How positions are named.
    public enum Scale: Sendable, Hashable {
      /// Numbers at round steps.
      case number
      /// Calendar years, as decimal years: 2008.5 is the middle of 2008.
      case year
    }

    /// The quantity, such as `price`; may be empty for years.
    public let title: String
    /// The unit of the numbers; empty for none.
    public let unit: String
    /// Decimal places of values that a reader sees.
    public let digits: Int
    /// How positions are named.
    public let scale: Scale
    /// Whether the axis reaches down (or up) to zero.
    public let includesZero: Bool

    /// Creates an axis.
    public init(
      _ title: String, unit: String = "", digits: Int = 1, scale: Scale = .number,
      includesZero: Bool = true
    ) {
      self.title = title
      self.unit = unit
      self.digits = digits
      self.scale = scale
      self.includesZero = includesZero
    }

    /// An axis of calendar years.
    public static let years = Axis("", digits: 0, scale: .year, includesZero: false)

    /// `price, USD/bbl`.
    var heading: String { [title, unit].filter { !$0.isEmpty }.joined(separator: ", ") }
  }
}

/// Positions of a chart that a reader finds round: 0, 20, 40 … or 1990, 2000, 2010.
///
/// The step is 1, 2 or 5 times a power of ten, the smallest of them that leaves at most the wanted number of
/// steps; for years at least 1.
struct ChartTicks: Sendable, Hashable {
  /// The distance between two ticks.
  let step: Double
  /// The ticks in ascending order.
  let values: [Double]

  /// Ticks inside a range.
  init(in range: ClosedRange<Double>, atMost count: Int, scale: Chart.Axis.Scale) {
    let width = range.upperBound - range.lowerBound
    let least = max(width / Double(max(count, 1)), scale == .year ? 1 : width * 1e-6)
    var power = pow(10, (log10(least)).rounded(.down))
    var step = power
    search: while true {
      for factor in [1.0, 2, 5] {
        step = factor * power
        if step >= least * (1 - 1e-9) { break search }
      }
      power *= 10
    }
    self.step = step
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    values = first <= last ? stride(from: first, through: last, by: 1).map { $0 * step } : []
  }

  /// The range widened to whole steps, so that the data lie between two ticks.
  static func widened(
    _ range: ClosedRange<Double>, atMost count: Int, includesZero: Bool
  ) -> ClosedRange<Double> {
    var low = includesZero ? min(0, range.lowerBound) : range.lowerBound
    var high = includesZero ? max(0, range.upperBound) : range.upperBound
    if low == high {
      let margin = max(abs(low) * 0.1, 1e-9) * (low == 0 ? 1e9 : 1)
      low -= includesZero && low == 0 ? 0 : margin
      high += margin
    }
    let step = ChartTicks(in: low...high, atMost: count, scale: .number).step
    return ((low / step + 1e-9).rounded(.down) * step)...((high / step - 1e-9).rounded(.up) * step)
  }

  /// Decimal places that the ticks need.
  var digits: Int {
    var digits = 0
    var scaled = step
    while digits < 9, abs(scaled - scaled.rounded()) > 1e-6 * scaled {
      scaled *= 10
      digits += 1
    }
    return digits
  }
}

/// A straight-line map from values to pixels.
struct ChartScale: Sendable, Hashable {
  /// The values at the two ends.
  let domain: ClosedRange<Double>
  /// The pixel of the lower value.
  let start: Double
  /// The pixel of the upper value.
  let end: Double

  /// The pixel of a value: linear, whether the value lies inside the domain or not.
  func position(_ value: Double) -> Double {
    start + (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound) * (end - start)
  }
}
