/// The SHA-256 digest of bytes, which names the exact contents of a file.
///
/// A message is padded to a multiple of 64 bytes (`0x80`, zeros, its length in bits as 64 bits) and each
/// block of sixteen words `W₀ … W₁₅` is mixed into eight state words:
///
///     Wₜ = σ₁(Wₜ₋₂) + Wₜ₋₇ + σ₀(Wₜ₋₁₅) + Wₜ₋₁₆             t = 16 … 63
///     T₁ = h + Σ₁(e) + (e∧f ⊕ ¬e∧g) + Kₜ + Wₜ
///     T₂ = Σ₀(a) + (a∧b ⊕ a∧c ⊕ b∧c)
///
/// It tells whether two files are the same; it does not keep a secret.
///
/// > Reference: NIST, FIPS 180-4, *Secure Hash Standard*, doi:10.6028/NIST.FIPS.180-4.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Starts with an empty message.
  public init() {}

  /// The digest of a whole message as 64 hexadecimal digits in lower case.
  public static func hexadecimal(of message: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(message)
    return hash.hexadecimal
  }

  /// Appends a chunk to the message.
  public mutating func update(_ chunk: [UInt8]) {
    length += UInt64(chunk.count)
    pending += chunk
    let whole = pending.count - pending.count % 64
    for start in stride(from: 0, to: whole, by: 64) {
      state = Self.compressed(state, pending[start..<(start + 64)])
    }
    pending.removeFirst(whole)
  }

  /// The 32 bytes of the digest of the message so far.
  public var digest: [UInt8] {
    var last = pending + [0x80]
    last += [UInt8](repeating: 0, count: (120 - last.count % 64) % 64)
    last += Self.bigEndian(length * 8)
    var final = state
    for start in stride(from: 0, to: last.count, by: 64) {
      final = Self.compressed(final, last[start..<(start + 64)])
    }
    return final.flatMap(Self.bigEndian)
  }

  /// The digest as 64 hexadecimal digits in lower case.
  public var hexadecimal: String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func compressed(_ state: [UInt32], _ block: ArraySlice<UInt8>) -> [UInt32] {
    var w: [UInt32] = []
    w.reserveCapacity(64)
    for start in stride(from: block.startIndex, to: block.endIndex, by: 4) {
      w.append(block[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) })
    }
    for t in 16..<64 {
      let sigma0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3
      let sigma1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10
      w.append(sigma1 &+ w[t - 7] &+ sigma0 &+ w[t - 16])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let t1 = h &+ sum1 &+ (e & f ^ ~e & g) &+ constants[t] &+ w[t]
      let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let t2 = sum0 &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    return zip(state, [a, b, c, d, e, f, g, h]).map { $0 &+ $1 }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
