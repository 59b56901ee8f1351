/// Files in one ZIP archive, stored as they are.
///
/// Nothing is compressed and every date is the first that the format knows, 1 January 1980: the same files
/// give the same bytes.
///
/// > Reference: PKWARE, *.ZIP File Format Specification* 6.3, sections 4.3 and 4.4.
struct StoredArchive {
  /// The archive with all its files.
  let bytes: [UInt8]

  /// Packs files in their order; names are ASCII.
  init(_ files: [(name: String, text: String)]) {
    let checksum = CyclicRedundancyCheck()
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let contents = Array(file.text.utf8)
      let offset = bytes.count
      var header: [UInt8] = []
      // Version 2.0, no flags, stored, at no time of 1980-01-01.
      for field in [20, 0, 0, 0, 0x21] { header.append(field, bytes: 2) }
      header.append(Int(checksum.value(of: contents)), bytes: 4)
      for _ in 0..<2 { header.append(contents.count, bytes: 4) }
      header.append(name.count, bytes: 2)
      header.append(0, bytes: 2)

      bytes.append(0x0403_4B50, bytes: 4)
      bytes += header + name + contents

      directory.append(0x0201_4B50, bytes: 4)
      directory.append(20, bytes: 2)
      directory += header
      // No remark, first disk, no attributes.
      for field in [0, 0, 0] { directory.append(field, bytes: 2) }
      directory.append(0, bytes: 4)
      directory.append(offset, bytes: 4)
      directory += name
    }
    let offset = bytes.count
    bytes += directory
    bytes.append(0x0605_4B50, bytes: 4)
    for field in [0, 0, files.count, files.count] { bytes.append(field, bytes: 2) }
    bytes.append(directory.count, bytes: 4)
    bytes.append(offset, bytes: 4)
    bytes.append(0, bytes: 2)
    self.bytes = bytes
  }
}

extension [UInt8] {
  /// Appends the low bytes of a number, the lowest first.
  fileprivate mutating func append(_ number: Int, bytes: Int) {
    for byte in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }
}
