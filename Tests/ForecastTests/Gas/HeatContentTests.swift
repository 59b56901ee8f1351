import Testing

@testable import Forecast

@Suite("Heat content")
struct HeatContentTests {
  @Test("the published ones round to what was published")
  func published() {
    // 8850 kcal · 4.1868 = 37053.18 MJ per 1000 m³; 1.154 · 29307.6 = 33820.9704 MJ.
    #expect(abs(HeatContent.russianGross20.mmbtuPer1000m3 - 37_053.18 / 1055.05585262) < 1e-12)
    #expect(abs(HeatContent.russianGross20.mmbtuPer1000m3 - 35.12) < 0.005)
    #expect(abs(HeatContent.coalEquivalentNet.mmbtuPer1000m3 - 32.06) < 0.005)
    #expect(HeatContent.published3571.mmbtuPer1000m3 == 35.71)
    #expect(HeatContent.russianGross20.description.contains("35.1196 MMBtu"))
  }

  @Test("a name is read whatever its spelling", arguments: HeatContent.published)
  func named(heat: HeatContent) throws {
    #expect(try HeatContent(named: heat.name) == heat)
    #expect(
      try HeatContent(named: heat.name.uppercased().replacing("_", with: " ")) == heat)
  }

  @Test("an unknown name is refused with the choices")
  func unknownName() {
    let sentence = GasReference.refusal { _ = try HeatContent(named: "gross") }
    for heat in HeatContent.published { #expect(sentence.contains(heat.name)) }
  }

  @Test("cubic feet, other units and a missing basis are refused")
  func refusals() throws {
    #expect(
      GasReference.refusal { _ = try HeatContent(mmbtuPer1000m3: 35.3147, basis: "gross") }
        .contains("cubic feet"))
    #expect(
      GasReference.refusal { _ = try HeatContent(mmbtuPer1000m3: 37_053, basis: "gross, 20 °C") }
        .contains("20 to 60"))
    #expect(
      GasReference.refusal { _ = try HeatContent(mmbtuPer1000m3: .nan, basis: "gross") }
        .contains("20 to 60"))
    #expect(
      GasReference.refusal { _ = try HeatContent(mmbtuPer1000m3: 35.12, basis: " ") }
        .contains("no basis"))
    #expect(try HeatContent(mmbtuPer1000m3: 35.12, basis: "gross").mmbtuPer1000m3 == 35.12)
  }
}
