/// Everything that is usually asked of an equation before it is believed.
public struct Diagnosis: Sendable, Hashable {
  /// The answers, residuals first, then form, stability and single rows.
  public let findings: [Finding]

  /// How many answers speak against the equation.
  public var doubts: Int { findings.count { $0.verdict == .doubtful } }
}

extension LinearFit {
  /// Puts the usual questions to the equation and answers each in words.
  ///
  /// Lags follow the frequency: two years' worth for annual data, one year for quarters and months. Tests that the
  /// sample cannot carry are listed with the reason. With a dozen tests at 5 %, one doubt in every other page
  /// is chance: look for a pattern, not for a single star.
  ///
  /// - Throws: ``DataError/other(_:)`` when the equation fits exactly, as there is then nothing to diagnose.
  public func diagnosis() throws(DataError) -> Diagnosis {
    _ = try residuals(for: "A diagnosis")
    return Diagnosis(
      findings: residualFindings + varianceFindings + [normalityFinding, formFinding]
        + stabilityFindings + [collinearityFinding, influenceFinding])
  }

  /// A year of lags, two for annual data, fewer where the sample is short.
  var diagnosticLags: Int {
    let usual = max(2, design.start.frequency.perYear)
    return max(1, min(usual, degreesOfFreedom - 2))
  }
}
