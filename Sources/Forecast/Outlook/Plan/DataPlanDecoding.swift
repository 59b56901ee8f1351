extension DataPlan {
  /// Reads the `data` section.
  init(_ node: PlanNode) throws(PlanError) {
    folder = try node.required("folder").text
    shocks = try node.required("shocks").text
    exportDuty = try node.optional("export_duty")?.text
    published = try node.optional("published")?.text
    backtest = try node.optional("backtest")?.text
    inconsistencies = try node.optional("inconsistencies")?.text
    var series: [Source] = []
    let seriesNode = try node.required("series")
    let entries = try seriesNode.entries
    guard !entries.isEmpty else {
      throw seriesNode.fault("'data.series' names no series", "add the columns that the run uses")
    }
    for entry in entries {
      series.append(try Source(entry.key, entry.node, line: entry.line))
    }
    self.series = series
  }
}

extension DataPlan.Source {
  fileprivate init(_ name: String, _ node: PlanNode, line: Int) throws(PlanError) {
    self.name = name
    self.line = line
    column = try DataPlan.Column(try node.required("column"))
    var filledFrom: [DataPlan.Column] = []
    for element in try node.optional("filled_from")?.list ?? [] {
      filledFrom.append(try DataPlan.Column(element))
    }
    self.filledFrom = filledFrom
    linkedBack = try Self.links(node.optional("linked_back"))
    linkedOnto = try Self.links(node.optional("linked_onto"))
    fills = try node.fills
    spread = try node.optional("spread")?.choice()
    indicator = try node.optional("indicator")?.text
    rolledForward = try node.optional("rolled_forward")?.sourcedNumber(within: .amount)
  }

  private static func links(_ node: PlanNode?) throws(PlanError) -> [DataPlan.Link] {
    var links: [DataPlan.Link] = []
    for element in try node?.list ?? [] {
      links.append(
        DataPlan.Link(
          column: try DataPlan.Column(try element.required("column")),
          overlap: try element.required("overlap").count))
    }
    return links
  }
}

extension DataPlan.Column {
  /// Reads `file/column`.
  init(_ node: PlanNode) throws(PlanError) {
    let parts = try node.text.split(separator: "/").map(String.init)
    guard parts.count == 2 else {
      throw node.fault(
        "'\(node.path)' is '\(try node.text)', which names no column",
        "write file/column, such as oil_prices_monthly/wti_usd_bbl")
    }
    self.init(file: parts[0], column: parts[1])
  }
}
