/// A dense matrix of doubles, stored by columns as LAPACK wants it.
public struct Matrix: Sendable, Hashable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// Entries, column after column.
  public internal(set) var values: [Double]

  /// Creates a matrix from entries given column after column.
  public init(rows: Int, columns: Int, values: [Double]) {
    precondition(
      values.count == rows * columns, "a \(rows) × \(columns) matrix needs as many entries")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// Creates a matrix of zeros.
  public init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, values: Array(repeating: 0, count: rows * columns))
  }

  /// Creates a matrix from columns of equal length.
  public init(columns: [[Double]]) {
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns must have one length")
    self.init(rows: rows, columns: columns.count, values: columns.flatMap { $0 })
  }

  /// The entry in a row and a column, both from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { values[column * rows + row] }
    set { values[column * rows + row] = newValue }
  }

  /// The entries of one column.
  public func column(_ column: Int) -> ArraySlice<Double> {
    values[(column * rows)..<((column + 1) * rows)]
  }

  /// The product `A·x`, with `x` of length ``columns``.
  public func times(_ vector: [Double]) -> [Double] {
    precondition(vector.count == columns, "A·x needs as many entries as A has columns")
    var product = Array(repeating: 0.0, count: rows)
    for (j, factor) in vector.enumerated() {
      let base = j * rows
      for i in 0..<rows { product[i] += values[base + i] * factor }
    }
    return product
  }
}
