import CKernels

/// The cross products of the rows of a sample that moves, in doubled precision, and the rows themselves.
///
/// Rows are numbered by the ordinals of their periods. ``RollingLeastSquares`` says what they are good for.
struct RollingProducts: Sendable {
  /// The condition number up to which coefficients are taken from the cross products.
  static let largestConditionNumber = 1e6

  /// Coefficients, k.
  let columns: Int
  /// Whether the first column is the constant.
  let hasConstant: Bool
  /// The column of the trend.
  let trendColumn: Int?
  /// Where the trend is 0.
  let trendOrigin: Int
  /// The rows of the sample.
  private(set) var rows: ClosedRange<Int>?
  /// Row after row the columns and the left side, then the bounds on the errors of the columns, both filled up with zeros;
  /// some rows at the beginning may have left the sample.
  private var figures: [Double] = []
  private let firstFigure: Int
  /// The sums that `forecast_add_products` keeps.
  private var sums: [Double]
  private var workspace: [Double]
  /// The coefficients last found by ``solve()``.
  private(set) var coefficients: [Double]

  /// Starts without rows.
  init(columns: Int, hasConstant: Bool, trendColumn: Int?, from first: Int) {
    self.columns = columns
    self.hasConstant = hasConstant
    self.trendColumn = trendColumn
    trendOrigin = first
    firstFigure = first
    filled = (columns + 8) / 8 * 8
    sums = Array(repeating: 0, count: (2 * columns + 3) * filled)
    workspace = Array(repeating: 0, count: (3 * columns + 5) * filled)
    coefficients = Array(repeating: 0, count: columns)
  }

  /// Where in a row the bounds begin: k columns and the left side, filled up to a multiple of eight.
  let filled: Int

  /// Figures of a row.
  private var stride: Int { 2 * filled }

  /// The last row that another sample keeps as it is when everything that rows read is the same up to one of them;
  /// `nil` unless at least half of them can be kept.
  func lastKept(of wanted: ClosedRange<Int>, unchangedThrough last: Int) -> Int? {
    guard let rows, rows.contains(wanted.lowerBound) else { return nil }
    // Without a constant, another beginning of the trend is another equation.
    guard hasConstant || trendColumn == nil || trendOrigin == wanted.lowerBound else { return nil }
    // A window that has moved on by its own length starts anew, so that the trend stays near its beginning.
    guard wanted.lowerBound - firstFigure <= wanted.count else { return nil }
    let last = min(rows.upperBound, wanted.upperBound, last)
    return 2 * (last - wanted.lowerBound) >= wanted.upperBound - wanted.lowerBound ? last : nil
  }

  /// Takes rows out and in until they are those of a sample.
  ///
  /// `fill` is handed the rows to form, the one in which the trend is 0 and the place of the first; in each come the columns and the left side, and
  /// from ``filled`` on the bounds on the errors of the columns in units of `2⁻⁵³`. Rows are twice ``filled`` apart, and zero before.
  mutating func move(
    to wanted: ClosedRange<Int>, keptThrough last: Int?,
    fill: (
      _ rows: ClosedRange<Int>, _ trendOrigin: Int, _ place: UnsafeMutablePointer<Double>
    ) -> Void
  ) {
    var next = wanted.lowerBound
    if let rows, let last {
      add(rows.lowerBound..<wanted.lowerBound, sign: -1)
      add((last + 1)..<(rows.upperBound + 1), sign: -1)
      figures.removeLast((rows.upperBound - last) * stride)
      next = last + 1
    }
    rows = wanted
    guard next <= wanted.upperBound else { return }
    let place = figures.count
    let added = next...wanted.upperBound
    figures.append(contentsOf: repeatElement(0, count: added.count * stride))
    let trendOrigin = trendOrigin
    figures.withUnsafeMutableBufferPointer { figures in
      if let start = figures.baseAddress { fill(added, trendOrigin, start + place) }
    }
    add(next..<(wanted.upperBound + 1), sign: 1)
  }

  private mutating func add(_ rows: Range<Int>, sign: Double) {
    guard !rows.isEmpty else { return }
    let (place, width) = ((rows.lowerBound - firstFigure) * stride, Int32(columns + 1))
    figures.withUnsafeBufferPointer { figures in
      guard let start = figures.baseAddress else { return }
      forecast_add_products(width, sign, Int64(rows.count), start + place, &sums)
    }
  }

  /// Finds the coefficients for a trend that is 0 in the first row; `false` where ten digits cannot be promised.
  mutating func solve() -> Bool {
    guard let rows, leftSideMoves(in: rows) else { return false }
    let k = columns
    let squaredErrors = 2 * (k + 1) * filled
    var coarsest = 1.0
    for j in 0...k {
      let square = sums[j * filled + j]
      guard square > 1e-200, square < 1e290 else { return false }
      if j < k { coarsest = max(coarsest, sums[squaredErrors + j] / square) }
    }
    let condition = forecast_solve_products(Int32(k), sums, &workspace, &coefficients)
    guard condition <= Self.largestConditionNumber,
      condition * coarsest.squareRoot() <= DesignMatrix.largestConditionNumber / 10
    else { return false }
    if hasConstant, let trendColumn {
      coefficients[0] += coefficients[trendColumn] * Double(rows.lowerBound - trendOrigin)
    }
    return true
  }

  private func leftSideMoves(in rows: ClosedRange<Int>) -> Bool {
    let place = (rows.lowerBound - firstFigure) * stride + columns
    let center = hasConstant ? figures[place] : 0
    for row in 0..<rows.count where figures[place + row * stride] != center { return true }
    return false
  }
}
