import Testing

@testable import Forecast

@Suite("MacKinnon's surfaces")
struct MacKinnonDistributionTests {
  @Test("give the p-values of statsmodels for one to six variables")
  func pValues() throws {
    for outside in try UnitRootReference.shared.get().surfaces.tau {
      let distribution = MacKinnonDistribution(outside.terms, variables: outside.variables)
      #expect(abs(distribution.pValue(outside.tau) - outside.p) <= 1e-12 * outside.p)
    }
  }

  @Test("give the critical values of statsmodels for one to twelve variables")
  func criticalValues() throws {
    for outside in try UnitRootReference.shared.get().surfaces.critical {
      let ours = MacKinnonDistribution(outside.terms, variables: outside.variables)
        .criticalValues(observations: outside.n)
      #expect(
        agree([ours.onePercent, ours.fivePercent, ours.tenPercent], outside.values, within: 1e-13))
    }
  }

  @Test(
    "of p-values and of critical values are two fits of one distribution",
    arguments: DeterministicTerms.allCases)
  func consistent(terms: DeterministicTerms) {
    let distribution = MacKinnonDistribution(terms)
    for (percent, value) in distribution.criticalValues(observations: 1_000_000).strictestFirst {
      #expect(abs(distribution.pValue(value) - Double(percent) / 100) < 0.0015)
    }
  }

  @Test("of T(ρ − 1) give back the level of their own critical values, close to Fuller's table")
  func rho() {
    // Fuller (1976), Table 8.5.1, infinite sample: 5 % at −8.1, −14.1 and −21.8.
    for (terms, table) in [
      (DeterministicTerms.none, -8.1), (.constant, -14.1), (.constantAndTrend, -21.8),
    ] {
      let distribution = MacKinnonDistribution(terms)
      let values = distribution.criticalValuesOfRho
      #expect(abs(distribution.pValueOfRho(values.fivePercent) - 0.05) < 1e-12)
      #expect(abs(values.fivePercent - table) < 0.15)
    }
  }
}
