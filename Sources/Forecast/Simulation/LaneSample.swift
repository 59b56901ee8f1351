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
  /// The own columns of the sample, one after the other; a draw is measured by how far it moves them.
  let own: [Double]
  /// What Q leaves of them; zeros for a row each when there are none.
  let leftOver: [Double]
  /// The products of what it leaves, by rows.
  let leftProducts: [Double]
  /// Their inner products with Q, column after column.
  let ownShares: [Double]
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
    // Without a fixed column there is a block of zeros, as the kernel always reads one.
    let blocks = max((q + 7) / 8, 1)
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
    let columns = own.map { Array(design.column(Int($0))) }
    let span = OrthonormalBasis(orthonormal: (0..<q).map { Array(basis.column($0)) }, length: n)
    let split = columns.map(span.split)
    self.own = columns.flatMap { $0 }
    leftOver = split.isEmpty ? Array(repeating: 0, count: n) : split.flatMap(\.rest)
    leftProducts = split.flatMap { left in split.map { dot(left.rest, $0.rest) } }
    ownShares = split.flatMap(\.coordinates)
  }

  /// Rows, n.
  var rows: Int { known.count }

  /// The sample as the kernel takes it, for the time of a call.
  func withKernel<Result>(_ body: (forecast_sample) -> Result) -> Result {
    fixed.withUnsafeBufferPointer { fixed in
      let parts = [
        basis, transform, coefficients, known, before, own, leftOver, leftProducts, ownShares,
      ]
      let all = parts.flatMap { $0 }
      return all.withUnsafeBufferPointer { all in
        var first = 0
        let starts = parts.map { part in
          defer { first += part.count }
          return all.baseAddress?.advanced(by: first)
        }
        return body(
          forecast_sample(
            rows: Int32(known.count), fixed: Int32(fixed.count), index: fixed.baseAddress,
            basis: starts[0], transform: starts[1], coefficients: starts[2], known: starts[3],
            before: starts[4], own: starts[5], left_over: starts[6], left_products: starts[7],
            own_shares: starts[8]))
      }
    }
  }
}
