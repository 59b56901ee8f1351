extension Command.Outcome {
  /// Whether the command refused as it should: its status, nothing on standard output, and on standard
  /// error one sentence on one line that names these facts.
  func isRefusal(_ status: Int32, naming facts: [String]) -> Bool {
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
    return self.status == status && output.isEmpty && lines.count == 2 && lines[1].isEmpty
      && lines[0].hasPrefix("forecast: ") && (lines[0].hasSuffix(".") || lines[0].hasSuffix("?"))
      && facts.allSatisfy { errors.contains($0) }
  }
}
