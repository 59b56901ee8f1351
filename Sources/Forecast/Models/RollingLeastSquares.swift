import CKernels

/// Least squares of one equation on samples that follow one another, as a backtest meets them: each a few rows longer,
/// with a few rows lost at its beginning, or with its last rows revised.
///
/// It keeps the cross products of columns and left side, `XᵀX` and `XᵀY`, in doubled precision. A row that is the same
/// as in the sample before is not touched; one that is new, gone or changed costs `k²/2` products, and thirty-two
/// digits leave nothing of a row that was taken out. With R from the Cholesky factorisation `RᵀR = XᵀX` in double,
///
///     b ← b + R⁻¹R⁻ᵀ(XᵀY − XᵀX·b)
///
/// with the bracket in doubled precision gives coefficients that agree with ``DesignMatrix/leastSquares()`` to ten digits
/// and more. Where that cannot be promised, because columns are nearly dependent (a bound on the condition number of the
/// unit columns above 10⁶), powers of a column need more digits than a double has, or figures come close to the range
/// of numbers, it is that method that estimates the sample, or refuses it.
///
/// > Reference: Björck (1996), *Numerical Methods for Least Squares Problems*, sections 2.9.2 and 3.3,
/// > doi:10.1137/1.9781611971484.
public struct RollingLeastSquares: Sendable {
  /// The condition number up to which coefficients are taken from the cross products.
  static let largestConditionNumber = 1e6

  /// The sample before, and what was formed of it.
  private var held: Products?

  /// Starts without a sample.
  public init() {}

  /// The equation estimated on every row that its variables share.
  ///
  /// What variables held for the sample before does not matter for the answer, only for how soon it comes: figures are
  /// compared, and a row stays when all that it reads is the same.
  ///
  /// - Throws: ``DataError`` as ``DesignMatrix/init(_:variables:sample:)`` and ``DesignMatrix/leastSquares()`` do.
  public mutating func estimated(
    _ formula: Formula, on variables: [String: Series]
  ) throws(DataError) -> DynamicEquation {
    let rows = try formula.sample(of: variables)
    let kept = held?.lastKept(formula, variables, rows)
    var products = kept == nil ? Products(formula, from: rows.lowerBound) : held
    held = nil
    try products?.move(to: rows, of: variables, keptThrough: kept)
    let coefficients = products?.coefficients()
    held = products
    if let coefficients {
      return DynamicEquation(formula, coefficients: coefficients, trendOrigin: rows.lowerBound)
    }
    return DynamicEquation(try DesignMatrix(formula, variables: variables).leastSquares())
  }
}

/// The cross products of a sample, and its rows.
private struct Products: Sendable {
  private let formula: Formula
  /// The variables that it reads, each with the least lag at which it does.
  private let reads: [String: Int]
  /// What the rows were formed of.
  private var variables: [String: Series] = [:]
  /// Where the trend is 0.
  private let trendOrigin: Period
  private let width: Int
  private var rows: ClosedRange<Period>?
  /// Row after row the columns, the left side, and the bounds on the errors of the columns; some rows at the beginning
  /// may have left the sample.
  private var figures: [Double] = []
  private var firstFigure: Period
  private var high: [Double]
  private var low: [Double]
  /// For each column the sum of the squared bounds.
  private var squaredErrors: [Double]

  /// Starts without rows; `nil` when doubles do not hold the columns well enough.
  init?(_ formula: Formula, from first: Period) {
    let hasPowers = formula.terms.contains { if case .powers = $0 { true } else { false } }
    guard !hasPowers else { return nil }
    self.formula = formula
    reads = Dictionary(
      ([formula.response] + formula.terms.compactMap(\.expression)).map { ($0.variable, $0.lag) },
      uniquingKeysWith: min)
    trendOrigin = first
    firstFigure = first
    width = formula.columnCount(first.frequency) + 1
    high = Array(repeating: 0, count: width * width)
    low = high
    squaredErrors = Array(repeating: 0, count: width - 1)
  }

  private var stride: Int { 2 * width - 1 }

  /// The last row of another sample that can be kept as it is; `nil` unless at least half of them can.
  func lastKept(
    _ formula: Formula, _ new: [String: Series], _ wanted: ClosedRange<Period>
  ) -> Period? {
    guard let rows, self.formula == formula,
      rows.lowerBound.frequency == wanted.lowerBound.frequency,
      rows.lowerBound <= wanted.lowerBound, wanted.lowerBound <= rows.upperBound
    else { return nil }
    // Without a constant, another beginning of the trend is another equation.
    guard formula.hasConstant || !formula.terms.contains(.trend) || trendOrigin == wanted.lowerBound
    else { return nil }
    // A window that has moved on by its own length starts anew, so that the trend stays near its beginning.
    guard firstFigure.distance(to: wanted.lowerBound) <= wanted.count else { return nil }
    var last = min(rows.upperBound, wanted.upperBound)
    for (name, lag) in reads {
      guard let old = variables[name], let new = new[name] else { return nil }
      last = min(last, old.lastShared(with: new).advanced(by: lag))
    }
    return 2 * wanted.lowerBound.distance(to: last)
      >= wanted.lowerBound.distance(to: wanted.upperBound) ? last : nil
  }

