import Foundation

/// The distribution of Dickey–Fuller and Engle–Granger statistics under no cointegration, by MacKinnon's
/// response surfaces.
///
///     P(τ) = Φ(g₀ + g₁τ + g₂τ² (+ g₃τ³))      asymptotic, one set of g for each tail
///     C(T) = β₀ + β₁/T + β₂/T² + β₃/T³        at T observations
///
/// > Reference: MacKinnon (1994), *Journal of Business & Economic Statistics* 12(2), 167–176,
/// > doi:10.1080/07350015.1994.10510005; MacKinnon (2010), Queen's Economics Department Working Paper 1227.
struct MacKinnonDistribution {
  let terms: DeterministicTerms
  /// The number of I(1) variables, 1 for a unit-root test.
  let variables: Int

  /// The largest number of variables with published p-values.
  static let mostVariables = 6
  /// The largest number of variables with published critical values.
  static let mostVariablesOfCriticalValues = 12

  /// Creates the distribution for a number of variables, 1 to 12 (one without a constant).
  init(_ terms: DeterministicTerms, variables: Int = 1) {
    precondition(variables >= 1 && variables <= Self.mostVariablesOfCriticalValues)
    self.terms = terms
    self.variables = variables
  }

  /// The asymptotic p-value of a τ statistic; N of at most 6.
  func pValue(_ tau: Double) -> Double {
    let surface = MacKinnonTables.tau(terms, variables: variables)
    guard tau <= surface.largest else { return 1 }
    guard tau >= surface.smallest else { return 0 }
    let g = tau <= surface.tail ? surface.lower : surface.upper
    return Normal.lowerTail(polynomial(g, tau))
  }

  /// The asymptotic p-value of a `T·(ρ − 1)` statistic of one series.
  func pValueOfRho(_ z: Double) -> Double {
    let surface = MacKinnonTables.rho(terms)
    guard z <= surface.tail else { return Normal.lowerTail(polynomial(surface.upper, z)) }
    return Normal.lowerTail(polynomial(surface.lower, log(abs(z))))
  }

  /// Critical values of τ at a number of observations in the test regression.
  func criticalValues(observations: Int) -> CriticalValues {
    let rows = MacKinnonTables.criticalValues(terms, variables: variables)
    let values = rows.map { polynomial($0, 1 / Double(observations)) }
    return CriticalValues(tenPercent: values[2], fivePercent: values[1], onePercent: values[0])
  }

  /// Asymptotic critical values of `T·(ρ − 1)`: the p-value's own inverse.
  var criticalValuesOfRho: CriticalValues {
    func value(_ p: Double) -> Double {
      var low = -100.0
      var high = MacKinnonTables.rho(terms).tail / 3
      for _ in 0..<100 {
        let middle = (low + high) / 2
        if pValueOfRho(middle) < p { low = middle } else { high = middle }
      }
      return (low + high) / 2
    }
    return CriticalValues(
      tenPercent: value(0.1), fivePercent: value(0.05), onePercent: value(0.01))
  }

  private func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}
