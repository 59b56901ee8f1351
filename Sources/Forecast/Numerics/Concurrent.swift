import Foundation

extension Array where Element: Sendable {
  /// The results of independent calculations, made on several threads, in their order.
  ///
  /// Calculation i goes to worker i modulo `threads`, as many workers as calculations unless given, and each writes to
  /// a place of its own, so the results are those of one thread to the bit.
  init(
    concurrently count: Int, threads: Int = .max, _ calculation: @Sendable (Int) -> Element
  ) {
    precondition(threads >= 1, "work needs a thread")
    let workers = Swift.min(threads, count)
    let slots = UnsafeMutablePointer<Element?>.allocate(capacity: count)
    slots.initialize(repeating: nil, count: count)
    let memory = Slots(start: slots)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for place in stride(from: worker, to: count, by: workers) {
        memory.start[place] = calculation(place)
      }
    }
    self = (0..<count).compactMap { slots[$0] }
    slots.deinitialize(count: count)
    slots.deallocate()
  }
}

/// Memory in which every calculation has a place of its own.
private struct Slots<Element>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element?>
}
