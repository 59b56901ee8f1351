import Testing

@testable import Forecast

/// `diagnostics.json`: tests of residuals, form and stability by mpmath, R, statsmodels and gretl.
enum DiagnosticsReference {
  /// What binary rounding leaves of a p-value computed as 1 − P.
  static let floor = 1e-14

  static func load() throws -> OutsidePrograms { try OutsidePrograms.load("diagnostics") }

  /// An equation of the file, estimated.
  static func fit(_ name: String) throws -> LinearFit { try load().named(name).fit() }

  /// Compares figures with every program that has them, where any has.
  static func expect(
    _ kind: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ ours: (LinearFit, OutsideEquation) throws -> [Double]
  ) throws {
    let outside = try load()
    let equations = outside.cases.filter { $0.values[kind] != nil }
    #expect(!equations.isEmpty, "no equation has '\(kind)'", sourceLocation: sourceLocation)
    for equation in equations {
      try outside.expect(
        ours(equation.fit(), equation), kind, of: equation, floor: floor,
        sourceLocation: sourceLocation)
    }
  }

  /// A regression of a short series on another, for refusals and laws.
  static func small(
    _ y: [Double], on x: [Double], formula: String = "y ~ x"
  ) throws -> LinearFit {
    try DesignMatrix(
      Formula(formula), variables: ["y": Series(y), "x": Series(x)]
    ).leastSquares()
  }

  /// An equation that fits its rows exactly.
  static func exact() throws -> LinearFit {
    let x = (0..<30).map { Double($0 * $0 % 17) }
    return try small(x.map { 2 + 3 * $0 }, on: x)
  }
}

extension TestResult {
  /// Statistic and p-value, as references list them.
  var figures: [Double] { [statistic, pValue] }
}

extension LagrangeMultiplierTest {
  /// LM, its p, F, its p.
  var figures: [Double] { chiSquared.figures + f.figures }
}

/// Uniform and normal numbers for simulations in tests, the same on every machine.
struct TestRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64, from 0 to 1.
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (Double((z ^ (z >> 31)) >> 11) + 0.5) / 9_007_199_254_740_992
  }

  mutating func normal() -> Double { Normal.quantile(uniform()) }
}
