import CKernels

/// Runs all paths of a simulation, eight side by side.
///
/// Every eight paths have two random streams of their own, one for the errors of the sample and one for those of the
/// steps, so that figures depend neither on threads nor on how many paths and steps there are, and a path has
/// the same errors whether its coefficients are known or drawn.
struct PathRunner: Sendable {
  let equation: LaneEquation
  let future: LaneFuture
  /// The sample that is estimated again; `nil` when the coefficients are known.
  let sample: LaneSample?
  /// What errors are drawn from; `nil` when none are.
  let pool: ErrorPool?
  /// Whether the steps have errors, and not only the sample.
  let drawsErrors: Bool
  let coefficients: [Double]
  let draws: Int
  let seed: UInt64

  private static let lanes = Int(FORECAST_LANES)

  private var batches: Int { (draws + Self.lanes - 1) / Self.lanes }

  /// The levels, step after step with a figure for each draw, and whether all of them are numbers that a level can be.
  func run(threads: Int) -> (levels: [Double], areSound: Bool) {
    let (batches, workers) = (batches, min(threads, batches))
    var areSound = true
    let levels = [Double](unsafeUninitializedCapacity: future.steps * draws) { buffer, count in
      let output = Output(buffer)
      let sound = [Bool](concurrently: workers) { worker in
        fill(output, (worker * batches / workers)..<((worker + 1) * batches / workers))
      }
      areSound = !sound.contains(false)
      count = future.steps * draws
    }
    return (levels, areSound)
  }

  /// The coefficients of every draw, k for each, draw after draw.
  func drawnCoefficients() -> [Double] {
    var all: [Double] = []
    equation.withKernel { equation in
      withSample { sample in
        withMemory { memory in
          for batch in 0..<batches {
            estimate(batch, equation, sample, memory)
            for lane in 0..<min(Self.lanes, draws - batch * Self.lanes) {
              all += coefficients.indices.map { memory.coefficients[$0 * Self.lanes + lane] }
            }
          }
        }
      }
    }
    return all
  }

  /// Memory in which every path has a place of its own.
  private struct Output: @unchecked Sendable {
    let start: UnsafeMutablePointer<Double>?
    init(_ buffer: UnsafeMutableBufferPointer<Double>) { start = buffer.baseAddress }
  }

  private func fill(_ output: Output, _ batches: Range<Int>) -> Bool {
    guard let target = output.start else { return true }
    var areSound = true
    equation.withKernel { equation in
      future.withKernel { future in
        withSample { sample in
          withMemory { memory in
            for batch in batches {
              estimate(batch, equation, sample, memory)
              if !run(batch, equation, future, memory, to: target) { areSound = false }
            }
          }
        }
      }
    }
    return areSound
  }

  /// Lends the sample, `nil` when the coefficients are known.
  private func withSample(_ body: (forecast_sample?) -> Void) {
    guard let sample else { return body(nil) }
    sample.withKernel { body($0) }
  }

  /// Draws the coefficients of eight paths, when they are drawn.
  private func estimate(
    _ batch: Int, _ equation: forecast_equation, _ kernel: forecast_sample?, _ memory: Memory
  ) {
    guard let sample, let pool, var kernel else { return }
    pool.draw(
      sample.rows, ofSample: true, from: RandomStream(seed: seed, stream: UInt64(2 * batch + 1)),
      to: memory.errors)
    var equation = equation
    if !sample.isRecursive { equation.own = 0 }
    forecast_reestimate(&equation, &kernel, memory.errors, memory.scratch, memory.coefficients)
  }

  private func run(
    _ batch: Int, _ equation: forecast_equation, _ future: forecast_future, _ memory: Memory,
    to target: UnsafeMutablePointer<Double>
  ) -> Bool {
    var (equation, future) = (equation, future)
    var errors: UnsafeMutablePointer<Double>?
    if let pool, drawsErrors {
      pool.draw(
        self.future.steps, ofSample: false,
        from: RandomStream(seed: seed, stream: UInt64(2 * batch)), to: memory.errors)
      errors = memory.errors
    }
    return forecast_run(
      &equation, &future, memory.coefficients, errors, memory.scratch, Int64(batch * Self.lanes),
      Int64(draws), target) != 0
  }

  /// The memory of one thread, by lanes.
  private struct Memory {
    let coefficients: UnsafeMutablePointer<Double>
    let errors: UnsafeMutablePointer<Double>
    /// The states of a run, or what an estimation needs.
    let scratch: UnsafeMutablePointer<Double>
  }

  /// Lends the memory of one thread with the known coefficients in it.
  private func withMemory(_ body: (Memory) -> Void) {
    let k = coefficients.count * Self.lanes
    let errors = max(future.steps, sample?.rows ?? 0) * Self.lanes
    let states = (equation.lookback + future.steps) * Self.lanes
    let estimation = equation.withKernel { equation in
      sample?.withKernel { sample in
        var (equation, sample) = (equation, sample)
        return Int(forecast_workspace(&equation, &sample))
      } ?? 0
    }
    // Eight figures fill a line of the cache; beginning with one, they are read at once.
    let line = Self.lanes * MemoryLayout<Double>.stride
    let count = k + errors + max(states, estimation)
    withUnsafeTemporaryAllocation(
      byteCount: count * MemoryLayout<Double>.stride, alignment: line
    ) { memory in
      guard let start = memory.bindMemory(to: Double.self).baseAddress else { return }
      for (j, coefficient) in coefficients.enumerated() {
        for lane in 0..<Self.lanes { start[j * Self.lanes + lane] = coefficient }
      }
      body(Memory(coefficients: start, errors: start + k, scratch: start + k + errors))
    }
  }
}
