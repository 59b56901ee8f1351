import Foundation

/// Draws of F and t of the bounds test under no level relationship, at one sample's size and fixed regressors.
///
/// With fixed columns W (n × m), k regressors and z₀ = 0,
///
///     yₜ = yₜ₋₁ + ε₀ₜ      xⱼₜ = xⱼₜ₋₁ + εⱼₜ  for the upper bound,  xⱼₜ = εⱼₜ  for the lower
///     Δy on W, (restricted column), x₋₁, y₋₁
///
/// Only inner products are needed. The fixed columns are made orthonormal once; for each draw the products
/// of Δy, x₋₁ and y₋₁ with them and with each other give, after one small Cholesky factorisation LLᵀ of the
/// part of (x₋₁, y₋₁) outside the fixed columns and c = L⁻¹(x₋₁, y₋₁)'Δy,
///
///     SSR = Δy'Δy − … − c'c      F = c'c / (q·σ²)      t = c_y / σ
///
/// Eight draws are worked side by side, so that the compiler can use vector instructions, and both bounds
/// share their normals. Chunks of draws have a random stream each: the figures depend on the seed alone and
/// not on the number of threads.
struct BoundsSampler: Sendable {
  /// Orthonormal columns: first those that are not tested, then the restricted one.
  let basis: [[Double]]
  /// How many of them are tested (0 or 1).
  let restricted: Int
  /// Level regressors without the lagged left side.
  let k: Int
  /// Rows.
  let n: Int

  /// The draws side by side.
  private static let lanes = 8
  /// The draws of one random stream.
  private static let chunk = 1000

  /// Creates a sampler; the restricted column comes last, and dependent columns give `nil`.
  init?(fixed: [[Double]], restricted: [Double]?, k: Int, n: Int) {
    let all = fixed + [restricted].compactMap { $0 }
    guard let columns = OrthonormalColumns(all) else { return nil }
    basis = columns.basis
    self.restricted = restricted == nil ? 0 : 1
    self.k = k
    self.n = n
  }

  /// The columns that are tested: k levels, the lagged left side and the restricted column.
  var testedColumns: Int { k + 1 + restricted }
  /// Degrees of freedom of the residuals.
  var degreesOfFreedom: Int { n - basis.count - k - 1 }

  /// F and t of every draw, at either bound, in the order drawn.
  struct Draws: Sendable {
    var lowerF: [Double]
    var upperF: [Double]
    var lowerT: [Double]
    var upperT: [Double]
  }

  /// Draws from the null distribution.
  func draws(
    _ count: Int, seed: UInt64, threads: Int, report: WorkReport? = nil
  ) -> Draws {
    precondition(count > 0 && threads > 0 && degreesOfFreedom > 0)
    let chunks = (count + Self.chunk - 1) / Self.chunk
    var results = [Double](repeating: 0, count: 4 * chunks * Self.chunk)
    results.withUnsafeMutableBufferPointer { buffer in
      let output = Output(buffer)
      let workers = min(threads, chunks)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for chunk in stride(from: worker, to: chunks, by: workers) {
          fill(output, chunk: chunk, seed: seed)
          report?(min(Self.chunk, count - chunk * Self.chunk), count)
        }
      }
    }
    func part(_ index: Int) -> [Double] {
      stride(from: index, to: 4 * count, by: 4).map { results[$0] }
    }
    return Draws(lowerF: part(0), upperF: part(1), lowerT: part(2), upperT: part(3))
  }

  /// Memory in which every chunk has a place of its own.
  private struct Output: @unchecked Sendable {
    let start: UnsafeMutablePointer<Double>?
    init(_ buffer: UnsafeMutableBufferPointer<Double>) { start = buffer.baseAddress }
  }

  /// Writes F and t of a chunk: four figures a draw, lower and upper F, lower and upper t.
  private func fill(_ output: Output, chunk: Int, seed: UInt64) {
    guard let start = output.start else { return }
    var stream = RandomStream(seed: seed, stream: UInt64(chunk))
    var workspace = Workspace(sampler: self)
    for batch in 0..<(Self.chunk / Self.lanes) {
      workspace.drawPaths(&stream)
      workspace.formProducts()
      let first = (chunk * Self.chunk + batch * Self.lanes) * 4
      for lane in 0..<Self.lanes { workspace.write(lane, to: start + first + 4 * lane) }
    }
  }
}

extension BoundsSampler {
  /// The memory of one thread: paths and products of eight draws, all with the lane as last index.
  private struct Workspace {
    private let n: Int
    private let k: Int
    private let fixed: Int
    private let restricted: Int
    private let degreesOfFreedom: Double
    /// Δy, y₋₁, x₋₁ as I(1), x₋₁ as I(0).
    private let vectors: Int
    private let basis: [Double]
    private var noise: [Double]
    private var paths: [Double]
    private var products: [Double]
    /// The running sums of y and x.
    private var sums: [Double]
    private var gram: [Double]

    init(sampler: BoundsSampler) {
      n = sampler.n
      k = sampler.k
      fixed = sampler.basis.count
      restricted = sampler.restricted
      degreesOfFreedom = Double(sampler.degreesOfFreedom)
      vectors = 2 + 2 * sampler.k
      basis = sampler.basis.flatMap { $0 }
      noise = Array(repeating: 0, count: (sampler.k + 1) * lanes)
      paths = Array(repeating: 0, count: vectors * sampler.n * lanes)
      products = Array(repeating: 0, count: (sampler.basis.count + vectors) * vectors * lanes)
      sums = Array(repeating: 0, count: (sampler.k + 1) * lanes)
      gram = Array(repeating: 0, count: (sampler.k + 2) * (sampler.k + 2))
    }

