/// What a run was made from and what it made, so that anybody can check whether two runs are the same.
///
/// It names files without their folders and holds no date, host or user: two runs of the same plan over the
/// same data give the same bytes.
public struct Manifest: Sendable, Hashable {
  /// The name by which results are recognised as ours.
  public static let product = "forecast"

  /// The commands that write folders of results.
  public enum Command: String, Sendable, Codable {
    /// `forecast run`.
    case run
    /// `forecast backtest`.
    case backtest
    /// `forecast figures`.
    case figures
  }

  /// The version of the product.
  public let version: String
  /// Who wrote the folder.
  public let command: Command
  /// The plan as it stands on the disk, before any replacement.
  public let plan: FileDigest
  /// Values replaced with `--set`, in the order given.
  public let settings: [Plan.Setting]
  /// The data files that were read.
  public let inputs: [FileDigest]
  /// The files that were written, without the manifest itself.
  public let outputs: [FileDigest]
  /// Sentences about the run as a whole.
  public let notes: [String]

  /// Creates a manifest; inputs and outputs are sorted by name.
  public init(
    version: String, command: Command, plan: FileDigest, settings: [Plan.Setting] = [],
    inputs: [FileDigest],
    outputs: [FileDigest],
    notes: [String] = []
  ) {
    self.version = version
    self.command = command
    self.plan = plan
    self.settings = settings
    self.inputs = inputs.sorted { $0.file < $1.file }
    self.outputs = outputs.sorted { $0.file < $1.file }
    self.notes = notes
  }
}
