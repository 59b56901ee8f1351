/// Among which windows `forecast gas search` looks, on which months, and which published prices it reads backwards.
public struct WindowSearchPlan: Sendable {
  /// The rules.
  public let grid: WindowGrid
  /// The months that are fitted; without them those of `gas.europe.coefficients`.
  public let sample: ClosedRange<Period>?
  /// Months from the last known price to the month that is forecast.
  public let ahead: Int
  /// Ids of published prices for which the needed Brent is computed.
  public let prices: [String]

  /// The standard grid, one month ahead.
  static let standard = WindowSearchPlan(grid: .standard, sample: nil, ahead: 1, prices: [])

  private init(grid: WindowGrid, sample: ClosedRange<Period>?, ahead: Int, prices: [String]) {
    self.grid = grid
    self.sample = sample
    self.ahead = ahead
    self.prices = prices
  }

  init(_ node: PlanNode?) throws(PlanError) {
    guard let node else {
      self = .standard
      return
    }
    let usual = WindowGrid.standard
    let averages = try node.integers("average") ?? usual.averages
    let lags = try node.integers("lag") ?? usual.lags
    let holds = try node.integers("hold") ?? usual.holds
    grid = try node.located { () throws(DataError) in
      try WindowGrid(averages: averages, lags: lags, holds: holds)
    }
    ahead = try node.optional("ahead")?.integer ?? 1
    guard (1...24).contains(ahead) else {
      throw node.fault("'\(node.path).ahead' is \(ahead)", "give a whole number from 1 to 24")
    }
    let bounds = [try node.optional("from"), try node.optional("through")]
    sample = bounds.contains { $0 != nil } ? try node.range(of: .monthly) : nil
    var prices: [String] = []
    let ids = try node.optional("prices")
    for element in try ids?.list ?? [] { prices.append(try element.text) }
    self.prices = prices
  }
}

extension PlanNode {
  /// A list of whole numbers; `nil` when the key is absent.
  fileprivate func integers(_ key: String) throws(PlanError) -> [Int]? {
    guard let node = try optional(key) else { return nil }
    let list = try node.list
    var numbers: [Int] = []
    for element in list { numbers.append(try element.integer) }
    return numbers
  }
}
