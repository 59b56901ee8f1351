extension GasWindowSearch {
  /// The plan's Brent and oil products together at every window, with weights that may not be negative.
  ///
  /// - Parameter addingUp: whether the weights add up to one.
  /// - Returns: every window, the smallest error out of sample first.
  /// - Throws: ``DataError`` when the plan has no products, or they do not carry the search.
  public func weighted(addingUp: Bool) throws(DataError) -> WeightedWindows {
    try WeightedWindows(
      search, indices: separateIndices, addUpTo: addingUp ? 1 : nil, years: Array(years))
  }

  /// The best windows of several indices together by out-of-sample error, then the plan's own.
  public func weightedTable(_ weighted: WeightedWindows, top: Int) -> Table {
    var entries = weighted.candidates.prefix(top).enumerated().map {
      ("\($0.offset + 1)", $0.element)
    }
    if let own = weighted.candidates.first(where: { $0.rule == rule }) {
      entries.append(("the plan's", own))
    }
    let alone = search.ranked(by: \.oosMape)[0]
    return Table(
      id: "gas-search-weights", title: "Several indices together by out-of-sample error",
      rowTitle: "rank",
      columns: [Table.Column("window", "window")]
        + weighted.indices.map { Table.Column("weight_\($0.name)", $0.name, digits: 3) }
        + [
          Table.Column("sum", "sum", digits: 3),
          Table.Column("oosMape", "error", unit: "percent", digits: 2),
          Table.Column("r2", "R²", digits: 4), Table.Column("aic", "AIC"),
        ] + years.map { Table.Column("implied_\($0)", "\($0)", unit: "USD/1000m3") }
        + [Table.Column("ratio", "ratio", digits: 3)],
      rows: entries.map { key, candidate in
        Table.Row(
          key,
          [.text("\(candidate.rule)")] + candidate.weights.map { .number($0) }
            + [
              .number(candidate.weights.reduce(0, +)), .number(candidate.oosMape),
              .number(candidate.r2), .number(candidate.aic),
            ] + years.map { candidate[$0].map { .number($0) } ?? .empty }
            + [candidate.ratio(years.upperBound).map { .number($0) } ?? .empty])
      },
      notes: [
        "Weights of zero or more\(weighted.sum == nil ? "" : " that add up to 1"), of indices over their means on \(weighted.sample.lowerBound) to \(weighted.sample.upperBound); without a sum of 1 a constant takes the rest.",
        "One index alone does best as \(alone.name), with \(alone.oosMape.shown(2)) %.",
        "Oil and products move together: a weight of zero says that another index did its work.",
      ], heatBasis: heat.description)
  }
}
