import ArgumentParser

extension CompletionKind {
  /// Plans, and the folders that hold them.
  static var plan: CompletionKind { .file(extensions: ["yaml", "yml"]) }

  /// Data files and plans.
  static var dataOrPlan: CompletionKind { .file(extensions: ["csv", "yaml", "yml"]) }
}
