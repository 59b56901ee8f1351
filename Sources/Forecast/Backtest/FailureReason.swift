/// Origins at which a model could not be estimated for one and the same reason.
///
/// Reasons that differ in nothing but their figures, such as the period that has no figure, are one.
public struct FailureReason: Sendable, Hashable {
  /// The reason as it was first met.
  public let reason: DataError
  /// The first of the origins.
  public let first: Period
  /// How many origins.
  public let count: Int
}

extension [RollingForecasts.Failure] {
  /// The distinct reasons in the order in which they were met, each with its count.
  var reasons: [FailureReason] {
    var keys: [String] = []
    var failures: [String: [RollingForecasts.Failure]] = [:]
    for failure in self {
      let key = failure.reason.description.withoutFigures
      if failures[key] == nil { keys.append(key) }
      failures[key, default: []].append(failure)
    }
    return keys.compactMap { key in
      guard let own = failures[key], let first = own.first else { return nil }
      return FailureReason(reason: first.reason, first: first.origin, count: own.count)
    }
  }
}

extension String {
  /// The sentence with every figure and period that stands by itself replaced by one sign.
  fileprivate var withoutFigures: String {
    split(separator: " ").map { word in
      let isFigure =
        word.contains(where: \.isNumber) && !word.contains { $0.isLetter && $0 != "Q" }
      return isFigure ? "#" : word
    }.joined(separator: " ")
  }
}
