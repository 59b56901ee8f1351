extension ExportDuty {
  /// Reads brackets from a table with the columns `from`, `to`, `above_usd_t`, `base_usd_t`, `marginal_rate`,
  /// `factor`, `status` and `source`; an empty `to` is still in force.
  ///
  /// - Throws: ``DataError`` naming the line of a cell that cannot be read.
  public static func brackets(table: CSVTable) throws(DataError) -> [Bracket] {
    let from = try table.index(of: "from")
    let to = try table.index(of: "to")
    let above = try table.index(of: "above_usd_t")
    let base = try table.index(of: "base_usd_t")
    let rate = try table.index(of: "marginal_rate")
    let factor = try table.index(of: "factor")
    let status = try table.index(of: "status")
    let source = try table.index(of: "source")
    var brackets: [Bracket] = []
    for row in 0..<table.count {
      let isOpen = table.text(row: row, column: to).isEmpty
      brackets.append(
        Bracket(
          from: try table.month(row: row, column: from),
          to: isOpen ? nil : try table.month(row: row, column: to),
          aboveUSDPerTonne: try table.requiredNumber(row: row, column: above),
          base: try table.requiredNumber(row: row, column: base),
          marginalRate: try table.requiredNumber(row: row, column: rate),
          factor: try table.requiredNumber(row: row, column: factor),
          status: try table.choice(row: row, column: status),
          source: table.text(row: row, column: source)))
    }
    return brackets
  }
}
