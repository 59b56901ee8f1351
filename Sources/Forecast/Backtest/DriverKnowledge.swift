/// How the drivers of a model are known after the origin.
public enum DriverKnowledge: String, Sendable, CaseIterable {
  /// The last published figure is held.
  case frozen
  /// An autoregression of each driver's log differences, its order chosen by BIC at the origin.
  case rule
  /// As an edition of an outlook published at the origin says.
  case vintage
  /// As they came: what the model would have said had the drivers been known. No real forecast.
  case observed

  /// What tables add to the name of a model.
  public var phrase: String {
    switch self {
    case .frozen: "drivers frozen"
    case .rule: "drivers by AR"
    case .vintage: "drivers of the outlook"
    case .observed: "drivers as observed"
    }
  }
}
