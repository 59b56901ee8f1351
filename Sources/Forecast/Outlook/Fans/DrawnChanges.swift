/// What each draw changes on the way from oil to gas, beside the path of oil itself; what is left out stays as the
/// plan has it.
struct DrawnChanges: Sendable {
  /// Constant and slope of the European relation, one pair for each draw.
  struct Relation: Sendable {
    /// USD/1000 m³.
    let constant: [Double]
    /// USD/1000 m³ per USD/bbl.
    let slope: [Double]
  }

  /// Added to the ratio or spread of a grade, one figure for each draw.
  var ties: [String: [Double]] = [:]
  /// The European relation; `nil` keeps that of the plan.
  var relation: Relation?
  /// Added to the oil-indexed European price in the months after the origin, USD/1000 m³.
  var gasErrors: PathDraws?
  /// Factors on the price of the hub in the months after the origin.
  var hub: PathDraws?
  /// Factors on roubles to the dollar in the months after the origin.
  var roubles: PathDraws?
}
