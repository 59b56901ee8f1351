/// A part of the report: its heading and the tables that belong to it.
///
/// Tables find their section by name, so that a table which is added to the outlook later is in the report without
/// anybody listing it; what no section claims stands under further tables.
enum ReportSection: String, CaseIterable, Sendable {
  case summary, scenarios, equation, oil, whatIf, balance, europe, russia, fsu, centralAsia
  case bands, sensitivity, skill, reproduction, further, assumptions, manifest

  /// The heading.
  var title: String {
    switch self {
    case .summary: "Summary"
    case .scenarios: "Scenarios"
    case .equation: "The oil equation"
    case .oil: "Oil prices"
    case .whatIf: "What if"
    case .balance: "World oil balance"
    case .europe: "European gas"
    case .russia: "Russian gas"
    case .fsu: "Gas for the former Soviet Union"
    case .centralAsia: "Central Asian gas"
    case .bands: "Bands around the prices"
    case .sensitivity: "What moves the prices"
    case .skill: "How good such forecasts were"
    case .reproduction: "The published figures"
    case .further: "Further tables"
    case .assumptions: "Assumptions"
    case .manifest: "Manifest"
    }
  }

  /// The beginnings of the names of its tables.
  private var prefixes: [String] {
    switch self {
    case .summary, .further, .manifest: []
    case .scenarios: ["drivers"]
    case .equation:
      ["oil-equation", "oil-long-run", "oil-fit", "oil-shocks", "oil-residuals", "specification"]
    case .oil: ["oil-"]
    case .whatIf: ["oil-what-if", "oil-grid", "oil-elasticities", "oil-multipliers"]
    case .balance: ["balance-", "stock-change"]
    case .europe: ["gas-"]
    case .russia: ["gas-russia"]
    case .fsu: ["gas-fsu"]
    case .centralAsia: ["gas-central-asia"]
    case .bands: ["fan"]
    case .sensitivity: ["sensitivity"]
    case .skill: ["skill", "backtest", "score"]
    case .reproduction: ["reproduction", "inconsistencies"]
    case .assumptions: ["assumptions"]
    }
  }

  /// The section of a table: the one with the longest beginning that fits its name.
  static func section(of table: String) -> ReportSection {
    let claims = allCases.flatMap { section in
      section.prefixes.filter { table.hasPrefix($0) }.map { (section, $0.count) }
    }
    return claims.max { $0.1 < $1.1 }?.0 ?? .further
  }
}
