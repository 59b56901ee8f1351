import Testing

@testable import Forecast

@Suite("Johansen's distributions")
struct JohansenDistributionTests {
  @Test(
    "give the values of MacKinnon, Haug and Michelis their own level back to one part in a hundred",
    arguments: [JohansenCase.noConstant, .unrestrictedConstant, .unrestrictedTrend])
  func tables(deterministics: JohansenCase) throws {
    for free in 1...8 {
      for (distribution, table) in [
        (JohansenDistribution.trace, JohansenTables.trace(deterministics, free)),
        (JohansenDistribution.maximum, JohansenTables.maximum(deterministics, free)),
      ] {
        for (percent, value) in try #require(table).strictestFirst {
          let p = distribution.pValue(value, deterministics, free)
          #expect(abs(p - Double(percent) / 100) < 0.01)
        }
      }
    }
  }

  @Test("have the quantiles of a simulated reduced-rank regression")
  func simulated() throws {
    for outside in try CointegrationReference.shared.get().simulatedTrace {
      let ours = JohansenDistribution.trace.criticalValues(outside.case, outside.n)
      let values = [ours.tenPercent, ours.fivePercent, ours.onePercent]
      // 8,000 draws of 1,000 rows: about 0.3 % at 10 and 5 %, 0.7 % at 1 %, and 0.5 % for the finite rows.
      for (value, other) in zip(values, outside.quantiles) {
        #expect(abs(value / other - 1) < 0.025)
      }
      #expect(
        abs(JohansenDistribution.trace.pValue(ours.fivePercent, outside.case, outside.n) - 0.05)
          < 1e-10)
    }
  }

  @Test("are one for one free direction, and χ²(1) where a deterministic term is free")
  func oneDirection() {
    for deterministics in JohansenCase.allCases {
      let trace = JohansenDistribution.trace.pValue(4, deterministics, 1)
      let maximum = JohansenDistribution.maximum.pValue(4, deterministics, 1)
      #expect(abs(trace - maximum) < 0.005)
    }
    // P(χ²(1) > 3.8415) = 0.05.
    #expect(abs(JohansenDistribution.trace.pValue(3.8415, .unrestrictedConstant, 1) - 0.05) < 0.001)
  }

  @Test("have no critical values beyond their tables")
  func beyond() {
    #expect(JohansenTables.trace(.unrestrictedConstant, 12) != nil)
    #expect(JohansenTables.trace(.unrestrictedConstant, 13) == nil)
    #expect(JohansenTables.maximum(.restrictedTrend, 2) == nil)
  }
}
