import Testing

@testable import Forecast

@Suite("SHA-256")
struct SHA256Tests {
  /// NIST, *Secure Hash Standard*, examples with intermediate values and CAVP `SHA256ShortMsg`.
  @Test(
    "gives the digests of NIST's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(message: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(message.utf8)) == digest)
  }

  @Test("gives NIST's digest of a million letters a, fed in chunks that fit no block")
  func million() {
    var hash = SHA256()
    let chunk = [UInt8](repeating: UInt8(ascii: "a"), count: 999)
    for _ in 0..<1001 { hash.update(chunk) }
    hash.update([UInt8(ascii: "a")])
    #expect(999 * 1001 + 1 == 1_000_000)
    #expect(
      hash.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("does not depend on where the message is cut", arguments: [0, 1, 55, 56, 63, 64, 65, 119])
  func chunks(cut: Int) {
    let message = (0..<120).map { UInt8($0) }
    var hash = SHA256()
    hash.update(Array(message[..<cut]))
    hash.update(Array(message[cut...]))
    #expect(hash.hexadecimal == SHA256.hexadecimal(of: message))
  }

  @Test("can be read before the message ends")
  func intermediate() {
    var hash = SHA256()
    hash.update(Array("ab".utf8))
    #expect(hash.hexadecimal == SHA256.hexadecimal(of: Array("ab".utf8)))
    hash.update(Array("c".utf8))
    #expect(hash.hexadecimal == SHA256.hexadecimal(of: Array("abc".utf8)))
  }
}
