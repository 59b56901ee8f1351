import Foundation
import Testing

@Suite("forecast gas price")
struct GasPriceTests {
  private struct Month: Decodable {
    let month: String
    let window: [String]?
    let averages: [String: Double?]
    let price: Double?
  }

  /// Writes a CSV of Brent into the workspace: thirds have no short decimal, and March 2008 is not known.
  private func write(_ name: String, header: String, ending: String, in workspace: Workspace) throws
  {
    let cells = ["90", "91", "", "95", "96", "98.1"]
    let rows = cells.enumerated().map { "2008-0\($0 + 1)\(ending),\($1)" }
    try ("\(header),brent_usd_bbl\n" + rows.joined(separator: "\n") + "\n").write(
      to: workspace.folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  @Test(
    "months are read however they are spelled, gaps are null and figures are in full precision",
    arguments: [("date", ""), ("month", ""), ("date", "-01"), ("month", "-01"), ("Date", "")])
  func json(header: String, ending: String) async throws {
    try await Workspace.with { workspace in
      try write("b.csv", header: header, ending: ending, in: workspace)
      let run = try await Command.forecast(
        ["gas", "price", "3-0-1 brent", "--data", "b.csv", "--json"], in: workspace)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
      let months = try JSONDecoder().decode([Month].self, from: Data(run.output.utf8))
      #expect(months.map(\.month) == (1...7).map { "2008-0\($0)" })
      // (95 + 96 + 98.1) / 3 to the nearest double; the windows of January to June reach before 2008 or hold March.
      #expect(months.map(\.price) == [nil, nil, nil, nil, nil, nil, 96.36666666666666])
      #expect(months.last?.averages["brent"] == .some(96.36666666666666))
      #expect(months.last?.window == ["2008-04", "2008-06"])
      #expect(months[3].averages["brent"] == .some(nil))
      #expect(run.output.contains("96.36666666666666"))
    }
  }

  @Test(
    "what cannot be priced ends with the status of its kind and one sentence",
    arguments: [
      (65, ["3-0-1 brent", "--explain", "2008-05"], "has no figure for 2008-03"),
      (65, ["3-0-1 brent", "--explain", "2008-05", "--json"], "b.csv, line 4, is empty"),
      (65, ["3-0-1 brent", "--from", "2008-04", "--through", "2008-06"], "2008-03"),
      (65, ["3-0-1 brent", "--from", "2030-01", "--json"], "none from 2030-01 on"),
      (65, ["3-0-1 brentt", "--json"], "did you mean 'brent'?"),
      (64, ["3-0-1 brent", "--from", "2008-13"], "'2008-13' is no month"),
      (64, ["3-0-1 brent", "--from", "2009-01", "--through", "2008-01"], "lies before --from"),
    ] as [(Int32, [String], String)])
  func refusals(status: Int32, arguments: [String], fact: String) async throws {
    try await Workspace.with { workspace in
      try write("b.csv", header: "date", ending: "", in: workspace)
      let run = try await Command.forecast(
        ["gas", "price"] + arguments + ["--data", "b.csv"], in: workspace)
      #expect(run.isRefusal(status, naming: [fact]), "\(run)")
    }
  }
}
