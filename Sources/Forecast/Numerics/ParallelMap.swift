import Dispatch

/// The results of independent pieces of work, in the order of their numbers on any number of threads.
///
/// Piece i goes to thread i modulo `threads`; each writes to a place of its own, so the results are
/// those of one thread to the bit.
func parallelMap<Result: Sendable>(
  _ count: Int, threads: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  precondition(threads >= 1, "work needs a thread")
  var results = [Result?](repeating: nil, count: count)
  results.withUnsafeMutableBufferPointer { buffer in
    let output = PlacedResults(start: buffer.baseAddress)
    let workers = min(threads, max(count, 1))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      guard let start = output.start else { return }
      for number in stride(from: worker, to: count, by: workers) { start[number] = work(number) }
    }
  }
  return results.compactMap { $0 }
}

/// Memory in which every piece of work has a place of its own.
private struct PlacedResults<Result>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Result?>?
}
