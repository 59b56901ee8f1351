import Foundation

extension [UInt8] {
  /// The bytes of a file, without the byte-order mark that some programs write in front.
  ///
  /// - Throws: ``DataError/cannotOpen(file:reason:)`` with the reason in words.
  init(fileAt path: String) throws(DataError) {
    do {
      self.init(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as CocoaError {
      throw .cannotOpen(file: path, reason: error.reasonInWords)
    } catch {
      throw .cannotOpen(file: path, reason: error.localizedDescription)
    }
    if starts(with: [0xEF, 0xBB, 0xBF]) { removeFirst(3) }
  }

  /// The offset of the first byte that is no UTF-8; `nil` when the text is sound.
  var firstInvalidUTF8: Int? {
    var union: UInt8 = 0
    for byte in self { union |= byte }
    guard union >= 0x80 else { return nil }

    var parser = Unicode.UTF8.ForwardParser()
    var iterator = makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  /// The line and the column (in characters as Unicode scalars) of an offset, both from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in self[..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
    }
    return (line, column)
  }
}

extension CocoaError {
  fileprivate var reasonInWords: String {
    if let posix = underlying as? POSIXError {
      return String(cString: strerror(posix.code.rawValue)).lowercased()
    }
    switch code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return "no such file"
    case .fileReadNoPermission: return "permission denied"
    default: return localizedDescription
    }
  }
}
