/// A contract in one line, such as `6-6-1 brent slope=3.8 constant=90 unit=USD/1000m3`.
///
///     line    = { rule | leg | setting }            words separated by spaces, a lone + is skipped
///     rule    = n-l-m [@october]                    holds for the legs behind it
///     leg     = index [:weight [:slope [:base]]]    brent, gasoil:0.5, fuel_oil:0.5:0.43:520
///     setting = name=value
///
/// Settings: `constant`, `slope` and `base` (of every leg without its own), `unit` (of the price), `heat`,
/// `index-unit`, `weights` (what they add up to), `floor`, `cap`, `round` (on the price), `index-floor`,
/// `index-cap`, `index-round` (on the averages), `below` and `above` (`kink:slope` continues the middle,
/// `kink:slope:constant` is a piece of its own), `discount` (`30%` or an amount), `discount-cap`, and `hub`
/// (`index:share`, the month itself).
struct ContractLine {
  let text: String
  private var legs: [(word: Word, rule: AveragingRule, parts: [String])] = []
  private var settings: [String: (word: Word, value: String)] = [:]

  /// A word and where it begins, in characters from 1.
  struct Word {
    let text: String
    let column: Int
  }

  static let names = [
    "constant", "slope", "base", "unit", "heat", "index-unit", "weights", "floor", "cap", "round",
    "index-floor", "index-cap", "index-round", "below", "above", "discount", "discount-cap", "hub",
  ]

  /// Sorts the words of a line.
  init(_ text: String) throws(DataError) {
    self.text = text
    var rule: AveragingRule?
    for word in Self.words(of: text) where word.text != "+" {
      if let equals = word.text.firstIndex(of: "=") {
        let name = String(word.text[..<equals])
        guard Self.names.contains(name) else {
          let remedy =
            name.nearest(among: Self.names).map { "did you mean '\($0)'?" }
            ?? "there are \(Self.names.joined(separator: ", "))."
          throw .other("'\(text)', column \(word.column): '\(name)' is no setting; \(remedy)")
        }
        guard settings[name] == nil else {
          throw fault(word, "'\(name)' stands twice", "keep one of the two")
        }
        settings[name] = (word, String(word.text[word.text.index(after: equals)...]))
      } else if word.text.first?.isNumber == true {
        rule = try located(word) { () throws(DataError) in try Self.rule(word.text) }
      } else {
        guard let rule else {
          throw fault(
            word, "'\(word.text)' has no averaging rule before it",
            "begin with months averaged, skipped and held, like 6-0-1 brent")
        }
        let parts = word.text.split(separator: ":", omittingEmptySubsequences: false)
        legs.append((word, rule, parts.map(String.init)))
      }
    }
  }

  /// The contract that the line states.
  func contract() throws(DataError) -> GasContract {
    var heat: HeatContent?
    if let (word, value) = settings["heat"] {
      heat = try located(word) { () throws(DataError) in try HeatContent(named: value) }
    }
    try refuseIdleSettings()
    let terms = try terms()
    return try GasContract(
      name: text, unit: try unit("unit"), heat: heat,
      regimes: [try ContractRegime(terms: terms, place: "'\(text)'")])
  }

  /// Refuses settings of an index where no index stands, and those of one index where several do.
  private func refuseIdleSettings() throws(DataError) {
    let ofOne = ["below", "above", "index-floor", "index-cap"]
    for name in ofOne + ["slope", "base", "index-unit", "index-round", "weights"] {
      guard let word = settings[name]?.word else { continue }
      if legs.isEmpty {
        throw fault(
          word, "'\(name)' acts on an index but none stands here", "name one or leave it out")
      }
      if legs.count > 1, ofOne.contains(name) {
        throw fault(
          word, "'\(name)' acts on one index but \(legs.count) stand here",
          "write a contract file, where each index has its own")
      }
    }
  }

  private func terms() throws(DataError) -> ContractTerms {
    let bounds = try bounds("floor", "cap")
    var legs: [ContractLeg] = []
    for leg in self.legs { legs.append(try self.leg(leg.word, leg.rule, leg.parts)) }
    let (constant, hub, discount) = (try number("constant"), try hub(), try discount())
    let (decimals, total) = (try count("round"), try number("weights"))
    return try located(Word(text: text, column: 1)) { () throws(DataError) in
      try ContractTerms(
        constant: constant ?? 0, legs: legs, hub: hub, discount: discount, bounds: bounds,
        decimals: decimals, weightsAddUpTo: total)
    }
  }

  private func leg(
    _ word: Word, _ rule: AveragingRule, _ parts: [String]
  ) throws(DataError) -> ContractLeg {
    guard parts.count <= 4, !parts[0].isEmpty else {
      throw fault(
        word, "'\(word.text)' is no index with its weight", "write index:weight:slope:base")
    }
    var figures: [Double] = []
    for part in parts.dropFirst() { figures.append(try number(part, word)) }
    let slope = figures.count > 1 ? figures[1] : try number("slope")
    let base = figures.count > 2 ? figures[2] : try number("base") ?? 0
    let bounds = try bounds("index-floor", "index-cap")
    let curve = try curve()
    let (decimals, unit) = (try count("index-round"), try unit("index-unit"))
    return try located(word) { () throws(DataError) in
      try ContractLeg(
        index: parts[0], weight: figures.first ?? 1, slope: slope.map { .perUnit($0) }, base: base,
        rule: rule,
        curve: curve, bounds: bounds, decimals: decimals, unit: unit,
        place: "'\(text)', column \(word.column)")
    }
  }

