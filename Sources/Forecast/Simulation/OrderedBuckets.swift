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
///
/// The bucket of `v` is `⌊(v − low)·scale⌋` held between the first and the last, which never falls as `v` rises; `low`
/// and the width come from a sample. How even the buckets are decides how long it takes, not what comes out.
struct OrderedBuckets {
  private let values: UnsafeBufferPointer<Double>
  private let bucketOf: [UInt16]
  /// How many figures lie in the buckets before each, and in all.
  private let before: [Int]

  private static let buckets = 512

  init(_ values: UnsafeBufferPointer<Double>) {
    precondition(!values.isEmpty, "quantiles need a figure")
    let sample = stride(from: 0, to: values.count, by: Swift.max(values.count / 127, 1))
      .prefix(127).map { values[$0] }.sorted()
    let low = sample[0]
    let width = sample[sample.count - 1] - low
    let top = Double(Self.buckets - 1)
    // Figures that do not differ, or whose range has no number, are one bucket.
    let scale = width > 0 && (top / width).isFinite && low.isFinite ? top / width : 0
    var bucketOf = [UInt16](repeating: 0, count: values.count)
    var counts = [Int](repeating: 0, count: Self.buckets + 1)
    if scale > 0 {
      bucketOf.withUnsafeMutableBufferPointer { bucketOf in
        for place in values.indices {
          let position = (values[place] - low) * scale
          bucketOf[place] = UInt16(position > 0 ? (position < top ? position : top) : 0)
        }
      }
    }
    bucketOf.withUnsafeBufferPointer { bucketOf in
      counts.withUnsafeMutableBufferPointer { counts in
        for bucket in bucketOf { counts[Int(bucket) + 1] += 1 }
      }
    }
    for bucket in 1..<counts.count { counts[bucket] += counts[bucket - 1] }
    self.values = values
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
    var slots = [Int](repeating: -1, count: before.count)
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
