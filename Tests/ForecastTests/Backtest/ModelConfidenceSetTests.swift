import Foundation
import Synchronization
import Testing

@testable import Forecast

@Suite("Model confidence set")
struct ModelConfidenceSetTests {
  private let outside: BacktestReference.Confidence
  private let monteCarlo: Double

  init() throws {
    let reference = try BacktestReference.load()
    outside = reference.confidenceSet
    monteCarlo = reference.tolerance.monteCarlo
  }

  /// The losses as errors of models named by number.
  private var records: [ForecastRecord] {
    outside.losses.enumerated().map { .erring("\($0)", by: $1.map { $0.squareRoot() }) }
  }

  @Test("agrees with arch on the same bootstrap rows", arguments: [0, 1])
  func sameRows(number: Int) throws {
    let found = outside.sets[number]
    var next = outside.rows.makeIterator()
    let set = try ModelConfidenceSet(
      losses: outside.losses.enumerated().map { ("\($0)", $1) },
      statistic: found.statistic == "range" ? .range : .maximum,
      blockLength: outside.blockLength, resamples: outside.rows.count
    ) { next.next() ?? [] }
    #expect(set.members.map(\.model) == found.order.map(String.init))
    #expect(set.members.map(\.pValue) == found.pValues)
  }

  @Test("agrees with arch on its own draws but for chance", arguments: [0, 1])
  func ownRows(number: Int) throws {
    let found = outside.sets[number]
    let set = try ModelConfidenceSet(
      of: records, statistic: found.statistic == "range" ? .range : .maximum,
      blockLength: outside.blockLength, resamples: 4000, seed: 1)
    #expect(set.members.map(\.model) == found.manyOrder.map(String.init))
    for (ours, theirs) in zip(set.members.map(\.pValue), found.manyPValues) {
      #expect(abs(ours - theirs) < monteCarlo)
    }
    #expect(set.models(at: 0.10).contains("0"))
    #expect(!set.models(at: 0.10).contains("4"))
  }

  @Test(
    "the same seed gives the same set, p-values never fall and the last model stays",
    arguments: ModelConfidenceSet.Statistic.allCases)
  func laws(statistic: ModelConfidenceSet.Statistic) throws {
    func set(_ seed: UInt64) throws -> ModelConfidenceSet {
      try ModelConfidenceSet(
        of: records, statistic: statistic, blockLength: 4, resamples: 200, seed: seed)
    }
    let first = try set(3)
    #expect(first == (try set(3)))
    #expect(first != (try set(4)))
    #expect(first.members.map(\.pValue) == first.members.map(\.pValue).sorted())
    #expect(first.members.last?.pValue == 1)
    #expect(first.statistic == statistic)
  }

  @Test(
    "a search up to a level finds the sets of that level and below and counts every model",
    arguments: [0.01, 0.05, 0.1, 0.3, 0.9])
  func level(level: Double) throws {
    func set(_ level: Double, report: WorkReport? = nil) throws -> ModelConfidenceSet {
      var next = outside.rows.makeIterator()
      return try ModelConfidenceSet(
        losses: outside.losses.enumerated().map { ("\($0)", $1) }, statistic: .maximum,
        blockLength: outside.blockLength, resamples: outside.rows.count, level: level,
        report: report
      ) { next.next() ?? [] }
    }
    let whole = try set(1)
    let settled = Mutex(0)
    let part = try set(level) { finished, _ in settled.withLock { $0 += finished } }
    for lower in [0, level / 2, level] {
      #expect(Set(part.models(at: lower)) == Set(whole.models(at: lower)))
    }
    #expect(settled.withLock(\.self) == outside.losses.count)
    #expect(part.members.count == outside.losses.count)
    #expect(Set(part.members.map(\.pValue)).isSubset(of: Set(whole.members.map(\.pValue))))
    #expect(part.level == level)
  }

  @Test("blocks are runs of neighbours inside the sample and fill it")
  func blocks() {
    var stream = RandomStream(seed: 5, stream: 0)
    let rows = stream.movingBlocks(of: 4, from: 10)
    #expect(rows.count == 10)
    #expect(rows.allSatisfy { (0..<10).contains($0) })
    for start in [0, 4] {
      #expect(Array(rows[start..<(start + 4)]) == Array(rows[start]..<(rows[start] + 4)))
    }
  }

  @Test("refuses one model, short samples, short blocks and two models with the same losses")
  func refused() {
    func set(_ records: [ForecastRecord], block: Int = 2) throws {
      _ = try ModelConfidenceSet(
        of: records, statistic: .range, blockLength: block, resamples: 20, seed: 1)
    }
    let a = ForecastRecord.erring("a", by: [1, 2, 3, 4, 5, 6], horizon: 2)
    let b = ForecastRecord.erring("b", by: [2, 1, 3, 5, 5, 5], horizon: 2)
    #expect(throws: Never.self) { try set([a, b]) }
    #expect(throws: DataError.self) { try set([a]) }
    #expect(throws: DataError.self) { try set([a, b], block: 4) }
    #expect(throws: DataError.self) { try set([a, b], block: 1) }
    #expect(throws: DataError.self) { try set([a, b, a]) }
  }
}