  private func bounds(_ floor: String, _ cap: String) throws(DataError) -> ContractBounds {
    let (low, high) = (try number(floor), try number(cap))
    return try located(settings[floor]?.word) { () throws(DataError) in
      try ContractBounds(floor: low, cap: high)
    }
  }

  private func curve() throws(DataError) -> ContractCurve {
    let (below, above) = (try piece("below"), try piece("above"))
    return try located(settings["below"]?.word) { () throws(DataError) in
      try ContractCurve(below: below, above: above)
    }
  }

  private func piece(_ name: String) throws(DataError) -> ContractCurve.Piece? {
    guard let (word, value) = settings[name] else { return nil }
    let parts = value.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count) else {
      throw fault(
        word, "'\(value)' is no piece of a curve", "write kink:slope or kink:slope:constant")
    }
    var figures: [Double] = []
    for part in parts { figures.append(try number(part, word)) }
    return ContractCurve.Piece(
      kink: figures[0], slope: figures[1], constant: figures.count > 2 ? figures[2] : nil)
  }

  private func hub() throws(DataError) -> ContractHub? {
    guard let (word, value) = settings["hub"] else { return nil }
    let parts = value.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw fault(word, "'\(value)' is no hub with its share", "write hub=ttf:0.25")
    }
    let share = try number(parts[1], word)
    return try located(word) { () throws(DataError) in
      try ContractHub(
        index: parts[0], share: share, place: "'\(text)', column \(word.column)")
    }
  }

  private func discount() throws(DataError) -> ContractDiscount? {
    let cap = try number("discount-cap")
    guard let (word, value) = settings["discount"] else {
      guard let lone = settings["discount-cap"]?.word else { return nil }
      throw fault(lone, "the discount has a cap but no size", "add discount=30% or an amount")
    }
    let isPercent = value.hasSuffix("%")
    let figure = try number(isPercent ? String(value.dropLast()) : value, word)
    return try located(word) { () throws(DataError) in
      try ContractDiscount(isPercent ? .percent(figure) : .amount(figure), cap: cap)
    }
  }
}

extension ContractLine {
  private func unit(_ name: String) throws(DataError) -> MeasureUnit? {
    guard let (word, value) = settings[name] else { return nil }
    return try located(word) { () throws(DataError) in try MeasureUnit(value) }
  }

  private func count(_ name: String) throws(DataError) -> Int? {
    guard let (word, value) = settings[name] else { return nil }
    guard let count = Int(value), (0...12).contains(count) else {
      throw fault(word, "'\(value)' is no number of decimal places", "write 0 to 12")
    }
    return count
  }

  private func number(_ name: String) throws(DataError) -> Double? {
    guard let (word, value) = settings[name] else { return nil }
    return try number(value, word)
  }

  private func number(_ value: String, _ word: Word) throws(DataError) -> Double {
    guard let number = Double(decimal: value), number.fitsDecimal else {
      throw fault(word, "'\(value)' is no number", "write digits with a decimal point")
    }
    return number
  }

  private static func rule(_ text: String) throws(DataError) -> AveragingRule {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 1 || parts.count == 2 && ["october", "january"].contains(parts[1]) else {
      throw .other("'\(text)' has an unknown anchor; write 6-0-3@october or 6-0-3.")
    }
    return try AveragingRule(
      parts[0], anchor: parts.last == "october" ? .gasYear : .calendarYear)
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var word = ""
    for (offset, character) in (text + " ").enumerated() {
      if character.isWhitespace {
        if !word.isEmpty { words.append(Word(text: word, column: offset - word.count + 1)) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return words
  }

  private func fault(_ word: Word, _ problem: String, _ remedy: String) -> DataError {
    .other("'\(text)', column \(word.column): \(problem); \(remedy).")
  }

  private func located<Value>(
    _ word: Word?, _ make: () throws(DataError) -> Value
  ) throws(DataError) -> Value {
    do { return try make() } catch {
      throw .other("'\(text)', column \(word?.column ?? 1): \(error.description)")
    }
  }
}

extension GasContract {
  /// Reads a contract in one line, such as `9-1-3 gasoil:0.5 fuel_oil:0.5`.
  ///
  ///     6-0-1 brent                                     the average itself, in the unit of the index
  ///     6-6-1 brent slope=3.8 constant=90               P = 90 + 3.8 · average
  ///     3-0-1 brent:1:4.5 hub=ttf:0.25 unit=USD/1000m3 heat=russian_gross_20
  ///     6-0-3@october brent slope=0.13 below=40:0.07 above=90:0.07 round=2
  ///
  /// A weight, a slope and a base may follow an index after colons; settings are `name=value`. Floor, cap and
  /// rounding act on the price, `index-floor`, `index-cap` and `index-round` on the averages.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the line and the column of the first fault.
  public init(line: String) throws(DataError) { self = try ContractLine(line).contract() }
}
