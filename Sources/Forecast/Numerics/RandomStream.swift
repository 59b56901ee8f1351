import Foundation

/// A stream of random numbers: xoshiro256** for bits, Marsaglia and Tsang's ziggurat for normals.
///
/// Streams of one seed and different numbers are independent for every practical purpose, so work can be
/// split into chunks with a stream each and gives the same figures on any number of threads.
///
/// > Reference: Blackman & Vigna (2021), *ACM Transactions on Mathematical Software* 47(4), 36,
/// > doi:10.1145/3460772; Marsaglia & Tsang (2000), *Journal of Statistical Software* 5(8),
/// > doi:10.18637/jss.v005.i08.
struct RandomStream: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The stream with a number within a seed.
  init(seed: UInt64, stream: UInt64) {
    var mixer = SplitMix(state: seed)
    var own = SplitMix(state: mixer.next() ^ (stream &* 0xd1b5_4a32_d192_ed03))
    state = (own.next(), own.next(), own.next(), own.next())
  }

  /// The next 64 random bits.
  mutating func nextBits() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// A number in the open interval from 0 to 1.
  mutating func nextUniform() -> Double {
    (Double(nextBits() >> 11) + 0.5) * 0x1p-53
  }

  /// A standard normal number.
  mutating func nextNormal() -> Double {
    var number = 0.0
    withUnsafeMutablePointer(to: &number) { fillNormals($0, count: 1) }
    return number
  }

  /// Writes standard normal numbers into memory.
  mutating func fillNormals(_ target: UnsafeMutablePointer<Double>, count: Int) {
    Ziggurat.normal.edges.withUnsafeBufferPointer { edges in
      Ziggurat.normal.heights.withUnsafeBufferPointer { heights in
        for position in 0..<count {
          target[position] = normal(edges, heights)
        }
      }
    }
  }

  private mutating func normal(
    _ edges: UnsafeBufferPointer<Double>, _ heights: UnsafeBufferPointer<Double>
  ) -> Double {
    while true {
      let bits = nextBits()
      // The lowest seven bits choose the layer, the highest 53 the place in it with its sign.
      let layer = Int(bits & 0x7f)
      let signed = Double(Int64(bitPattern: bits) >> 11) * 0x1p-52
      let x = signed * edges[layer]
      if abs(x) < edges[layer + 1] { return x }
      if layer == 0 { return tail(negative: signed < 0) }
      let y = heights[layer] + nextUniform() * (heights[layer + 1] - heights[layer])
      if y < exp(-x * x / 2) { return x }
    }
  }

  /// A normal number beyond the last edge `r`, by Marsaglia's exponential rejection.
  private mutating func tail(negative: Bool) -> Double {
    let r = Ziggurat.lastEdge
    while true {
      let x = -log(nextUniform()) / r
      let y = -log(nextUniform())
      if 2 * y >= x * x { return negative ? -(r + x) : r + x }
    }
  }
}

/// The 128 layers of equal area under `exp(−x²/2)`.
private struct Ziggurat: Sendable {
  /// Where the bottom layer ends and the tail begins.
  static let lastEdge = 3.442619855899
  /// The area of each layer.
  static let area = 9.91256303526217e-3

  /// Right edges: the bottom layer as wide as its area demands, then falling to 0.
  let edges: [Double]
  /// `exp(−x²/2)` at the edges, from the bottom up.
  let heights: [Double]

  static let normal = Ziggurat()

  private init() {
    let bottom = exp(-Self.lastEdge * Self.lastEdge / 2)
    var edges = [Self.area / bottom, Self.lastEdge]
    var height = bottom
    for _ in 2..<128 {
      height += Self.area / (edges.last ?? 1)
      edges.append((-2 * log(height)).squareRoot())
    }
    edges.append(0)
    self.edges = edges
    heights = [0] + edges.dropFirst().map { exp(-$0 * $0 / 2) }
  }
}

/// Steele, Lea and Flood's mixer, which spreads a seed over the state of another generator.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
