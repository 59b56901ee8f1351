/// A row of a backtest that can be held against the others of its horizon.
protocol JudgedRow {
  /// The model by its key.
  var modelKey: String { get }
  /// Forecasts judged.
  var judgedCount: Int { get }
  /// Mean squared error over that of the last price; `nil` without a forecast.
  var ratioToLast: Double? { get }
  /// The larger of Diebold–Mariano's two p-values; `nil` where there is no test.
  var doubt: Double? { get }
  /// Whether the model saw its drivers as they came.
  var sawItsDrivers: Bool { get }
  /// Whether the model confidence set holds the model; `nil` where there is no set.
  var isHeldInSet: Bool? { get }
}

/// The best model of a horizon, picked when all outcomes were known, and whether that is more than luck.
///
/// Only rows at all origins of the benchmark compete, and none whose drivers are as observed. The best has the least
/// squared error; as it is picked from k rivals, its p-value is taken times k:
///
///     p* = min(1, k·max(p rectangular, p Bartlett))
///
/// The last price is beaten when the ratio is below 1, p* below the level, and the confidence set leaves the last price
/// out; without a set it is not. Bonferroni's k is cautious for rivals that err together.
struct BestAfterwards<Row: JudgedRow> {
  /// No-change from the last price.
  let benchmark: Row
  /// The best; `nil` when no row competes.
  let best: Row?
  /// How many compete, k.
  let rivals: Int
  /// How many are left aside, for they speak at fewer origins.
  let fewer: Int
  /// `p*`; `nil` without a test.
  let picked: Double?
  /// Whether the last price was beaten beyond doubt.
  let isBeyondLuck: Bool

  /// Picks the best of the rows of one horizon.
  init(of rows: [Row], beside benchmark: Row, level: Double) {
    let honest = rows.filter {
      $0.modelKey != benchmark.modelKey && !$0.sawItsDrivers && $0.ratioToLast != nil
    }
    let rivals = honest.filter { $0.judgedCount == benchmark.judgedCount }
    let best = rivals.min { ($0.ratioToLast ?? .infinity) < ($1.ratioToLast ?? .infinity) }
    let picked = best?.doubt.map { min(1, $0 * Double(rivals.count)) }
    self.benchmark = benchmark
    self.best = best
    self.rivals = rivals.count
    fewer = honest.count - rivals.count
    self.picked = picked
    isBeyondLuck =
      best?.ratioToLast ?? 1 < 1 && picked ?? 1 < level && benchmark.isHeldInSet == false
  }
}
