import Foundation
import Testing

@testable import forecast

@Suite("Progress")
struct ProgressTests {
  @Test("says share, count, rate and time left after a second, and nothing before")
  func line() {
    var meter = ProgressMeter(unit: "draws")
    meter.advance(20, of: 400)
    let early = meter.line(at: 0.9, width: 80)
    #expect(early == nil)
    meter.advance(20, of: 400)
    // 40 in 4 s are 10 a second, so 360 take 36 s.
    let amid = meter.line(at: 4, width: 80)
    #expect(amid == "10 %, 40 of 400 draws · 10/s · 36 s left")
    meter.advance(360, of: 400)
    let last = meter.line(at: 5, width: 80)
    #expect(last == "100 %, 400 of 400 draws · 80/s")
  }

  @Test("says nothing as long as the whole is not known")
  func unknown() {
    var meter = ProgressMeter(unit: "draws")
    let line = meter.line(at: 2, width: 80)
    #expect(line == nil)
  }

  @Test("takes the rate over the last seconds, so that slow pieces after fast ones are told")
  func recent() {
    var meter = ProgressMeter(unit: "forecasts")
    meter.advance(1000, of: 1100)
    _ = meter.line(at: 1, width: 80)
    for second in 2...20 {
      meter.advance(1, of: 1100)
      _ = meter.line(at: Double(second), width: 80)
    }
    let line = meter.line(at: 20, width: 80)
    #expect(line?.hasSuffix(" · 1.0/s · 1 min 21 s left") == true, "\(line ?? "")")
  }

  @Test(
    "writes rates and times as they are read",
    arguments: [
      (1, 2.0, 100, "30.0/min · 3 min 18 s left"), (3, 2.0, 4, "1.5/s · 1 s left"),
      (1, 4.0, 10_000, "15.0/min · 11 h 06 min left"), (90, 2.0, 91, "45/s · 1 s left"),
    ])
  func texts(done: Int, seconds: Double, all: Int, text: String) throws {
    var meter = ProgressMeter(unit: "pieces")
    meter.advance(done, of: all)
    let shown = meter.line(at: seconds, width: 80)
    let line = try #require(shown)
    #expect(line.hasSuffix(text), "\(line)")
  }

  @Test("never fills a line, and leaves out what does not fit from the right")
  func width() {
    for width in 0...80 {
      var meter = ProgressMeter(unit: "draws")
      meter.advance(40, of: 400)
      let line = meter.line(at: 4, width: width)
      #expect(line.map { $0.count < max(width, 1) } == true)
      if width == 35 { #expect(line == "10 %, 40 of 400 draws · 10/s") }
      if width == 10 { #expect(line == "10 %") }
    }
  }

  /// A notebook that takes two seconds.
  private static let notebook = "```console\n$ sleep 1.6\n$ sleep 0.5\n```\n"

  @Test(
    "stands on standard error of a terminal and is wiped away",
    .enabled(if: Tool.isThere("script"), "script(1) is not installed"))
  func terminal() async throws {
    try await Workspace.with { workspace in
      try workspace.write(Self.notebook, to: "n.md")
      let run = try await Command.shell(
        "TERM=xterm script -qec 'forecast notebook run n.md > told.txt' /dev/null", in: workspace)
      #expect(run.status == 0, "\(run)")
      let shown = run.output.components(separatedBy: "\r").filter { !$0.isEmpty }
      #expect(shown.first == "0 %, 0 of 2 commands\u{1B}[K", "\(run.output)")
      #expect(shown.contains { $0.contains("1 of 2") && $0.hasSuffix(" left\u{1B}[K") })
      #expect(shown.last == "\u{1B}[K")
      #expect(try workspace.text("told.txt") == "n.md: 1 block run, nothing moved.\n")
    }
  }

  @Test(
    "writes no byte to a file, with --quiet or to a dumb terminal",
    arguments: [
      "forecast notebook run n.md > told.txt",
      "TERM=xterm script -qec 'forecast notebook run n.md --quiet' /dev/null",
      "TERM=dumb script -qec 'forecast notebook run n.md > told.txt' /dev/null",
    ])
  func silent(line: String) async throws {
    guard Tool.isThere("script") || !line.contains("script") else { return }
    try await Workspace.with { workspace in
      try workspace.write(Self.notebook, to: "n.md")
      let run = try await Command.shell(line, in: workspace)
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run)")
    }
  }
}
