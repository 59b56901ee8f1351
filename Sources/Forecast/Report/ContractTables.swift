extension ContractPath {
  /// The month by month path, the year averages and, where volumes are stated, take-or-pay.
  ///
  /// Sentences that say where the figures come from are notes of the first.
  public func tables(origins: [String]) -> [Table] {
    [monthTable(origins: origins), yearTable] + (takeOrPay.isEmpty ? [] : [takeOrPayTable])
  }

  private func monthTable(origins: [String]) -> Table {
    var names: [String] = []
    for average in months.flatMap(\.averages) where !names.contains(average.index) {
      names.append(average.index)
    }
    let columns =
      [Table.Column("from", "Window from"), Table.Column("to", "to")]
      + names.enumerated().map { Table.Column("average_\($0)", "Average \($1)", digits: 4) }
      + [Table.Column("price", "Price", unit: unit?.symbol, digits: 2)]
    let rows = months.map { month in
      Table.Row(
        month.month.description,
        [
          month.window.map { .text($0.lowerBound.description) } ?? .empty,
          month.window.map { .text($0.upperBound.description) } ?? .empty,
        ]
          + names.map { name in
            month.averages.first { $0.index == name }?.value.map { .number($0) } ?? .empty
          } + [month.price.map { .number($0) } ?? .empty])
    }
    return Table(
      id: "contract-months", title: contract.name, rowTitle: "Month", columns: columns, rows: rows,
      notes: [contract.source.map { "Source: \($0)" }, unitNote, missingNote].compactMap(\.self)
        + basisNotes + withoutTakeOrPay + contract.notes + origins,
      heatBasis: contract.heat?.description)
  }

  private var yearTable: Table {
    Table(
      id: "contract-years", title: "Year averages", rowTitle: "Year",
      columns: [
        Table.Column("months", "Months", unit: "months", digits: 0),
        Table.Column("price", "Price", unit: unit?.symbol, digits: 2),
      ],
      rows: years.map { Table.Row("\($0.year)", [.number(Double($0.months)), .number($0.price)]) },
      notes: years.contains { $0.months < 12 }
        ? ["Years of fewer than 12 months are averages of the months that have a price."] : [],
      heatBasis: contract.heat?.description)
  }

  private var takeOrPayTable: Table {
    let volume = contract.takeOrPay?.unit.symbol
    let money = unit.map { "million \($0.symbol.prefix { $0 != "/" })" }
    return Table(
      id: "contract-take-or-pay", title: "Take-or-pay", rowTitle: "Year",
      columns: [
        Table.Column("minimum", "Minimum", unit: volume, digits: 2),
        Table.Column("taken", "Taken", unit: volume, digits: 2),
        Table.Column("shortfall", "Shortfall", unit: volume, digits: 2),
        Table.Column("paid", "Paid", unit: money, digits: 1),
        Table.Column("for_shortfall", "of it for shortfall", unit: money, digits: 1),
      ],
      rows: takeOrPay.map {
        Table.Row(
          "\($0.year)",
          [$0.minimum, $0.taken, $0.shortfall, $0.paid, $0.paidForShortfall].map { .number($0) })
      },
      notes: ["Volumes of a year are spread evenly over its months; make-up gas is not counted."])
  }

  /// Bases of conversions, but for the heat content, which stands in a line of its own.
  private var basisNotes: [String] {
    bases.filter { $0 != contract.heat?.description }.map { "Converted on \($0)." }
  }

  private var unitNote: String? {
    unit == nil
      ? "The contract states no unit of the price; add one, such as unit=USD/1000m3." : nil
  }

  private var missingNote: String? {
    months.contains { $0.price == nil }
      ? "Months without a price have no full window of figures, or no terms are in force." : nil
  }
}

extension ContractExplanation {
  /// The windows with their figures, then the arithmetic.
  public func tables(contract: GasContract, origins: [String]) -> [Table] {
    (readings + [hub].compactMap(\.self)).enumerated().map { $1.table(month: month, number: $0) }
      + [arithmetic(contract: contract, origins: origins)]
  }

  private func arithmetic(contract: GasContract, origins: [String]) -> Table {
    Table(
      id: "contract-steps", title: "\(contract.name): price of \(month)", rowTitle: "Step",
      columns: [
        Table.Column("arithmetic", "Arithmetic"), Table.Column("value", "Value", digits: 6),
        Table.Column("unit", "Unit"),
      ],
      rows: steps.enumerated().map { position, step in
        Table.Row(
          "\(position + 1) \(step.name)",
          [.text(step.arithmetic), .number(step.value), .text(step.unit?.ofPrice ?? "")])
      },
      notes: ["Terms: \(regime.place)."] + origins, heatBasis: contract.heat?.description)
  }
}

extension ContractReading {
  fileprivate func table(month: Period, number: Int) -> Table {
    let monthly = rates.flatMap { $0.span == window ? $0 : nil }
    let cells = monthly.map { rates in
      window.map { rates[$0].map { Table.Cell.number($0) } ?? .empty }
    }
    var columns = [Table.Column("figure", index, unit: figures.unit.ofPrice, digits: 4)]
    if let unit = monthly?.unit {
      columns.append(Table.Column("rate", "Exchange rate", unit: unit.symbol, digits: 4))
    }
    return Table(
      id: "contract-window-\(number + 1)",
      title: "\(index): " + (rule.map { "\($0), \($0.words)" } ?? "the month itself"),
      rowTitle: "Month", columns: columns,
      rows: zip(window, figures.values).enumerated().map { position, figure in
        Table.Row(
          figure.0.description,
          [.number(figure.1)] + (cells.map { [$0[position]] } ?? []))
      },
      notes: [
        "The average \(average)\(unit.ofPrice.map { " \(MeasureUnit.spelled($0))" } ?? "") holds from \(blockStart)."
      ])
  }
}
