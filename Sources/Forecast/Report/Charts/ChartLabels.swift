/// Labels at the right ends of lines, moved apart so that none covers another.
struct EndLabels: Sendable {
  /// A label that wants to stand at a height.
  struct Label: Sendable, Hashable {
    let lines: [String]
    let wanted: Double
    /// The style of the short line that joins it to its series.
    let style: String

    var height: Double { Double(lines.count) * 14 + 3 }
    var width: Double { lines.map { TextWidth.of($0, size: 12) }.max() ?? 0 }
  }

  /// The middle of each label, in the order given.
  ///
  /// Least squares of the moves under the order and the distances that the heights ask for (isotonic
  /// regression by pooling neighbours), then kept inside the range.
  static func placed(_ labels: [Label], within range: ClosedRange<Double>) -> [Double] {
    let order = labels.indices.sorted {
      (labels[$0].wanted, $0) < (labels[$1].wanted, $1)
    }
    var offset = 0.0
    var offsets: [Double] = []
    var pools: [(sum: Double, count: Int)] = []
    for index in order {
      offsets.append(offset + labels[index].height / 2)
      pools.append((labels[index].wanted - offsets[offsets.count - 1], 1))
      offset += labels[index].height
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard last.sum / Double(last.count) < before.sum / Double(before.count) else { break }
        pools.removeLast(2)
        pools.append((last.sum + before.sum, last.count + before.count))
      }
    }
    let highest = max(range.lowerBound, range.upperBound - offset)
    var tops: [Double] = []
    for pool in pools {
      let top = min(max(pool.sum / Double(pool.count), range.lowerBound), highest)
      tops += Array(repeating: top, count: pool.count)
    }
    var middles = Array(repeating: 0.0, count: labels.count)
    for (place, index) in order.enumerated() { middles[index] = tops[place] + offsets[place] }
    return middles
  }
}

/// Places for words inside a plot, away from lines and from each other.
struct InnerLabels: Sendable {
  /// A rectangle.
  struct Box: Sendable, Hashable {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private let frame: Box
  private var ink: [(x: Double, y: Double)] = []
  private var taken: [Box] = []

  init(frame: Box) { self.frame = frame }

  /// Marks a line as ink, point by point.
  mutating func avoid(_ path: [(x: Double, y: Double)?]) {
    var previous: (x: Double, y: Double)?
    for point in path {
      if let start = previous, let point {
        let length = max(abs(point.x - start.x), abs(point.y - start.y))
        let steps = max(1, min(200, Int(length / 5)))
        for step in 0...steps {
          let share = Double(step) / Double(steps)
          ink.append((start.x + share * (point.x - start.x), start.y + share * (point.y - start.y)))
        }
      } else if let point {
        ink.append(point)
      }
      previous = point
    }
  }

  /// Marks a rectangle as taken.
  mutating func take(_ box: Box) { taken.append(box) }

  /// The best place near one of the anchors, which come in the order of preference.
  mutating func place(
    _ text: String, near anchors: [(x: Double, y: Double)], size: Double = 12
  ) -> (x: Double, baseline: Double) {
    let width = TextWidth.of(text, size: size)
    var best = (cost: Double.infinity, x: frame.left, baseline: frame.top + size, box: frame)
    for (rank, anchor) in anchors.enumerated() {
      for (shift, lean) in [(-1.0, 0.4), (0, 0), (-0.5, 0.2)] {
        for (rise, depth) in [
          (-8.0, 0.0), (18, 0.1), (-18, 0.5), (30, 0.6), (-30, 1.2), (42, 1.2), (-44, 1.8),
        ] {
          let gap = shift == 0 ? 6.0 : shift == -1 ? -6 : 0
          let left = min(max(anchor.x + shift * width + gap, frame.left), frame.right - width)
          let baseline = anchor.y + rise
          let box = Box(
            left: left - 3, right: left + width + 3, top: baseline - size, bottom: baseline + 4)
          guard box.top >= frame.top - 2, box.bottom <= frame.bottom, left >= frame.left else {
            continue
          }
          var cost = Double(rank) * 0.15 + lean + depth
          for other in taken where box.overlaps(other) { cost += 60 }
          for point in ink
          where point.x > box.left && point.x < box.right && point.y > box.top
            && point.y < box.bottom
          {
            cost += 2
          }
          if cost < best.cost { best = (cost, left, baseline, box) }
        }
      }
    }
    taken.append(best.box)
    return (best.x, best.baseline)
  }
}
