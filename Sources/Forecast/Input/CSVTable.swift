/// A CSV file as a table of text: a header of unique names and rows of equally many cells.
///
/// The table keeps the bytes of the file and the offsets of its cells; text and numbers are made when they
/// are asked for. Spaces around an unquoted cell do not count; a quoted cell is taken as it stands.
public struct CSVTable: Sendable {
  /// One row of the table.
  public struct Row: Sendable, Hashable {
    /// The line of the file on which the row begins, from 1.
    public let line: Int
    /// The cells as text, in the order of the header.
    public let cells: [String]
  }

  /// What a cell says when it is read as a number.
  enum Figure: Sendable, Hashable {
    case empty
    case number(Double)
    case text
  }

  /// The path as the user gave it.
  public let file: String
  /// The names of the columns.
  public let header: [String]
  /// The number of rows below the header.
  public let count: Int

  private let bytes: [UInt8]
  private let scan: CSVScan

  /// Reads a file.
  ///
  /// - Throws: ``DataError/cannotOpen(file:reason:)``, or
  ///   ``DataError/malformed(file:line:column:problem:remedy:)`` with the place of the first fault.
  public init(file: String) throws(DataError) {
    try self.init(file: file, bytes: [UInt8](fileAt: file))
  }

  /// Reads the bytes of a file that goes by a name.
  ///
  /// - Throws: ``DataError/malformed(file:line:column:problem:remedy:)`` with the place of the first fault.
  public init(file: String, bytes: [UInt8]) throws(DataError) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    if let offset = text.firstInvalidUTF8 {
      let place = text.place(of: offset)
      throw .malformed(
        file: file, line: place.line, column: place.column, problem: "the text is not UTF-8",
        remedy: "save the file in UTF-8")
    }

    self.file = file
    self.bytes = text
    self.scan = try CSVScan(file: file, bytes: text)
    self.count = (scan.starts.count - 1) / scan.width - 1
    let (bytes, scan) = (text, scan)
    self.header = (0..<scan.width).map { Self.text(bytes, scan, $0) }
    try checkHeader()
  }

  /// All rows as text; for small tables, and once: every call makes them anew.
  public var rows: [Row] {
    (0..<count).map { row in
      Row(line: line(of: row), cells: header.indices.map { text(row: row, column: $0) })
    }
  }

  /// The index of a column.
  ///
  /// - Throws: ``DataError/missingColumn(file:column:nearest:available:)``.
  public func index(of column: String) throws(DataError) -> Int {
    guard let index = header.firstIndex(of: column) else {
      throw .missingColumn(
        file: file, column: column, nearest: column.nearest(among: header), available: header)
    }
    return index
  }

  /// The line of the file on which a row begins; row 0 is the first below the header.
  public func line(of row: Int) -> Int {
    row + 2 + scan.innerBreaks.prefix { $0 <= row }.count
  }

  /// A cell as text; row 0 is the first below the header.
  public func text(row: Int, column: Int) -> String {
    Self.text(bytes, scan, cell(row, column))
  }

  /// A cell as a number, `nil` when it is empty; a single full stop counts as empty, as in FRED's files.
  ///
  /// - Throws: ``DataError/malformed(file:line:column:problem:remedy:)`` for any other text.
  public func number(row: Int, column: Int) throws(DataError) -> Double? {
    switch figure(row: row, column: column) {
    case .empty: return nil
    case .number(let value): return value
    case .text:
      let text = text(row: row, column: column)
      throw fault(
        row: row, column: column,
        problem: "'\(text)' in column '\(header[column])' is not a number",
        remedy: "write digits with a decimal point, or leave the cell empty")
    }
  }

  /// What a cell says when it is read as a number.
  func figure(row: Int, column: Int) -> Figure {
    let range = Self.content(bytes, scan, cell(row, column)).range
    if range.isEmpty || range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: ".") {
      return .empty
    }
    return Double(decimal: bytes, in: range).map { .number($0) } ?? .text
  }

  /// The line and the column of the file where a cell begins, both from 1; row −1 is the header.
  func place(row: Int, column: Int) -> (line: Int, column: Int) {
    bytes.place(of: Self.content(bytes, scan, cell(row, column)).range.lowerBound)
  }

  /// An error that points at a cell; row −1 is the header.
  func fault(row: Int, column: Int, problem: String, remedy: String) -> DataError {
    let place = place(row: row, column: column)
    return .malformed(
      file: file, line: place.line, column: place.column, problem: problem, remedy: remedy)
  }

  private func checkHeader() throws(DataError) {
    var known: Set<String> = []
    for (column, name) in header.enumerated() {
      guard !name.isEmpty else {
        throw fault(
          row: -1, column: column, problem: "column \(column + 1) has no name",
          remedy: "name every column in the header")
      }
      guard known.insert(name).inserted else {
        throw fault(
          row: -1, column: column, problem: "the header names '\(name)' twice",
          remedy: "rename one of the two columns")
      }
    }
  }

  private func cell(_ row: Int, _ column: Int) -> Int {
    precondition(row >= -1 && row < count && header.indices.contains(column), "no such cell")
    return (row + 1) * scan.width + column
  }

  private static func text(_ bytes: [UInt8], _ scan: CSVScan, _ cell: Int) -> String {
    let (range, quoted) = content(bytes, scan, cell)
    let text = String(decoding: bytes[range], as: UTF8.self)
    return quoted ? text.replacing("\"\"", with: "\"") : text
  }

  /// The bytes of a cell without its quotation marks or the spaces around it.
  private static func content(
    _ bytes: [UInt8], _ scan: CSVScan, _ cell: Int
  ) -> (range: Range<Int>, quoted: Bool) {
    var lower = Int(scan.starts[cell])
    var upper = Int(scan.starts[cell + 1]) - 1
    if upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    if lower < upper, bytes[lower] == UInt8(ascii: "\"") { return (lower + 1..<upper - 1, true) }
    while lower < upper, bytes[lower] == 32 || bytes[lower] == 9 { lower += 1 }
    while lower < upper, bytes[upper - 1] == 32 || bytes[upper - 1] == 9 { upper -= 1 }
    return (lower..<upper, false)
  }
}
