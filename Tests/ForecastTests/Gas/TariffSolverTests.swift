import Testing

@testable import Forecast

@Suite("Tariff solver")
struct TariffSolverTests {
  @Test("1631 RUB in 2008 needs 21.86 % a year to reach 6510 in 2015")
  func study() throws {
    let growth = try TariffSolver.constantGrowth(from: 1631, in: 2008, to: 6510, in: 2015)
    #expect(abs(growth - 21.86) < 0.005)
    let path = try TariffPath(
      baseYear: 2008, baseAverage: 1631,
      changes: [16.3, 27.7, 22, 22, 25, 25].map { .averageGrowth($0) })
    #expect(abs(try TariffSolver.lastYearGrowth(after: path, to: 6510) - 15.6) < 0.05)
  }

  @Test("the growth found leads to the target", arguments: [40.0, 1631, 6510, 1e6])
  func inverse(target: Double) throws {
    let growth = try TariffSolver.constantGrowth(from: 1631, in: 2008, to: target, in: 2015)
    let path = try TariffPath(
      baseYear: 2008, baseAverage: 1631,
      changes: Array(repeating: .averageGrowth(growth), count: 7))
    #expect(abs(try path.annual.value(at: .year(2015)) / target - 1) < 1e-13)
    let last = try TariffSolver.lastYearGrowth(after: path, to: target)
    #expect(abs(last) < 1e-10)
  }

  @Test("a target of zero or before the base is refused by its year")
  func refusals() {
    #expect(
      GasReference.refusal {
        _ = try TariffSolver.constantGrowth(from: 1631, in: 2008, to: 0, in: 2015)
      }.contains("2015"))
    #expect(
      GasReference.refusal {
        _ = try TariffSolver.constantGrowth(from: 1631, in: 2008, to: 6510, in: 2008)
      }.contains("later year"))
  }
}
