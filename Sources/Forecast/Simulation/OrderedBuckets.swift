extension [Double] {
  /// Quantiles of the figures at ascending probabilities, linear between two neighbours: that of p lies at place
  /// `p·(n − 1)` of the sorted figures.
  ///
  /// Nothing is sorted but the neighbourhood of each quantile: a sample of the figures divides them into buckets, and
  /// only the buckets that hold a wanted place are put in order.
  func quantiles(_ probabilities: [Double]) -> [Double] {
    withUnsafeBufferPointer { OrderedBuckets($0).quantiles(probabilities) }
  }
}

/// Figures divided into buckets of ascending size.
struct OrderedBuckets {
  private let values: UnsafeBufferPointer<Double>
  /// Upper ends of all buckets but the last.
  private let ends: [Double]
  private let bucketOf: [UInt8]
  /// How many figures lie in the buckets before each, and in all.
  private let before: [Int]

  init(_ values: UnsafeBufferPointer<Double>) {
    precondition(!values.isEmpty, "quantiles need a figure")
    let ends = stride(from: 0, to: values.count, by: Swift.max(values.count / 127, 1))
      .prefix(127).map { values[$0] }.sorted()
    var bucketOf = [UInt8](repeating: 0, count: values.count)
    var counts = [Int](repeating: 0, count: 129)
    ends.withUnsafeBufferPointer { ends in
      bucketOf.withUnsafeMutableBufferPointer { bucketOf in
        counts.withUnsafeMutableBufferPointer { counts in
          for (place, value) in values.enumerated() {
            // The number of ends below the value, by halving.
            var (low, size) = (0, ends.count)
            while size > 0 {
              let half = size / 2
              let isBelow = ends[low + half] < value
              low = isBelow ? low + half + 1 : low
              size = isBelow ? size - half - 1 : half
            }
            bucketOf[place] = UInt8(truncatingIfNeeded: low)
            counts[low + 1] += 1
          }
        }
      }
    }
    for bucket in 1..<counts.count { counts[bucket] += counts[bucket - 1] }
    self.values = values
    self.ends = ends
    self.bucketOf = bucketOf
    before = counts
  }

  func quantiles(_ probabilities: [Double]) -> [Double] {
    let last = values.count - 1
    let places = probabilities.map { $0 * Double(last) }
    let wanted = places.flatMap { [Int($0), Swift.min(Int($0) + 1, last)] }
    let sorted = figures(at: wanted)
    return places.enumerated().map { position, place in
      let (left, right) = (sorted[2 * position], sorted[2 * position + 1])
      return left + (place - Double(Int(place))) * (right - left)
    }
  }

  /// The figures that sorting would put at places.
  private func figures(at places: [Int]) -> [Double] {
    let buckets = places.map { place in before.lastIndex { $0 <= place } ?? 0 }
    var slots = [Int](repeating: -1, count: 129)
    var members: [[Double]] = []
    for bucket in buckets where slots[bucket] < 0 {
      slots[bucket] = members.count
      members.append([])
      members[members.count - 1].reserveCapacity(before[bucket + 1] - before[bucket])
    }
    for (place, bucket) in bucketOf.enumerated() where slots[Int(bucket)] >= 0 {
      members[slots[Int(bucket)]].append(values[place])
    }
    for slot in members.indices { members[slot].sort() }
    return zip(places, buckets).map { members[slots[$1]][$0 - before[$1]] }
  }
}
