/// A number held as the unevaluated sum of two doubles, about 32 decimal digits.
///
/// It rests on two transformations without error, `a + b = s + e` (Knuth) and `a·b = p + e` (a fused
/// multiply–add), and needs no 80-bit type, so it works on every processor.
///
/// > Reference: Ogita, Rump & Oishi (2005), *SIAM Journal on Scientific Computing* 26(6), 1955–1988,
/// > doi:10.1137/030601818.
struct DoubledPrecision: Sendable, Hashable {
  /// The number rounded to double.
  private(set) var high: Double
  /// What the rounding left out.
  private(set) var low: Double

  init(_ value: Double) {
    high = value
    low = 0
  }

  /// The sum with a double.
  mutating func add(_ value: Double) {
    let sum = high + value
    let part = sum - high
    low += (high - (sum - part)) + (value - part)
    high = sum
  }

  /// The sum with the product of two doubles.
  mutating func add(_ a: Double, times b: Double) {
    let product = a * b
    low += (-product).addingProduct(a, b)
    add(product)
  }

  /// The sum with the product of a double and a number in doubled precision.
  mutating func add(_ a: Double, times b: DoubledPrecision) {
    add(a, times: b.high)
    low += a * b.low
  }

  /// The number rounded to double after many additions.
  var rounded: Double { high + low }

  /// The product with a double.
  func times(_ factor: Double) -> DoubledPrecision {
    let product = high * factor
    let rest = (-product).addingProduct(high, factor) + low * factor
    var result = DoubledPrecision(product + rest)
    result.low = rest - (result.high - product)
    return result
  }

  /// `x, x², …, xᵏ`.
  static func powers(of x: Double, through degree: Int) -> [DoubledPrecision] {
    var power = DoubledPrecision(1)
    return (1...degree).map { _ in
      power = power.times(x)
      return power
    }
  }
}
