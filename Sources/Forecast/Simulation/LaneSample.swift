import CKernels

/// The sample of a fit in the form in which the kernel estimates it again.
///
/// The columns X_F that are the same in every draw are made orthonormal once, `Q = X_F·T`, so that a draw costs
/// the inner products of Q with its errors and its own columns, and a system as small as the number of the latter.
struct LaneSample: Sendable {
  /// The columns that are the same in every draw.
  let fixed: [Int32]
  /// Q in blocks of eight columns, row after row.
  let basis: [Double]
  /// T by rows.
  let transform: [Double]
  /// The estimates b, all k.
  let coefficients: [Double]
  /// What the fixed columns give with b, one a row.
  let known: [Double]
  /// The states before the first row.
  let before: [Double]
  /// Whether the own columns are formed anew.
  let isRecursive: Bool

  /// A sample whose columns all stay as they are.
  init(_ fit: LinearFit) {
    self.init(fit, own: [], before: [], isRecursive: false)
  }

  /// A sample in which the left side's variable is drawn again with all its lags.
  ///
  /// - Throws: ``DataError`` when history does not reach back to the lags of the first row.
  init(_ fit: LinearFit, _ equation: LaneEquation, _ history: [String: Series]) throws(DataError) {
    self.init(
      fit, own: equation.own,
      before: try equation.states(before: fit.design.start, in: history), isRecursive: true)
  }

  private init(_ fit: LinearFit, own: [Int32], before: [Double], isRecursive: Bool) {
    let design = fit.design.matrix
    let n = design.rows
    let fixed = (0..<Int32(design.columns)).filter { !own.contains($0) }
    let q = fixed.count
    var basis = Matrix(columns: fixed.map { Array(design.column(Int($0))) })
    var transform = Matrix(rows: q, columns: q)
    for j in 0..<q { transform[j, j] = 1 }
    // The second time takes away what the condition of the columns cost the first.
    for _ in 0..<(q > 0 ? 2 : 0) {
      let inverse = QRDecomposition(basis).inverseFactor()
      basis = basis.times(inverse)
      transform = transform.times(inverse)
    }
    let blocks = (q + 7) / 8
    var rows = Array(repeating: 0.0, count: blocks * n * 8)
    for j in 0..<q {
      for i in 0..<n { rows[(j / 8 * n + i) * 8 + j % 8] = basis[i, j] }
    }
    self.fixed = fixed
    self.basis = rows
    let t = transform
    self.transform = (0..<q).flatMap { i in (0..<q).map { t[i, $0] } }
    coefficients = fit.coefficients
    known = (0..<n).map { i in
      fixed.reduce(0) { $0 + fit.coefficients[Int($1)] * design[i, Int($1)] }
    }
    self.before = before
    self.isRecursive = isRecursive
  }

  /// Rows, n.
  var rows: Int { known.count }

  /// The sample as the kernel takes it, for the time of a call.
  func withKernel<Result>(_ body: (forecast_sample) -> Result) -> Result {
    fixed.withUnsafeBufferPointer { fixed in
      basis.withUnsafeBufferPointer { basis in
        transform.withUnsafeBufferPointer { transform in
          coefficients.withUnsafeBufferPointer { coefficients in
            known.withUnsafeBufferPointer { known in
              before.withUnsafeBufferPointer { before in
                body(
                  forecast_sample(
                    rows: Int32(known.count), fixed: Int32(fixed.count), index: fixed.baseAddress,
                    basis: basis.baseAddress, transform: transform.baseAddress,
                    coefficients: coefficients.baseAddress, known: known.baseAddress,
                    before: before.baseAddress))
              }
            }
          }
        }
      }
    }
  }
}
