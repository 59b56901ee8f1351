/// The name of a column, taken apart: `brent_usd_bbl` is `brent` in USD/bbl.
///
///     stem _ currency _ measure      brent_usd_bbl, ttf_eur_mwh, wti_usd2007_bbl
///     stem _ quantity _ d or year    output_kb_d (or output_kbd), exports_bcm_year
///     stem _ unit _ per _ unit       ttf_usd_per_mwh; usd_per_eur and rub_per_usd_average are all stem
///     stem _ unit                    stocks_mmbbl, share_percent
///
/// Every symbol that ``MeasureUnit`` knows counts, whatever its capitals. Alone at the end, single letters
/// (`x_t`, `x_l`, `x_d`) and `year` are too often no unit and are not taken for one.
struct ColumnName: Sendable, Hashable {
  /// The name without the unit.
  let stem: String
  /// The unit that the name spells; `nil` when it spells none.
  let unit: MeasureUnit?

  /// Takes a name apart.
  init(_ name: String) {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    let found = Self.rate(in: parts) ?? Self.pair(ending: parts) ?? Self.single(ending: parts)
    guard let found, let unit = try? MeasureUnit(found.symbol) else {
      (stem, self.unit) = (name, nil)
      return
    }
    stem = found.stem.isEmpty ? name : found.stem.joined(separator: "_")
    self.unit = unit
  }

  /// A symbol and the parts before it.
  private typealias Ending = (stem: ArraySlice<String>, symbol: String)

  /// `a_per_b` at the beginning or the end.
  private static func rate(in parts: [String]) -> Ending? {
    for (place, part) in parts.enumerated().dropFirst().dropLast() where part.lowercased() == "per"
    {
      guard place == 1 || place == parts.count - 2, let left = symbol(parts[place - 1]),
        let right = symbol(parts[place + 1])
      else { continue }
      return (parts[..<(place - 1)], "\(left)/\(right)")
    }
    return nil
  }

  /// Money for a measure, or a quantity in a time.
  private static func pair(ending parts: [String]) -> Ending? {
    guard parts.count > 1, let left = symbol(parts[parts.count - 2]),
      let right = symbol(parts[parts.count - 1]), !isMoney(right), !numbers.contains(right),
      isMoney(left) || times.contains(right) && !times.contains(left) && !numbers.contains(left)
    else { return nil }
    return (parts.dropLast(2), "\(left)/\(right)")
  }

  private static func single(ending parts: [String]) -> Ending? {
    guard parts.count > 1, let last = parts.last else { return nil }
    if let flow = flows[last.lowercased()] { return (parts.dropLast(), flow) }
    guard let symbol = symbol(last), symbol.count > 1, !times.contains(symbol) else { return nil }
    // `eur_usd` is a rate, and which way round it goes is not to be seen.
    if isMoney(symbol), Self.symbol(parts[parts.count - 2]).map(isMoney) ?? false { return nil }
    return (parts.dropLast(), symbol)
  }

  /// The symbol that a part spells, `USD` for `usd` and `MWh` for `mwh`.
  private static func symbol(_ part: String) -> String? {
    if let known = symbols[part.lowercased()] { return known }
    let money = part.uppercased()
    return isMoney(money) && (try? MeasureUnit(money)) != nil ? money : nil
  }

  private static func isMoney(_ symbol: String) -> Bool {
    ["USD", "EUR", "RUB"].contains(symbol.prefix(3))
  }

  private static let flows = ["kbd": "kb/d", "mbd": "mb/d"]
  private static let times: Set = ["d", "year"]
  private static let numbers: Set = ["ratio", "percent", "index"]
  private static let symbols = Dictionary(
    uniqueKeysWithValues: MeasureUnit.symbols.map { ($0.lowercased(), $0) })
}

extension Dataset {
  /// The columns that a name stands for: the one of that very name, else those that it is the stem of.
  func columns(answeringTo name: String) -> [String] {
    columns.contains(name) ? [name] : columns.filter { ColumnName($0).stem == name }
  }

  /// The column that a name stands for; `nil` when none does.
  ///
  /// - Throws: ``DataError/other(_:)`` with the choices when more than one does.
  func column(answeringTo name: String) throws(DataError) -> String? {
    let fitting = columns(answeringTo: name)
    guard fitting.count <= 1 else {
      let choices = fitting.map { "'\($0)'" }.joined(separator: " or ")
      throw .other("In \(file), '\(name)' could be \(choices); write the whole name.")
    }
    return fitting.first
  }

  /// The name nearest in spelling that some column answers to.
  func nearestName(to name: String) -> String? {
    name.nearest(among: columns + columns.map { ColumnName($0).stem })
  }
}
