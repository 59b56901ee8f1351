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
  /// Row after row the columns, the left side, and the bounds on the errors of the columns; some rows at the beginning
  /// may have left the sample.
  private var figures: [Double] = []
  private let firstFigure: Int
  private var high: [Double]
  private var low: [Double]
  /// For each column the sum of the squared bounds.
  private var squaredErrors: [Double]

  /// Starts without rows.
  init(columns: Int, hasConstant: Bool, trendColumn: Int?, from first: Int) {
    self.columns = columns
    self.hasConstant = hasConstant
    self.trendColumn = trendColumn
    trendOrigin = first
    firstFigure = first
    high = Array(repeating: 0, count: (columns + 1) * (columns + 1))
    low = high
    squaredErrors = Array(repeating: 0, count: columns)
  }

  /// Figures of a row: k columns, the left side, k bounds.
  private var stride: Int { 2 * columns + 1 }

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
  /// `fill` is handed the rows to form, the one in which the trend is 0 and the place of the first; in each come the columns, the left side and the
  /// bounds on the errors of the columns in units of `2⁻⁵³`.
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
    let (stride, width, first) = (stride, columns + 1, firstFigure)
    figures.withUnsafeBufferPointer { figures in
      high.withUnsafeMutableBufferPointer { high in
        low.withUnsafeMutableBufferPointer { low in
          squaredErrors.withUnsafeMutableBufferPointer { squaredErrors in
            guard let start = figures.baseAddress else { return }
            for row in rows {
              let figures = start + (row - first) * stride
              forecast_add_products(
                Int32(width), sign, figures, high.baseAddress, low.baseAddress)
              for j in squaredErrors.indices {
                squaredErrors[j] += sign * figures[width + j] * figures[width + j]
              }
            }
          }
        }
      }
    }
  }

  /// The coefficients for a trend that is 0 in the first row; `nil` where ten digits cannot be promised.
  func coefficients() -> [Double]? {
    guard let rows, leftSideMoves(in: rows) else { return nil }
    let (k, width) = (columns, columns + 1)
    for j in 0...k {
      let square = high[j * width + j]
      guard square > 1e-200, square < 1e290 else { return nil }
    }
    var coefficients = Array(repeating: 0.0, count: k)
    let condition = withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * k * k + 4 * k) {
      forecast_solve_products(Int32(k), high, low, $0.baseAddress, &coefficients)
    }
    var coarsest = 1.0
    for j in 0..<k { coarsest = max(coarsest, squaredErrors[j] / high[j * width + j]) }
    guard condition <= Self.largestConditionNumber,
      condition * coarsest.squareRoot() <= DesignMatrix.largestConditionNumber / 10
    else { return nil }
    if hasConstant, let trendColumn {
      coefficients[0] += coefficients[trendColumn] * Double(rows.lowerBound - trendOrigin)
    }
    return coefficients
  }

  private func leftSideMoves(in rows: ClosedRange<Int>) -> Bool {
    let place = (rows.lowerBound - firstFigure) * stride + columns
    let center = hasConstant ? figures[place] : 0
    for row in 0..<rows.count where figures[place + row * stride] != center { return true }
    return false
  }
}
