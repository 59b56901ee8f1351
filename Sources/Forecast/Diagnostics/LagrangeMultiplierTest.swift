/// A test from an auxiliary regression in its two forms.
public struct LagrangeMultiplierTest: Sendable, Hashable {
  /// n·R² of the auxiliary regression, or what stands for it, against χ²(q).
  public let chiSquared: TestResult
  /// The same against F: nearer to its level in small samples.
  public let f: TestResult
}
