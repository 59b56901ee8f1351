extension PublishedFigure {
  /// The figures of a table with the columns `id`, `section`, `quantity`, `entity`, `period`, `value`,
  /// `value_high`, `unit`, `role` and `derivation`, in its order.
  ///
  /// - Throws: ``DataError`` naming the column that is missing, or the line of an id that appears twice, a
  ///   number, a role or a derivation that cannot be read.
  public static func all(in table: CSVTable) throws(DataError) -> [PublishedFigure] {
    var columns: [Field: Int] = [:]
    for field in Field.allCases { columns[field] = try table.index(of: field.rawValue) }
    var figures: [PublishedFigure] = []
    var known: Set<String> = []
    for row in 0..<table.count {
      let reader = RowReader(table: table, row: row, columns: columns)
      let figure = try reader.figure()
      guard known.insert(figure.id).inserted else {
        throw reader.fault(.id, "the id '\(figure.id)' appears twice", "give every row its own id")
      }
      figures.append(figure)
    }
    return figures
  }

  fileprivate enum Field: String, CaseIterable {
    case id, section, quantity, entity, period, value
    case valueHigh = "value_high"
    case unit, role, derivation
  }
}

/// Reads one row of the table of published figures.
private struct RowReader {
  let table: CSVTable
  let row: Int
  let columns: [PublishedFigure.Field: Int]

  func figure() throws(DataError) -> PublishedFigure {
    for field in [PublishedFigure.Field.id, .section, .quantity, .unit] where text(field).isEmpty {
      throw fault(field, "the \(field.rawValue) is empty", "every row needs one")
    }
    return PublishedFigure(
      id: text(.id), section: text(.section), quantity: text(.quantity), entity: text(.entity),
      period: text(.period), value: try number(.value),
      valueHigh: text(.valueHigh).isEmpty ? nil : try number(.valueHigh), unit: text(.unit),
      role: try role(), derivation: try derivation())
  }

  private func role() throws(DataError) -> PublishedFigure.Role {
    try table.choice(row: row, column: columns[.role] ?? 0)
  }

  private func number(_ field: PublishedFigure.Field) throws(DataError) -> PrintedNumber {
    guard let number = PrintedNumber(text(field)) else {
      throw fault(
        field, "'\(text(field))' is not a number as printed", "write digits with a decimal point")
    }
    return number
  }

  private func derivation() throws(DataError) -> String? {
    guard !text(.derivation).isEmpty else { return nil }
    do throws(DataError) {
      return try PublishedExpression(text(.derivation)).text
    } catch {
      guard case .formula(_, let column, let problem, let remedy) = error else { throw error }
      throw fault(.derivation, "\(problem) (character \(column) of the derivation)", remedy)
    }
  }

  private func text(_ field: PublishedFigure.Field) -> String {
    columns[field].map { table.text(row: row, column: $0) } ?? ""
  }

  func fault(_ field: PublishedFigure.Field, _ problem: String, _ remedy: String) -> DataError {
    guard let column = columns[field] else { return .other(problem) }
    return table.fault(row: row, column: column, problem: problem, remedy: remedy)
  }
}
