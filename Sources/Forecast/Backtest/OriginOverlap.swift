extension [Period] {
  /// How many forecasts in a row overlap: those of the origins that lie before the period which the first forecasts.
  ///
  /// - Returns: 1 where forecasts do not overlap; `nil` unless the origins are evenly spaced.
  func overlap(of horizon: Int) -> Int? {
    let steps = Set(zip(self, dropFirst()).map { $0.distance(to: $1) })
    guard steps.count <= 1, steps.allSatisfy({ $0 > 0 }) else { return nil }
    let step = steps.first ?? 1
    return (horizon + step - 1) / step
  }
}
