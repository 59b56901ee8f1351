import Foundation

/// Independent streams of random numbers for what strays beside the equation: the simulation of the equation itself
/// numbers its streams from 0, and these lie far above.
enum Stray: UInt64 {
  case demand = 1
  case production
  case inflation
  case grades
  case gasErrors
  case gasParameters
  case hub
  case roubles

  /// The stream of a part, with a number within it.
  func stream(seed: UInt64, number: Int = 0) -> RandomStream {
    RandomStream(seed: seed, stream: rawValue << 48 + UInt64(number))
  }
}

extension PathDraws {
  /// Independent standard normal figures.
  static func normal(
    _ name: String, unit: MeasureUnit, start: Period, steps: Int, count: Int,
    from stream: RandomStream
  ) -> PathDraws {
    var stream = stream
    let values = [Double](unsafeUninitializedCapacity: steps * count) { buffer, filled in
      if let memory = buffer.baseAddress { stream.fillNormals(memory, count: steps * count) }
      filled = steps * count
    }
    return PathDraws(name, unit: unit, start: start, count: count, values: values)
  }

  /// Figures of a pool drawn with replacement in runs of a length; 1 draws them one by one.
  ///
  /// A run that reaches the end of the pool goes on at its beginning, so that every figure is drawn as often as any other.
  static func resampled(
    _ pool: [Double], inRunsOf length: Int, name: String, unit: MeasureUnit, start: Period,
    steps: Int, count: Int, from stream: RandomStream
  ) -> PathDraws {
    var stream = stream
    var places = [Int](repeating: 0, count: count)
    return PathDraws(name, unit: unit, start: start, count: count, steps: steps) { step, row in
      for draw in 0..<count {
        if step % length == 0 {
          places[draw] = Int(stream.nextUniform() * Double(pool.count))
        } else {
          places[draw] = places[draw] + 1 == pool.count ? 0 : places[draw] + 1
        }
        row[draw] = pool[places[draw]]
      }
    }
  }
}
