/// A file by name and contents, as a manifest lists it.
public struct FileDigest: Sendable, Hashable {
  /// The name without folder; for results, the path inside their folder.
  public let file: String
  /// The SHA-256 digest of the contents in hexadecimal.
  public let sha256: String
  /// The number of bytes.
  public let bytes: Int

  /// Takes the digest of a file's contents.
  public init(_ file: String, contents: [UInt8]) {
    self.init(file, sha256: SHA256.hexadecimal(of: contents), bytes: contents.count)
  }

  /// Names a file whose digest is known.
  public init(_ file: String, sha256: String, bytes: Int) {
    precondition(!file.hasPrefix("/"), "a digest names no folders of this machine")
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
  }
}