    /// Draws eight samples: vector after vector, row after row, lane after lane.
    mutating func drawPaths(_ stream: inout RandomStream) {
      let (rows, regressors, width) = (n, k, lanes)
      let stride = rows * width
      noise.withUnsafeMutableBufferPointer { noise in
        sums.withUnsafeMutableBufferPointer { sums in
          paths.withUnsafeMutableBufferPointer { paths in
            guard let noise = noise.baseAddress, let sums = sums.baseAddress,
              let paths = paths.baseAddress
            else { return }
            sums.update(repeating: 0, count: (regressors + 1) * width)
            noise.update(repeating: 0, count: (regressors + 1) * width)
            for row in 0..<rows {
              let place = paths + row * width
              // What was drawn for the row before is the lagged level of a stationary regressor.
              for j in 0..<regressors {
                let own = (j + 1) * width
                for lane in 0..<width {
                  place[(2 + j) * stride + lane] = sums[own + lane]
                  place[(2 + regressors + j) * stride + lane] = noise[own + lane]
                }
              }
              stream.fillNormals(noise, count: (regressors + 1) * width)
              for lane in 0..<width {
                place[lane] = noise[lane]
                place[stride + lane] = sums[lane]
              }
              for i in 0..<((regressors + 1) * width) { sums[i] += noise[i] }
            }
          }
        }
      }
    }

    /// Inner products of every vector with the basis and with the vectors up to itself.
    mutating func formProducts() {
      let (rows, all, width) = (n, vectors, lanes)
      let stride = rows * width
      let fixed = fixed
      basis.withUnsafeBufferPointer { basis in
        paths.withUnsafeBufferPointer { paths in
          products.withUnsafeMutableBufferPointer { products in
            guard let paths = paths.baseAddress, let products = products.baseAddress else { return }
            for vector in 0..<all {
              let path = paths + vector * stride
              for column in 0..<fixed {
                guard let q = basis.baseAddress else { break }
                let sum = Self.dot(path, with: q + column * rows, rows: rows)
                Self.store(sum, products + (column * all + vector) * width)
              }
              for other in 0...vector {
                let sum = Self.dot(path, paths + other * stride, rows: rows)
                Self.store(sum, products + ((fixed + other) * all + vector) * width)
              }
            }
          }
        }
      }
    }

    /// F and t of one lane at both bounds.
    mutating func write(_ lane: Int, to target: UnsafeMutablePointer<Double>) {
      for bound in 0..<2 {
        // The order of elimination: x₋₁ at this bound, then y₋₁, then Δy.
        let first = bound == 1 ? 2 : 2 + k
        func vector(_ i: Int) -> Int { i < k ? first + i : (i == k ? 1 : 0) }
        let size = k + 2
        for i in 0..<size {
          for j in 0...i { gram[i * size + j] = product(vector(i), vector(j), lane) }
        }
        // Cholesky by rows; the last row holds c and, on the diagonal, the residual sum of squares.
        for i in 0..<size {
          for j in 0...i {
            var sum = gram[i * size + j]
            for l in 0..<j { sum -= gram[i * size + l] * gram[j * size + l] }
            if i == j {
              gram[i * size + j] =
                i == size - 1 ? sum : max(sum, .leastNormalMagnitude).squareRoot()
            } else {
              gram[i * size + j] = sum / gram[j * size + j]
            }
          }
        }
        var explained = 0.0
        for j in 0..<(size - 1) {
          explained += gram[(size - 1) * size + j] * gram[(size - 1) * size + j]
        }
        for column in (fixed - restricted)..<fixed {
          let share = products[(column * vectors) * lanes + lane]
          explained += share * share
        }
        let variance = gram[size * size - 1] / degreesOfFreedom
        target[bound] = explained / Double(k + 1 + restricted) / variance
        target[2 + bound] = gram[(size - 1) * size + k] / variance.squareRoot()
      }
    }

    /// The inner product of two vectors outside the fixed and restricted columns.
    private func product(_ a: Int, _ b: Int, _ lane: Int) -> Double {
      let (low, high) = (min(a, b), max(a, b))
      var sum = products[((fixed + low) * vectors + high) * lanes + lane]
      for column in 0..<fixed {
        sum -=
          products[(column * vectors + a) * lanes + lane]
          * products[(column * vectors + b) * lanes + lane]
      }
      return sum
    }

    private typealias Lanes = SIMD8<Double>

    private static func store(_ sum: Lanes, _ target: UnsafeMutablePointer<Double>) {
      for lane in 0..<lanes { target[lane] = sum[lane] }
    }

    /// Eight paths times one common column.
    private static func dot(
      _ path: UnsafePointer<Double>, with column: UnsafePointer<Double>, rows: Int
    ) -> Lanes {
      let pairs = UnsafeRawPointer(path)
      var sum = Lanes(repeating: 0)
      for row in 0..<rows {
        sum += pairs.loadUnaligned(fromByteOffset: row * 64, as: Lanes.self) * column[row]
      }
      return sum
    }

    /// Eight paths times eight others.
    private static func dot(
      _ path: UnsafePointer<Double>, _ other: UnsafePointer<Double>, rows: Int
    ) -> Lanes {
      let left = UnsafeRawPointer(path)
      let right = UnsafeRawPointer(other)
      var sum = Lanes(repeating: 0)
      for row in 0..<rows {
        sum +=
          left.loadUnaligned(fromByteOffset: row * 64, as: Lanes.self)
          * right.loadUnaligned(fromByteOffset: row * 64, as: Lanes.self)
      }
      return sum
    }
  }
}
