import Testing

@testable import Forecast

/// Figures of one equation by kind and program, as `inference.json` and `diagnostics.json` hold them.
struct OutsideEquation: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let formula: String
  let start: String
  let variables: [String: [Double]]
  /// Kind of figure, then program, then the figures.
  let values: [String: [String: [Double]]]
  let restrictions: String?
  let longRunTerms: [String]?
  let chowRow: Int?
  let heldTerms: [String]?

  var testDescription: String { name }

  /// The equation estimated by the library.
  func fit() throws -> LinearFit {
    let first = try #require(Period(start))
    let variables = variables.mapValues {
      Series("x", unit: .ratio, start: first, values: $0)
    }
    return try DesignMatrix(Formula(formula), variables: variables).leastSquares()
  }
}

/// A file of figures from several programs.
struct OutsidePrograms: Decodable, Sendable {
  let tolerance: Tolerance
  let cases: [OutsideEquation]

  struct Tolerance: Decodable, Sendable {
    /// For programs that work in double, by equation.
    let relative: [String: Double]
    /// For fifty-digit arithmetic.
    let manyDigits: Double
    /// Where a program is known to hold fewer digits.
    let looser: [Exception]?

    /// A kind of figure for which a program is held to less, with the reason.
    struct Exception: Decodable, Sendable {
      let kind: String
      let program: String
      let relative: Double
      let absolute: Double
      let why: String
    }
  }

  static func load(_ file: String) throws -> OutsidePrograms { try Reference.load(file) }

  /// One equation by name.
  func named(_ name: String) throws -> OutsideEquation {
    try #require(cases.first { $0.name == name })
  }

  /// Compares figures with every program that has them; figures below `floor` need not agree.
  func expect(
    _ ours: [Double], _ kind: String, of equation: OutsideEquation, floor: Double = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let programs = try #require(
      equation.values[kind], "\(equation.name) has no '\(kind)'", sourceLocation: sourceLocation)
    for (program, theirs) in programs.sorted(by: { $0.key < $1.key }) {
      let exception = tolerance.looser?.first { $0.kind == kind && $0.program == program }
      let relative = try #require(tolerance.relative[equation.name])
      let allowed =
        program == "mpmath" ? tolerance.manyDigits : max(relative, exception?.relative ?? 0)
      let floor = max(floor, exception?.absolute ?? 0)
      let differences = zip(ours, theirs).map {
        abs($0 - $1) <= floor ? 0 : abs($0 - $1) / max(abs($1), .leastNormalMagnitude)
      }
      #expect(ours.count == theirs.count, sourceLocation: sourceLocation)
      #expect(
        differences.max() ?? 0 <= allowed,
        "\(equation.name), \(kind), \(program): \(ours) against \(theirs)",
        sourceLocation: sourceLocation)
    }
  }
}
