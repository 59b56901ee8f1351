import Foundation

/// One figure of the article as it was printed.
public struct PublishedFigure: Sendable, Hashable {
  /// What part the figure plays in the article, which decides whether and on what it is judged.
  public enum Role: String, Sendable, CaseIterable {
    /// Comes out of the model.
    case result
    /// Follows by arithmetic from other printed figures, and is printed itself.
    case identity
    /// Follows by arithmetic from other printed figures, and is not printed.
    case implied
    /// An observation that the article starts from.
    case input
    /// A judgement of the authors that the model is run with.
    case assumption
    /// Told beside the model.
    case context
  }

  /// The stable name of the row, such as `gas.europe_2009`.
  public let id: String
  /// The part of the article, such as `gas Europe`.
  public let section: String
  /// What is measured.
  public let quantity: String
  /// Whose figure it is: a country, a crude, a scenario.
  public let entity: String
  /// The period in the article's words; empty where it names none.
  public let period: String
  /// The figure, or the lower end of a range as printed first.
  public let value: PrintedNumber
  /// The other end of a range.
  public let valueHigh: PrintedNumber?
  /// The unit, such as `USD/1000m3` or `percent per year`.
  public let unit: String
  /// The part the figure plays.
  public let role: Role
  /// How it follows from other rows, in the notation of ``PublishedExpression``.
  public let derivation: String?

  /// Creates a figure.
  public init(
    id: String, section: String, quantity: String, entity: String, period: String,
    value: PrintedNumber, valueHigh: PrintedNumber? = nil, unit: String, role: Role,
    derivation: String? = nil
  ) {
    self.id = id
    self.section = section
    self.quantity = quantity
    self.entity = entity
    self.period = period
    self.value = value
    self.valueHigh = valueHigh
    self.unit = unit
    self.role = role
    self.derivation = derivation
  }

  /// The figure, or the middle of its range.
  public var midpoint: Double {
    valueHigh.map { (value.value + $0.value) / 2 } ?? value.value
  }

  /// What the figure can have been before it was rounded for print: half a unit of its last digit to either side of the
  /// figure, or of the middle of its range.
  public var unrounded: ClosedRange<Double> {
    let half = 0.5 * pow(10, -Double(decimals))
    return midpoint - half...midpoint + half
  }

  /// The decimal places of the figure as printed; for a range, of the end that has more.
  public var decimals: Int { max(value.decimals, valueHigh?.decimals ?? 0) }

  /// The figure as a reader of the article sees it: `49.2`, `48–50`, `−5 to −4.5`.
  public var printed: String {
    let low = value.shown
    guard let high = valueHigh?.shown else { return low }
    return high.hasPrefix("−") || low.hasPrefix("−") ? "\(low) to \(high)" : "\(low)–\(high)"
  }
}

/// A number with the text in which it was printed, so that `50` and `50.0` stay two things.
public struct PrintedNumber: Sendable, Hashable {
  /// The text: digits, perhaps a minus sign and a decimal point.
  public let text: String
  /// The number.
  public let value: Double

  /// Reads a number as printed; `nil` for anything but a sign, digits and one decimal point.
  public init?(_ text: String) {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 || $0 == 46 }),
      let value = Double(decimal: text)
    else { return nil }
    self.text = text
    self.value = value
  }

  /// The number of digits after the decimal point.
  public var decimals: Int {
    text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0
  }

  /// The text with a true minus sign.
  var shown: String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }
}
