/// ``Series/monthlyContinuation(of:)`` as a linear map, for many paths that continue the same known months.
///
///     months = constant + weights · path
///
/// The constant carries the last known year, the weights how each period of the path moves each month.
struct MonthlyContinuation: Sendable {
  /// The first month of the path.
  let start: Period
  /// The months of a path of zeros.
  let constant: [Double]
  /// Months × periods of the path.
  let weights: Matrix

  /// The map for paths of so many periods that begin right after the known months.
  ///
  /// - Throws: ``DataError`` when fewer than twelve months are known.
  init(of known: Series, frequency: Frequency, periods: Int) throws(DataError) {
    precondition(frequency < .monthly && periods > 0, "a path of months continues itself")
    let year = try known.slice(known.end.advanced(by: -11)...known.end)
    let before = try year.aggregated(to: frequency, by: .mean)
    let ratio = Frequency.monthly.perYear / frequency.perYear
    let past = before.count
    guard let whole = DentonCholette(count: past + periods, ratio: ratio).weights() else {
      throw .other("The months of '\(known.name)' have no unique continuation; extend them.")
    }
    let months = past * ratio..<whole.rows
    func columns(_ range: Range<Int>) -> Matrix {
      Matrix(columns: range.map { Array(whole.column($0)[offset: months]) })
    }
    start = known.end.advanced(by: 1)
    constant = columns(0..<past).times(before.values)
    weights = columns(past..<past + periods)
  }
}

extension ArraySlice {
  /// Elements counted from the start of the slice.
  fileprivate subscript(offset range: Range<Int>) -> ArraySlice {
    self[(startIndex + range.lowerBound)..<(startIndex + range.upperBound)]
  }
}
