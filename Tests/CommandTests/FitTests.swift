import Foundation
import Testing

@Suite("forecast fit")
struct FitTests {
  private static let demand = [
    "fit", "Data/world_oil_annual.csv", "--formula",
    "d(log(consumption_bp2014)) ~ L(log(consumption_bp2014)) + trend",
  ]

  @Test("gives JSON with the documented keys in the documented order")
  func keys() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(Self.demand + ["--json"], in: workspace)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(
        run.output.keys(at: 2) == [
          "formula", "sample", "n", "k", "coefficients", "longRun", "r2", "adjustedR2", "sigma",
          "ssr", "logLikelihood", "aic", "bic", "hq", "durbinWatson", "conditionNumber",
        ])
      #expect(run.output.keys(at: 4) == ["start", "end"])
      let coefficient = ["term", "estimate", "standardError", "t", "p"]
      let longRun = ["term", "estimate", "standardError"]
      #expect(
        run.output.keys(at: 6) == coefficient + coefficient + coefficient + longRun + longRun)
    }
  }

  @Test("keeps every digit: n − k times σ² is the sum of squares")
  func precision() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        Self.demand + ["--sample", "1980:2008", "--json"], in: workspace)
      let fit = try JSONDecoder().decode(Fit.self, from: Data(run.output.utf8))
      #expect(fit.sample == ["start": "1980", "end": "2008"])
      #expect(fit.n == 29)
      #expect(fit.k == 3)
      #expect(abs(fit.sigma * fit.sigma * 26 / fit.ssr - 1) < 1e-14)
      // A log-likelihood with σ² concentrated out: −n/2 · (ln 2π + ln(SSR/n) + 1).
      let logLikelihood = -29.0 / 2 * (log(2 * Double.pi) + log(fit.ssr / 29) + 1)
      #expect(abs(fit.logLikelihood / logLikelihood - 1) < 1e-14)
    }
  }

  @Test("prints a table for people")
  func table() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(Self.demand, in: workspace)
      #expect(run.status == 0)
      #expect(run.output.contains("Least squares, 1966 to 2013: n = 48, k = 3\n"))
      #expect(run.output.contains("Durbin–Watson"))
    }
  }

  @Test(
    "refuses what it cannot fit in one sentence",
    arguments: [
      (["world_oil_annual.csv", "log(consumption_bp2015) ~ trend"], 65, "consumption_bp2014"),
      (["world_oil_annual.csv", "log(consumption_bp2014) + trend"], 65, "column 25"),
      (["world_oil_annual.csv", "log(consumption_bp2014) ~ trend + L(trend)"], 65, "trend"),
      (["no_such_file.csv", "y ~ x"], 66, "no_such_file.csv"),
    ])
  func refusals(request: [String], status: Int32, name: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["fit", "Data/\(request[0])", "--formula", request[1]], in: workspace)
      #expect(run.isRefusal(status, naming: [name]), "\(run)")
    }
  }

  @Test("refuses collinear columns and more coefficients than observations")
  func rank() async throws {
    try await Workspace.with { workspace in
      let rows = (0..<12).map { "\(1990 + $0),\($0 * $0 + 1),\($0 % 5),\(2 * ($0 % 5) + 3)" }
      try workspace.write(
        (["year,y_index,x_index,z_index"] + rows).joined(separator: "\n") + "\n", to: "twice.csv")
      let collinear = try await Command.forecast(
        ["fit", "twice.csv", "--formula", "y ~ x + z"], in: workspace)
      let columns = ["'x'", "'z'", "linearly dependent"]
      #expect(collinear.isRefusal(65, naming: columns), "\(collinear)")
      let short = try await Command.forecast(
        ["fit", "twice.csv", "--formula", "y ~ x + L(y, 1:5)", "--sample", "1996:2001"],
        in: workspace)
      #expect(short.isRefusal(65, naming: ["7 coefficients", "6 complete"]), "\(short)")
    }
  }

  @Test(
    "refuses columns whose squares leave the range of numbers",
    arguments: [
      ("1e200", "b ~ a", "line 2: 'b' is 1e+200"), ("1e308", "d(b) ~ a", "line 2: 'b' is 1e+308"),
      ("-1e308", "a ~ b", "line 2: 'b' is -1e+308"), ("1e-320", "b ~ a", "rescale the column"),
      ("1e-160", "a ~ b", "rescale the column"),
    ])
  func magnitude(scale: String, formula: String, fact: String) async throws {
    try await Workspace.with { workspace in
      let tiny = scale.contains("e-")
      let rows = (0..<7).map {
        "\(2000 + $0),\($0 * $0 % 5),"
          + (tiny ? scale.replacing("1e", with: "\(1 + $0)e") : $0 == 0 ? scale : "\($0)")
      }
      try workspace.write((["year,a,b"] + rows).joined(separator: "\n") + "\n", to: "b.csv")
      for layout in [[], ["--json"]] {
        let run = try await Command.forecast(
          ["fit", "b.csv", "--formula", formula] + layout, in: workspace)
        #expect(run.isRefusal(65, naming: [fact]), "\(run)")
      }
    }
  }
}

private struct Fit: Decodable {
  let sample: [String: String]
  let n: Int
  let k: Int
  let sigma: Double
  let ssr: Double
  let logLikelihood: Double
}

extension String {
  /// The keys of JSON text that stand at an indent, in order.
  fileprivate func keys(at indent: Int) -> [String] {
    split(separator: "\n").compactMap { line in
      guard line.prefix(while: { $0 == " " }).count == indent,
        line.dropFirst(indent).first == "\"", let colon = line.range(of: "\": ")
      else { return nil }
      return String(line[..<colon.lowerBound].dropFirst(indent + 1))
    }
  }
}
