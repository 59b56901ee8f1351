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
  /// The sample before, and what was formed of it.
  private var held: (formula: Formula, variables: [String: Series], products: RollingProducts)?

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
    let hasPowers = formula.terms.contains { if case .powers = $0 { true } else { false } }
    if !hasPowers, let coefficients = try moved(to: rows, of: formula, on: variables) {
      return DynamicEquation(formula, coefficients: coefficients, trendOrigin: rows.lowerBound)
    }
    return DynamicEquation(try DesignMatrix(formula, variables: variables).leastSquares())
  }

  /// The coefficients after the rows have been moved to those of a sample.
  ///
  /// - Throws: ``DataError`` as ``FormulaExpression/column(over:reading:)`` does.
  private mutating func moved(
    to rows: ClosedRange<Period>, of formula: Formula, on variables: [String: Series]
  ) throws(DataError) -> [Double]? {
    let before = held
    held = nil
    let frequency = rows.lowerBound.frequency
    let wanted = rows.lowerBound.ordinal...rows.upperBound.ordinal
    var (products, last): (RollingProducts?, Int?) = (nil, nil)
    if let before, before.formula == formula,
      let shared = formula.lastShared(before.variables, variables, frequency)
    {
      last = before.products.lastKept(of: wanted, unchangedThrough: shared)
      if last != nil { products = before.products }
    }
    var moving =
      products
      ?? RollingProducts(
        columns: formula.columnCount(frequency), hasConstant: formula.hasConstant,
        trendColumn: formula.trendColumn(frequency), from: wanted.lowerBound)
    let first = last.map { $0 + 1 } ?? wanted.lowerBound
    var columns: [ExpressionColumn] = []
    if first <= wanted.upperBound {
      let span = Period(frequency: frequency, ordinal: first)...rows.upperBound
      let origin = Period(frequency: frequency, ordinal: moving.trendOrigin)
      columns = try formula.columns(over: span, trendOrigin: origin, of: variables)
    }
    let bounds = moving.filled
    moving.move(to: wanted, keptThrough: last) { rows, _, place in
      let k = columns.count - 1
      for row in 0..<rows.count {
        let figures = place + row * 2 * bounds
        for j in 0...k { figures[j] = columns[j].values[row] }
        for j in 0..<k { figures[bounds + j] = columns[j].errors[row] }
      }
    }
    let isSolved = moving.solve()
    held = (formula, variables, moving)
    return isSolved ? moving.coefficients : nil
  }
}

extension Formula {
  /// The place of the trend among the columns.
  func trendColumn(_ frequency: Frequency) -> Int? {
    var column = hasConstant ? 1 : 0
    for term in terms {
      if term == .trend { return column }
      column += term.columnCount(frequency)
    }
    return nil
  }

  /// The columns in order and, last, the left side.
  ///
  /// - Throws: ``DataError`` as ``FormulaExpression/column(over:reading:)`` does.
  fileprivate func columns(
    over span: ClosedRange<Period>, trendOrigin: Period, of variables: [String: Series]
  ) throws(DataError) -> [ExpressionColumn] {
    let ones = Array(repeating: 1.0, count: span.lowerBound.distance(to: span.upperBound) + 1)
    var columns = hasConstant ? [ExpressionColumn(values: ones, errors: ones)] : []
    for term in terms {
      columns += try term.columns(over: span, trendOrigin: trendOrigin) {
        (name, span) throws(DataError) in try variables.series(of: name).figures(span)
      }
    }
    let left = try response.column(over: span) { (name, span) throws(DataError) in
      try variables.series(of: name).figures(span)
    }
    return columns + [left]
  }

  /// The last row whose figures are the same in both; `nil` when frequencies differ.
  fileprivate func lastShared(
    _ old: [String: Series], _ new: [String: Series], _ frequency: Frequency
  ) -> Int? {
    var last = Int.max
    for expression in [response] + terms.compactMap(\.expression) {
      guard let before = old[expression.variable], let after = new[expression.variable],
        before.frequency == frequency
      else { return nil }
      last = min(last, before.lastShared(with: after).ordinal + expression.lag)
    }
    return last
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
