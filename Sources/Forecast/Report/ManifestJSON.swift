extension Manifest {
  /// The manifest for machines, the contents of `manifest.json`.
  ///
  ///     {"product", "version", "command", "plan": {"file", "sha256", "bytes"},
  ///      "settings": [{"key", "value"}], "inputs": [{"file", "sha256", "bytes"}],
  ///      "outputs": [{"file", "sha256", "bytes"}], "notes": […]}
  public var json: JSONValue {
    .object([
      ("product", .string(Self.product)),
      ("version", .string(version)),
      ("command", .string(command.rawValue)),
      ("plan", plan.json),
      (
        "settings",
        .array(
          settings.map { .object([("key", .string($0.key)), ("value", .string($0.value))]) })
      ),
      ("inputs", .array(inputs.map(\.json))),
      ("outputs", .array(outputs.map(\.json))),
      ("notes", .array(notes.map { .string($0) })),
    ])
  }
}

extension FileDigest {
  fileprivate var json: JSONValue {
    .object([("file", .string(file)), ("sha256", .string(sha256)), ("bytes", .integer(bytes))])
  }
}
