import Foundation

/// What a text shows of an output: passages of it, with a line `…` for what is left out.
public struct ShownOutput: Sendable, Hashable {
  /// Lines that moved, as a reader is told.
  public struct Difference: Sendable, Hashable {
    /// The place of the first one among the shown lines, from 0.
    public let offset: Int
    /// The lines as they are shown; none where the output has gained some.
    public let was: [String]
    /// The lines as the output has them; none where it has lost some.
    public let now: [String]
  }

  /// The line that stands for lines that are left out.
  public static let elision = "…"

  /// The shown lines.
  public let lines: [String]

  /// The passages with their places among the shown lines.
  private let passages: [Range<Int>]

  /// Takes shown lines.
  public init(_ lines: [String]) {
    self.lines = lines
    let bounds = [-1] + lines.indices.filter { lines[$0] == Self.elision } + [lines.count]
    passages = zip(bounds, bounds.dropFirst()).map { $0 + 1..<$1 }
  }

  /// Where the output no longer has what is shown: nothing when the passages are there in their order,
  /// from its first line unless `…` comes first, to its last unless `…` ends them.
  ///
  /// Figures are compared as numbers, to 10⁻⁶ or one unit of the last decimal.
  public func differences(from output: [String]) -> [Difference] {
    let found = Search(shown: self, output: output)
    return zip(passages, found.places).flatMap { passage, place in
      difference(of: passage, from: Array(output[place ?? 0..<0]))
    }
  }

  /// The shown lines as the output now has them, and the passages that it no longer has, by the place of
  /// their first line; those are kept as they are shown.
  public func refreshed(from output: [String]) -> (lines: [String], lost: [Int]) {
    guard passages.count > 1 else { return (output, []) }
    let found = Search(shown: self, output: output)
    var fresh: [String] = []
    var lost: [Int] = []
    for (index, (passage, place)) in zip(passages, found.places).enumerated() {
      if index > 0 { fresh.append(Self.elision) }
      if let place {
        fresh += output[place]
      } else {
        fresh += lines[passage]
        lost.append(passage.lowerBound)
      }
    }
    return (fresh, lost)
  }

  /// Neighbouring lines that were removed or inserted, together.
  private func difference(of passage: Range<Int>, from now: [String]) -> [Difference] {
    let before = lines[passage].map(PrintedLine.init)
    let after = now.map(PrintedLine.init)
    let changes = after.difference(from: before) { $0.agrees(with: $1) }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var differences: [Difference] = []
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      let start = (old, new)
      while removed.contains(old) { old += 1 }
      while inserted.contains(new) { new += 1 }
      if (old, new) != start {
        differences.append(
          Difference(
            offset: passage.lowerBound + start.0, was: before[start.0..<old].map(\.text),
            now: after[start.1..<new].map(\.text)))
      } else {
        old += 1
        new += 1
      }
    }
    return differences
  }

  /// Where in an output the passages are.
  private struct Search {
    /// The lines of each passage; `nil` for one that the output has no line of.
    private(set) var places: [Range<Int>?] = []

    init(shown: ShownOutput, output: [String]) {
      let output = output.map(PrintedLine.init)
      var start = 0
      for (index, range) in shown.passages.enumerated() {
        let passage = shown.lines[range].map(PrintedLine.init)
        let isFirst = index == 0
        let isLast = index == shown.passages.count - 1
        var place: Range<Int>?
        switch (isFirst, isLast) {
        case (true, true): place = output.indices
        case (true, false): place = 0..<min(passage.count, output.count)
        case (false, true) where !passage.isEmpty && output.count - start >= passage.count:
          place = output.count - passage.count..<output.count
        default: place = Self.place(of: passage, in: output, from: start)
        }
        places.append(place)
        start = place?.upperBound ?? start
      }
    }

    /// The first place where every line agrees, else the one where most lines do or have the same words.
    private static func place(
      of passage: [PrintedLine], in output: [PrintedLine], from start: Int
    ) -> Range<Int>? {
      guard !passage.isEmpty else { return start..<start }
      var best: (score: Int, place: Range<Int>)?
      for first in start..<max(start, output.count) {
        let place = first..<min(first + passage.count, output.count)
        let score = zip(passage, output[place]).reduce(0) { score, pair in
          score + (pair.0.agrees(with: pair.1) ? 2 : pair.0.resembles(pair.1) ? 1 : 0)
        }
        if score == 2 * passage.count { return place }
        if score > best?.score ?? 0 { best = (score, place) }
      }
      return best?.place
    }
  }
}
