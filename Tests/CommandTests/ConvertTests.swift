import Foundation
import Testing

@Suite("forecast convert")
struct ConvertTests {
  private struct Answer: Decodable {
    let figure: Double
    let result: Double
    let factor: Double
    let bases: [String]
  }

  @Test("prints the figure, the factor and the basis, and the same as JSON")
  func answers() async throws {
    try await Workspace.with { workspace in
      let line = ["convert", "291", "USD/1000m3", "USD/MMBtu", "--heat", "russian_gross_20"]
      let text = try await Command.forecast(line, in: workspace)
      #expect(text.status == 0)
      #expect(text.output.contains("291 USD/1000m3 = 8.285962315 USD/MMBtu"))
      #expect(text.output.contains("1055.05585262 / 37053.18"))
      #expect(text.output.contains("gross, 8,850 kcal"))
      let json = try await Command.forecast(line + ["--json"], in: workspace)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(json.output.utf8))
      #expect(abs(answer.result / (291 * 1055.05585262 / 37_053.18) - 1) < 1e-15)
      #expect(answer.bases.count == 1)
    }
  }

  @Test(
    "refuses a missing basis, one that is not used, and figures that are none",
    arguments: [
      (65, ["291", "USD/1000m3", "USD/MMBtu"], "--heat"),
      (65, ["650", "USD/t", "USD/bbl"], "--barrels"),
      (65, ["1", "USD/bbl", "EUR/bbl"], "--rate"),
      (
        65, ["1", "USD/1000m3", "USD/MMBtu", "--heat", "35.3147", "--heat-basis", "gross"],
        "cubic feet"
      ),
      (65, ["1", "USD/brl", "USD/bbl"], "USD/brl"),
      (
        64, ["1", "USD/MMBtu", "USD/MWh", "--heat", "russian_gross_20"],
        "does not use a heat content"
      ),
      (64, ["1", "USD/bbl", "EUR/bbl", "--rate", "1.25"], "1.25 USD/EUR"),
      (64, ["x", "USD/bbl", "USD/t"], "x"),
    ] as [(Int32, [String], String)])
  func refusals(status: Int32, arguments: [String], fact: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(["convert"] + arguments, in: workspace)
      #expect(run.isRefusal(status, naming: [fact]), "\(run)")
    }
  }

  @Test("searches windows with weights of several indices")
  func weights() async throws {
    try await Workspace.with { workspace in
      let line = [
        "gas", "search", Workspace.plan, "--average", "6", "--lag", "0,1", "--hold", "1",
        "--weights", "nonnegative,sum-to-one",
      ]
      let text = try await Command.forecast(line, in: workspace)
      #expect(text.status == 0)
      #expect(text.output.contains("Several indices together"))
      let json = try await Command.forecast(line + ["--json"], in: workspace)
      struct Window: Decodable {
        let weights: [String: Double]
      }
      let windows = try JSONDecoder().decode([Window].self, from: Data(json.output.utf8))
      #expect(windows.count == 2)
      for window in windows {
        #expect(Set(window.weights.keys) == ["brent", "gasoil", "fuel_oil"])
        #expect(abs(window.weights.values.reduce(0, +) - 1) < 1e-12)
      }
      let wrong = try await Command.forecast(
        ["gas", "search", Workspace.plan, "--weights", "any"], in: workspace)
      #expect(wrong.isRefusal(64, naming: ["any", "nonnegative"]), "\(wrong)")
    }
  }
}
