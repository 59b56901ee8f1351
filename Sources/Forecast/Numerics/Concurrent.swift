import Foundation

extension Array where Element: Sendable {
  /// The results of independent calculations, made on several threads, in their order.
  init(concurrently count: Int, _ calculation: @Sendable (Int) -> Element) {
    let slots = UnsafeMutablePointer<Element?>.allocate(capacity: count)
    slots.initialize(repeating: nil, count: count)
    let memory = Slots(start: slots)
    DispatchQueue.concurrentPerform(iterations: count) { memory.start[$0] = calculation($0) }
    self = (0..<count).compactMap { slots[$0] }
    slots.deinitialize(count: count)
    slots.deallocate()
  }
}

/// Memory in which every calculation has a place of its own.
private struct Slots<Element>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element?>
}
