import Testing

@testable import Forecast

@Suite("Notebooks")
struct NotebookTests {
  @Test("finds commands, outputs, files and pictures, and leaves other blocks alone")
  func reading() throws {
    let notebook = try Notebook(
      """
      ```swift
      let x = 1
      ```
      ```forecast fails
      # remark
      run a \\
        --quiet
      forecast fit
      ```

      ```output
      one
      ```
      ![A](a.svg "title") ![out](https://x/y.svg) ![up](../z.svg)
      ````console
      $ cat b
      ```
      ![hidden](h.svg)
      $ true
      ````
      ```csv file=d/e.csv
      1,2
      ```
      """, file: "n.md")
    #expect(notebook.blocks.map(\.line) == [4, 15])
    #expect(notebook.blocks.map(\.fails) == [true, false])
    #expect(
      notebook.blocks[0].parts[0].commands == ["forecast run a \\\n  --quiet", "forecast fit"])
    #expect(notebook.blocks[0].parts[0].shown.lines == ["one"])
    #expect(notebook.blocks[1].parts.map(\.commands) == [["cat b"], ["true"]])
    #expect(notebook.blocks[1].parts[0].shown.lines == ["```", "![hidden](h.svg)"])
    #expect(notebook.steps.last == .write(file: "d/e.csv", text: "1,2\n"))
    #expect(notebook.images.map(\.path) == ["a.svg"])
  }

  @Test(
    "refuses what would be run or checked otherwise than it looks",
    arguments: [
      ("\n```sh\ntrue", 2, "not closed"), ("```forecast fail\nnist\n```", 1, "'fail'"),
      ("```sh\n\n```", 1, "no command"), ("words\n\n```output\n1\n```", 3, "below no command"),
      ("```sh\ntrue\n```\nwords\n```output\n```", 5, "below no command"),
      ("```console\ntrue\n```", 1, "'$ '"), ("```\n$ forecast nist\n```", 1, "```console"),
      ("```yaml file=../a\n```", 1, "'../a'"), ("```yaml file=/a\n```", 1, "'/a'"),
    ])
  func refusals(text: String, line: Int, naming words: String) {
    let error = #expect(throws: NotebookError.self) { try Notebook(text, file: "n.md") }
    #expect(error?.description.hasPrefix("n.md, line \(line): ") == true)
    #expect(error?.description.contains(words) == true)
  }

  @Test("writes outputs that hold fences and takes away those that are no longer there")
  func writing() throws {
    let notebook = try Notebook(
      "```sh\na\n```\n\n```sh\nb\n```\n\n```output\nold\n```\nend", file: "n")
    let outputs = NotebookOutputs(printed: [["```\n"], ["\n"]], images: [:])
    #expect(
      notebook.updated(with: outputs).text
        == "```sh\na\n```\n\n````output\n```\n````\n\n```sh\nb\n```\nend")
  }

  /// What a reader of the shown lines is told of an output.
  private func differences(_ shown: String, _ output: String) -> [ShownOutput.Difference] {
    func lines(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    return ShownOutput(lines(shown)).differences(from: lines(output))
  }

  @Test("takes passages between elisions in their order, and nothing else, for the same")
  func agreement() {
    #expect(differences("one … three", "one two three").isEmpty)
    #expect(differences("… b …", "a b c").isEmpty)
    #expect(differences("…", "a b c").isEmpty)
    #expect(differences("a … b c", "a b x b c").isEmpty)
    #expect(differences("one … three", "zero one two three").map(\.was) == [["one"]])
    #expect(differences("one … three", "one two three four").map(\.now) == [["four"]])
    #expect(differences("one … three", "one two three!").map(\.offset) == [2])
    #expect(differences("… c … a …", "a b c").map(\.was) == [["a"]])
    #expect(differences("a b d", "a b c d").map(\.now) == [["c"]])
    #expect(differences("a", "") == [ShownOutput.Difference(offset: 0, was: ["a"], now: [])])
    #expect(differences("", "a") == [ShownOutput.Difference(offset: 0, was: [], now: ["a"])])
  }

  @Test("refreshes passages where their words still are, and names those that are lost")
  func refreshing() {
    let shown = ShownOutput(["one", "…", "x 1.0", "y 2.0", "…", "gone", "…"])
    let (lines, lost) = shown.refreshed(from: ["one", "II", "x 5.0", "y 2.5", "end"])
    #expect(lines == ["one", "…", "x 5.0", "y 2.5", "…", "gone", "…"])
    #expect(lost == [5])
    #expect(ShownOutput(["old"]).refreshed(from: ["a", "b"]).lines == ["a", "b"])
  }
}
