import Testing

@testable import Forecast

/// Samples of 120 quarters, one that has nothing wrong and one for each thing that can be.
enum DiagnosisSample: String, CaseIterable, CustomTestStringConvertible {
  case sound, correlated, fanning, clustered, outlier, curved, shifted, noisierLater, broken
  case twins, lever

  var testDescription: String { rawValue }

  func fit() throws -> LinearFit {
    let n = 120
    var random = TestRandom(seed: 20)
    var x = (0..<n).map { _ in random.normal() }
    let z = (0..<n).map { _ in random.normal() }
    var e = (0..<n).map { _ in random.normal() }
    var other = z
    var signal = (0..<n).map { 1 + 2 * x[$0] - z[$0] }
    switch self {
    case .sound: break
    case .correlated: for t in 1..<n { e[t] += 0.7 * e[t - 1] }
    case .fanning: for t in 0..<n { e[t] *= 0.3 + max(0, x[t] + 1) }
    case .clustered:
      var size = 1.0
      for t in 0..<n {
        e[t] *= size
        size = (0.3 + 0.9 * e[t] * e[t]).squareRoot()
      }
    case .outlier: e[70] = 9
    case .curved: signal = signal.map { $0 + 0.3 * $0 * $0 }
    case .shifted: for t in 60..<n { e[t] += 2.5 }
    case .noisierLater: for t in 80..<n { e[t] *= 4 }
    case .broken: for t in 60..<n { signal[t] -= 3 * x[t] }
    case .twins: other = zip(x, z).map { $0 + 0.1 * $1 }
    case .lever:
      x[119] = 30
      e[119] = -15
      signal[119] = 61 - z[119]
    }
    let start = Period.quarter(1990, 1)
    let variables = [
      "y": zip(signal, e).map { $0 + $1 }, "x": x, "z": other,
    ].mapValues { Series("x", unit: .ratio, start: start, values: $0) }
    return try DesignMatrix(Formula("y ~ x + z"), variables: variables).leastSquares()
  }
}

@Suite("Diagnosis in words")
struct DiagnosisTests {
  @Test(
    "says what a sound sample shows",
    arguments: [
      ("serialCorrelation", "The residuals show no memory over 4 quarters (p = "),
      ("firstOrderCorrelation", "No sign of it (p = "),
      ("heteroskedasticity", "No sign that it moves with them (p = "),
      ("heteroskedasticityWhite", "No sign that it moves with them (p = "),
      ("volatility", "They do (p = "), ("normality", "They could (p = "),
      ("functionalForm", "Powers of the fitted values add nothing (p = "),
      ("cusum", "They do: the CUSUM stays inside its lines (p = "),
      ("cusumOfSquares", "It is: the CUSUM of squares stays inside its 5 % lines."),
      ("breakAtUnknownDate", "No break stands out (p = "), ("breakDates", "One, by BIC."),
      ("collinearity", "Yes: the largest variance inflation is 1.0, for "),
      ("influence", "No: "),
    ])
  func passing(key: String, words: String) throws {
    let findings = try DiagnosisSample.sound.fit().diagnosis().findings
    let finding = try #require(findings.first { $0.key == key })
    #expect(finding.verdict == .holds)
    #expect(finding.meaning.hasPrefix(words), "\(finding.meaning)")
    #expect(findings.count == 13)
  }

  @Test(
    "says what is wrong with a failing one and what to do",
    arguments: [
      (
        DiagnosisSample.correlated, "serialCorrelation",
        "The residuals remember the last 4 quarters (p < 0.0001): the estimates stand but"
      ),
      (.correlated, "firstOrderCorrelation", "It does (p < 0.0001): the estimates stand but"),
      (.fanning, "heteroskedasticity", "): classical standard errors are wrong"),
      (.fanning, "heteroskedasticityWhite", "use HC3 (--cov hc3)"),
      (.clustered, "volatility", "Large ones follow large ones"),
      (.outlier, "normality", "They are not: the largest, in 2007-Q3, is "),
      (.curved, "functionalForm", "still explain something (p < 0.0001): try logarithms"),
      (.shifted, "cusum", "They do not: the CUSUM leaves its lines, first in 20"),
      (.noisierLater, "cusumOfSquares", "It is not: the CUSUM of squares is outside its 5 % lines"),
      (.broken, "breakAtUnknownDate", "They change, most of all in 2005-Q1 (p < 0.0001)"),
      (.broken, "breakDates", "2 by BIC, beginning again in 2005-Q1"),
      (.twins, "collinearity", "so well that its variance is "),
      (.lever, "influence", "Yes: 2019-Q4 has the largest Cook's distance"),
    ])
  func failing(sample: DiagnosisSample, key: String, words: String) throws {
    let findings = try sample.fit().diagnosis().findings
    let finding = try #require(findings.first { $0.key == key })
    #expect(finding.verdict == .doubtful)
    #expect(finding.meaning.contains(words), "\(finding.meaning)")
  }

  @Test("uses Durbin's h and warns of bias where the left side's past is a term")
  func laggedLeftSide() throws {
    let findings = try DiagnosticsReference.fit("oil").diagnosis().findings
    #expect(findings[0].meaning.contains("the estimates themselves are then off"))
    #expect(findings[1].test?.name == "Durbin's h")
    #expect(findings[1].meaning.contains("Durbin–Watson itself (1.51) is biased towards 2 here"))
    #expect(findings[9].meaning.contains("(L(shock), d(shock) held the same)"))
  }

  @Test("keeps what a short sample cannot answer on the page, with the reason")
  func unanswered() throws {
    let diagnosis = try DiagnosticsReference.fit("longley").diagnosis()
    let white = try #require(
      diagnosis.findings.first { $0.key == "heteroskedasticityWhite" })
    #expect(white.verdict == .unanswered && white.test == nil)
    #expect(white.meaning.contains("White needs 17 observations but the series has 16"))
    #expect(diagnosis.report().contains("without answer in this sample (?)"))
  }

  @Test("gives the same answers whatever the unit of the left side")
  func unitFree() throws {
    let x = (0..<40).map { Double($0 * $0 % 17) }
    let y = (0..<40).map { Double($0 * $0 * $0 % 23) }
    let original = try DiagnosticsReference.small(y, on: x).diagnosis().findings
    let scaled = try DiagnosticsReference.small(y.map { $0 * 1000 }, on: x).diagnosis().findings
    #expect(original.map(\.verdict) == scaled.map(\.verdict))
    #expect(original.map(\.meaning) == scaled.map(\.meaning))
  }

  @Test("refuses an equation that fits exactly")
  func exact() throws {
    let fit = try DiagnosticsReference.exact()
    let error = #expect(throws: DataError.self) { try fit.diagnosis() }
    #expect(error?.description.contains("fits its 30 observations exactly") ?? false)
  }
}
