import Foundation
import Testing

@Suite("forecast gas search")
struct GasSearchTests {
  private struct Window: Decodable {
    let index: String
    let n: Int
    let lag: Int
    let hold: Int
    let r2: Double
    let oosMape: Double
    let aic: Double
    let implied: [String: Double?]
    let inConfidenceSet: Bool?
  }

  private func windows(_ options: [String], in workspace: Workspace) async throws -> [Window] {
    let run = try await Command.forecast(
      ["gas", "search", Workspace.plan, "--json"] + options, in: workspace)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
    return try JSONDecoder().decode([Window].self, from: Data(run.output.utf8))
  }

  @Test("JSON has every window once, the best first, and the set only where it is asked for")
  func json() async throws {
    try await Workspace.with { workspace in
      let all = try await windows([], in: workspace)
      #expect(all.count >= 100)
      #expect(Set(all.map { "\($0.index) \($0.n)-\($0.lag)-\($0.hold)" }).count == all.count)
      #expect(all.map(\.oosMape) == all.map(\.oosMape).sorted())
      #expect(all.allSatisfy { Set($0.implied.keys) == ["2008", "2009"] })
      #expect(all.allSatisfy { $0.inConfidenceSet == nil })
      let few = ["--average", "6", "--lag", "0-6", "--hold", "1"]
      let some = try await windows(few + ["--confidence-set"], in: workspace)
      #expect(some.count == 14)
      #expect(some.first?.inConfidenceSet == true)
      #expect(some.allSatisfy { $0.inConfidenceSet != nil })
      // What is asked beside it changes nothing of a window, to the last digit.
      let same = try #require(all.first { $0.index == "brent" && $0.n == 6 && $0.lag == 3 })
      let again = try #require(some.first { $0.index == "brent" && $0.lag == 3 })
      #expect(same.r2 == again.r2 && same.aic == again.aic && same.implied == again.implied)
    }
  }

  @Test(
    "lists and samples that cannot be searched are refused",
    arguments: [
      (64, ["--average", "1-1000"], "'1-1000' names more than 120 months"),
      (64, ["--average", "6,x"], "'6,x' is no list of numbers"),
      (64, ["--from", "2006-01"], "--from and --through together"),
      (65, ["--hold", "5"], "do not divide a year"),
      (65, ["--from", "2008-01", "--through", "2008-06"], "25 observations"),
    ] as [(Int32, [String], String)])
  func refusals(status: Int32, options: [String], fact: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["gas", "search", Workspace.plan] + options, in: workspace)
      #expect(run.isRefusal(status, naming: [fact]), "\(run)")
    }
  }
}
