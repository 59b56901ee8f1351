/// The range that a number of a plan must lie in, wide enough for every figure that makes sense.
///
/// What lies outside is a slip of the pen, and would carry the run out of the range of numbers.
enum PlanLimit: Sendable {
  /// Growth in percent: above −100, up to 1000.
  case growth
  /// A price, tariff, cost, volume or weight of either sign, up to a million.
  case amount
  /// A cost: zero or more, up to a million.
  case cost
  /// A price or rate above zero.
  case positive
  /// A ratio or spread between two grades.
  case tie
  /// Barrels in a tonne of crude oil.
  case barrels
  /// A standard deviation, or a step by which an assumption is moved.
  case deviation
  /// A step by which a ratio near 1 is moved.
  case ratioStep

  /// Whether a number lies inside.
  func contains(_ number: Double) -> Bool {
    switch self {
    case .growth: number > -100 && number <= 1000
    case .amount: (-1e6...1e6).contains(number)
    case .cost: (0...1e6).contains(number)
    case .positive: (1e-6...1e6).contains(number)
    case .tie: (-1e4...1e4).contains(number)
    case .barrels: (6...9).contains(number)
    case .deviation: number > 0 && number <= 1000
    case .ratioStep: number > 0 && number <= 0.5
    }
  }

  /// The way out for a number outside.
  var remedy: String {
    switch self {
    case .growth: "state a growth above -100 and up to 1000 percent"
    case .amount: "state a number from -1000000 to 1000000"
    case .cost: "state a number from 0 to 1000000"
    case .positive: "state a number from 0.000001 to 1000000"
    case .tie: "state a number from -10000 to 10000"
    case .barrels: "state a number from 6 to 9; Urals has about 7.3"
    case .deviation: "state a number above 0 and up to 1000, or leave it out"
    case .ratioStep:
      "state a number above 0 and up to 0.5, since a ratio near 1 moved further goes below zero"
    }
  }
}

extension PlanNode {
  /// A number inside a range.
  func number(within limit: PlanLimit) throws(PlanError) -> Double {
    let number = try number
    guard limit.contains(number) else {
      throw fault("\(name) is \(number.plain)", limit.remedy)
    }
    return number
  }

  /// A number inside a range, with its place.
  func sourcedNumber(within limit: PlanLimit) throws(PlanError) -> Sourced<Double> {
    sourced(try number(within: limit))
  }

  /// A calendar year.
  var year: Int {
    get throws(PlanError) {
      let year = try integer
      guard (1000...9999).contains(year) else {
        throw fault("\(name) is \(year), which is no year", "write one like 2009")
      }
      return year
    }
  }
}

extension PlanNode.Entry {
  /// An error that points at the key; problem and remedy are clauses without a full stop.
  func fault(_ problem: String, _ remedy: String) -> PlanError {
    PlanError(
      file: node.file, line: line, column: column, key: node.path, problem: problem, remedy: remedy)
  }

  /// Refuses a key that could not be part of a file name.
  func checkName() throws(PlanError) {
    let fitting = key.unicodeScalars.allSatisfy {
      $0 == "-" || $0 == "_"
        || ($0.properties.isAlphabetic || $0.properties.numericType == .decimal)
    }
    guard fitting, !key.isEmpty else {
      throw fault(
        "the name '\(key)' becomes part of file names",
        "use letters, digits, '-' and '_' only, and write the heading as 'title'")
    }
  }
}

extension PlanNode {
  /// A heading: one line that a reader can see.
  var heading: String {
    get throws(PlanError) {
      let text = try text
      guard text.contains(where: { !$0.isWhitespace }) else {
        throw fault(
          "\(name) is empty", "write a heading, or leave the key out where it is optional")
      }
      return text
    }
  }

  /// Refuses a heading that an earlier entry of this section has.
  func checkTitles(_ titles: [String]) throws(PlanError) {
    for (offset, title) in titles.enumerated() {
      guard let first = titles[..<offset].firstIndex(of: title) else { continue }
      let entries = try entries
      throw entries[offset].fault(
        "'\(entries[first].key)' and '\(entries[offset].key)' have the same title '\(title)'",
        "give one of them another")
    }
  }
}
