/// A value together with the place in a plan that states it.
public struct Sourced<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// The path of its key, such as `scenarios.base.demand.2009`.
  public let key: String
  /// The plan's path as the user gave it, or the `--set` argument.
  public let file: String
  /// The line, from 1; 0 for a value that was given on the command line.
  public let line: Int

  /// Creates a value with its place.
  public init(_ value: Value, key: String, file: String, line: Int) {
    self.value = value
    self.key = key
    self.file = file
    self.line = line
  }

  /// `plans/x.yaml, line 12`, or the `--set` argument.
  public var place: String { line == 0 ? file : "\(file), line \(line)" }

  /// Another value from the same place.
  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Sourced<Other> {
    Sourced<Other>(transform(value), key: key, file: file, line: line)
  }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}

extension PlanNode {
  /// A value that was read from this node, with the node's place.
  public func sourced<Value: Sendable>(_ value: Value) -> Sourced<Value> {
    Sourced(value, key: path, file: file, line: line)
  }

  /// The number with its place.
  ///
  /// - Throws: ``PlanError`` as ``number`` does.
  public func sourcedNumber() throws(PlanError) -> Sourced<Double> { sourced(try number) }

  /// The text with its place.
  ///
  /// - Throws: ``PlanError`` as ``text`` does.
  public func sourcedText() throws(PlanError) -> Sourced<String> { sourced(try text) }
}
