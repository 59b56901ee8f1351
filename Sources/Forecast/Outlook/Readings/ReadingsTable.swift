import Foundation

extension Readings {
  /// All readings, nearest to the published prices first.
  ///
  /// The distance is the root mean square of `ln(price / published)` over the conditionals, zero inside a
  /// published range; prices of the day and real prices are tried, and the table says which is nearer.
  public var table: Table {
    let ranked = results.map { ($0, $0.distance) }.sorted {
      ($0.1.value, $0.0.name) < ($1.1.value, $1.0.name)
    }
    let names = plan.oil.conditionals.map(\.name)
    var columns = [
      Table.Column("n", "n", digits: 0), Table.Column("r2", "R²", digits: 2),
      Table.Column("signs", "signs"), Table.Column("c1", "c1", digits: 3),
      Table.Column("demand", "ln D", digits: 2), Table.Column("supply", "ln S", digits: 2),
    ]
    for name in names {
      let title = name.replacing("_", with: " ")
      columns.append(Table.Column("\(name)_real", title, unit: "USD\(plan.dollarsOf)/bbl"))
      columns.append(Table.Column("\(name)_nominal", title, unit: "USD/bbl"))
    }
    columns.append(Table.Column("distance", "distance", unit: "percent"))
    columns.append(Table.Column("in_dollars", "dollars"))
    let rows = ranked.map { result, distance in
      Table.Row(
        result.name,
        [
          .number(Double(result.fit.observations)), .number(result.fit.r2), .text(result.signText),
          result.level(of: result.fit.formula.response.variable),
          result.level(of: plan.oil.demand), result.level(of: result.reading.supply.rawValue),
        ] + result.prices.flatMap { [.number($0.real), .number($0.nominal)] }
          + [
            distance.value.isFinite ? .number(100 * distance.value) : .empty,
            .text(distance.isReal ? "of \(plan.dollarsOf)" : "of the day"),
          ])
    }
    return Table(
      id: "readings",
      title:
        "Readings of the oil equation, and the price of \(plan.origin.year + 1) that each gives",
      rowTitle: "reading", columns: columns, rows: rows, notes: notes)
  }

  private var notes: [String] {
    let targets = (results.first?.prices ?? []).compactMap { price in
      price.published.map { range in
        "\(price.name.replacing("_", with: " ")) \(range.lowerBound.plain)"
          + (range.lowerBound == range.upperBound ? "" : "–\(range.upperBound.plain)")
      }
    }
    let refused = Dictionary(grouping: refusals, by: \.reason).sorted { $0.key < $1.key }
    return [
      "A reading: how annual demand and production became quarterly, measure of supply, shock set, first period of the sample.",
      "Signs in the order price, demand, supply, shock (levels), shock, demand, supply (differences); theory expects \(results.first?.expectedSignText ?? ""). A sign that theory does not expect is marked with !.",
      "Published, USD/bbl: \(targets.joined(separator: ", ")). Distance: root mean square of the log deviations, in dollars of the day or of \(plan.dollarsOf), whichever is nearer.",
      "Supply grows as stated in the conditional, whichever its measure; no shocks; consumer prices as a year before.",
    ]
      + refused.map { reason, refused in
        "Not fitted: \(refused.map(\.reading.name).joined(separator: "; ")). \(reason)"
      }
  }
}

extension Reading {
  /// `flat production disruptions`; `annual production all`.
  var name: String {
    [construction.rawValue, supply.rawValue, shocks.rawValue].joined(separator: " ")
  }
}

extension Readings.Result {
  /// `flat production disruptions 1982-Q1`.
  public var name: String { "\(reading.name) \(fit.design.start)" }

  /// How far the prices are from published ones, and in which dollars they are nearer.
  var distance: (value: Double, isReal: Bool) {
    let real = distance(\.real)
    let nominal = distance(\.nominal)
    return real < nominal ? (real, true) : (nominal, false)
  }

  private func distance(_ dollars: KeyPath<Readings.Price, Double>) -> Double {
    let squares = prices.compactMap { price -> Double? in
      guard let range = price.published else { return nil }
      let own = price[keyPath: dollars]
      if range.contains(own) { return 0 }
      let deviation = log(own / (own < range.lowerBound ? range.lowerBound : range.upperBound))
      return deviation * deviation
    }
    guard !squares.isEmpty else { return .infinity }
    return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
  }

  /// The signs of all terms that theory has an opinion of, wrong ones marked.
  var signText: String {
    signs.filter { $0.verdict != .noExpectation }.map { check in
      (check.estimate < 0 ? "−" : "+") + (check.verdict == .disagrees ? "!" : "")
    }.joined()
  }

  /// The signs that theory expects.
  var expectedSignText: String {
    signs.filter { $0.verdict != .noExpectation }.map { $0.expected == .negative ? "−" : "+" }
      .joined()
  }

  /// The coefficient of the lagged logarithm of a variable.
  func level(of variable: String) -> Table.Cell {
    fit["L(log(\(variable)))"].map { .number($0) } ?? .empty
  }
}