  /// Takes rows out and in until they are those of a sample.
  ///
  /// - Throws: ``DataError`` as ``FormulaExpression/column(over:reading:)`` does.
  mutating func move(
    to wanted: ClosedRange<Period>, of new: [String: Series], keptThrough last: Period?
  ) throws(DataError) {
    var next = wanted.lowerBound
    if let rows, let last {
      remove(rows.lowerBound..<wanted.lowerBound)
      remove(last.advanced(by: 1)..<rows.upperBound.advanced(by: 1))
      figures.removeLast(last.distance(to: rows.upperBound) * stride)
      next = last.advanced(by: 1)
    }
    variables = new
    rows = wanted
    if next <= wanted.upperBound { try append(next...wanted.upperBound) }
  }

  private mutating func append(_ span: ClosedRange<Period>) throws(DataError) {
    let variables = variables
    var columns: [ExpressionColumn] = []
    for term in formula.terms {
      columns += try term.columns(over: span, trendOrigin: trendOrigin) {
        (name, span) throws(DataError) in try variables.series(of: name).figures(span)
      }
    }
    let response = try formula.response.column(over: span) { (name, span) throws(DataError) in
      try variables.series(of: name).figures(span)
    }
    for place in response.values.indices {
      if formula.hasConstant { figures.append(1) }
      for column in columns { figures.append(column.values[place]) }
      figures.append(response.values[place])
      if formula.hasConstant { figures.append(1) }
      for column in columns { figures.append(column.errors[place]) }
    }
    add(span.lowerBound..<span.upperBound.advanced(by: 1), sign: 1)
  }

  private mutating func remove(_ span: Range<Period>) { add(span, sign: -1) }

  private mutating func add(_ span: Range<Period>, sign: Double) {
    let first = firstFigure.distance(to: span.lowerBound)
    let (stride, width) = (stride, width)
    figures.withUnsafeBufferPointer { figures in
      guard let start = figures.baseAddress else { return }
      for row in first..<(first + span.lowerBound.distance(to: span.upperBound)) {
        let figures = start + row * stride
        forecast_add_products(Int32(width), sign, figures, &high, &low)
        for j in 0..<(width - 1) {
          squaredErrors[j] += sign * figures[width + j] * figures[width + j]
        }
      }
    }
  }

  /// The coefficients for a trend that is 0 in the first row; `nil` where ten digits cannot be promised.
  func coefficients() -> [Double]? {
    guard let rows, leftSideMoves else { return nil }
    let k = width - 1
    for j in 0...k {
      let square = high[j * width + j]
      guard square > 1e-200, square < 1e290 else { return nil }
    }
    var memory = Array(repeating: 0.0, count: 2 * k * k + 4 * k)
    var coefficients = Array(repeating: 0.0, count: k)
    let condition = forecast_solve_products(Int32(k), high, low, &memory, &coefficients)
    let coarsest = (0..<k).map { max(squaredErrors[$0], 0) / high[$0 * width + $0] }.max() ?? 1
    guard condition <= RollingLeastSquares.largestConditionNumber,
      condition * max(1, coarsest.squareRoot()) <= DesignMatrix.largestConditionNumber / 10
    else { return nil }
    if formula.hasConstant, let trend = trendColumn {
      coefficients[0] += coefficients[trend] * Double(trendOrigin.distance(to: rows.lowerBound))
    }
    return coefficients
  }

  private var trendColumn: Int? {
    var column = formula.hasConstant ? 1 : 0
    for term in formula.terms {
      if term == .trend { return column }
      column += term.columnCount(trendOrigin.frequency)
    }
    return nil
  }

  private var leftSideMoves: Bool {
    guard let rows else { return false }
    let first = firstFigure.distance(to: rows.lowerBound)
    let last = firstFigure.distance(to: rows.upperBound)
    let center = formula.hasConstant ? figures[first * stride + width - 1] : 0
    return (first...last).contains { figures[$0 * stride + width - 1] != center }
  }
}

extension Series {
  /// The last period up to which another series has the same figures, looking at those periods alone that both hold;
  /// the one before the first of these when none is the same.
  fileprivate func lastShared(with other: Series) -> Period {
    let first = max(start, other.start)
    let count = first.distance(to: min(end, other.end)) + 1
    guard count > 0 else { return first.advanced(by: -1) }
    let (mine, theirs) = (start.distance(to: first), other.start.distance(to: first))
    let same = values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in
        var place = 0
        while place < count, left[mine + place] == right[theirs + place] { place += 1 }
        return place
      }
    }
    return first.advanced(by: same - 1)
  }
}
