/// Where the cells of a CSV text begin: one pass over its bytes, nothing copied.
///
/// Cells are as RFC 4180 has them: separated by the delimiter, rows ended by LF or CRLF, and a cell in
/// quotation marks may hold delimiters, line breaks and doubled quotation marks.
struct CSVScan: Sendable {
  /// The delimiter, a comma; a semicolon when the header has semicolons and no comma.
  let delimiter: UInt8
  /// Cells in every row.
  let width: Int
  /// Offsets of all cells, header first, row by row, and last one past the byte that ends the text.
  let starts: [UInt32]
  /// The row, 0 for the header, of every line break that stands inside a quoted cell.
  let innerBreaks: [Int]

  /// Scans a text that is known to be UTF-8.
  ///
  /// - Throws: ``DataError/malformed(file:line:column:problem:remedy:)`` at the first fault.
  init(file: String, bytes: [UInt8]) throws(DataError) {
    let text = Text(file: file, bytes: bytes)
    guard text.end > 0 else {
      throw text.fault(0, "the file is empty", "write a header row and one row for each period")
    }
    guard text.end < UInt32.max else {
      throw text.fault(0, "the file is larger than 4 GiB", "split it into smaller files")
    }

    var starts: [UInt32] = []
    starts.reserveCapacity(text.end / 8 + 2)
    var innerBreaks: [Int] = []
    var width = 0
    var column = 0
    var row = 0
    var position = 0
    while true {
      let start = position
      starts.append(UInt32(truncatingIfNeeded: start))
      column += 1
      if position < text.end, bytes[position] == quote {
        position = try text.endOfQuotedCell(from: start, row: row, innerBreaks: &innerBreaks)
      } else {
        position = try text.endOfPlainCell(from: start)
      }
      if position < text.end, bytes[position] == text.delimiter {
        position += 1
        continue
      }

      if row == 0 { width = column }
      guard column == width else {
        let first = Int(starts[starts.count - column])
        guard first < position || column > 1 else {
          throw text.fault(first, "the line is empty", "remove it")
        }
        throw text.fault(
          column > width ? Int(starts[starts.count - column + width]) : first,
          "the row has \(column) \(column == 1 ? "cell" : "cells") but the header has \(width)",
          "make them agree, and quote a cell that contains the delimiter")
      }
      if position < text.end, bytes[position] == carriageReturn { position += 1 }
      guard position < text.end else { break }
      position += 1
      column = 0
      row += 1
    }
    starts.append(UInt32(truncatingIfNeeded: text.end + 1))

    self.delimiter = text.delimiter
    self.width = width
    self.starts = starts
    self.innerBreaks = innerBreaks
  }

  /// The text under the scan, without the line breaks at its end.
  private struct Text {
    let file: String
    let bytes: [UInt8]
    let end: Int
    let delimiter: UInt8

    init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
      end = (bytes.lastIndex { $0 != lineFeed && $0 != carriageReturn } ?? -1) + 1
      let header = bytes[..<end].prefix { $0 != lineFeed }
      let semicolons = header.contains(UInt8(ascii: ";")) && !header.contains(UInt8(ascii: ","))
      delimiter = UInt8(ascii: semicolons ? ";" : ",")
    }

    func endOfPlainCell(from start: Int) throws(DataError) -> Int {
      var position = start
      while position < end {
        let byte = bytes[position]
        if byte == delimiter || byte == lineFeed { break }
        if byte == carriageReturn {
          guard position + 1 < end, bytes[position + 1] == lineFeed else {
            throw fault(
              position, "a carriage return stands without a line feed",
              "save the file with LF or CRLF line ends")
          }
          break
        }
        guard byte != quote else {
          throw fault(
            position, "a quotation mark stands inside an unquoted cell",
            "put the whole cell in quotation marks and double those inside it")
        }
        position += 1
      }
      return position
    }

    func endOfQuotedCell(
      from start: Int, row: Int, innerBreaks: inout [Int]
    ) throws(DataError) -> Int {
      var position = start + 1
      while position < end {
        if bytes[position] == lineFeed { innerBreaks.append(row) }
        if bytes[position] == quote {
          guard position + 1 < end, bytes[position + 1] == quote else {
            return try endOfPlainCellAfterQuote(position + 1)
          }
          position += 1
        }
        position += 1
      }
      throw fault(
        start, "the quotation mark that opens here is never closed",
        "close it, and double quotation marks inside the cell")
    }

    private func endOfPlainCellAfterQuote(_ position: Int) throws(DataError) -> Int {
      guard try endOfPlainCell(from: position) == position else {
        throw fault(
          position, "text follows the closing quotation mark",
          "put the whole cell in quotation marks and double those inside it")
      }
      return position
    }

    func fault(_ offset: Int, _ problem: String, _ remedy: String) -> DataError {
      let place = bytes.place(of: offset)
      return .malformed(
        file: file, line: place.line, column: place.column, problem: problem, remedy: remedy)
    }
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
