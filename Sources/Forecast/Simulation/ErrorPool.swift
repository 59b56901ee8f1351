import CKernels
import Foundation

/// The residuals that errors are drawn from.
///
/// Least squares makes residuals smaller than the errors were, by `(n − k)/n` in the mean of their squares, so they are
/// centred and scaled until the mean of their squares is `σ² = SSR/(n − k)`, that of every forecast interval.
struct ErrorPool: Sendable {
  /// How errors are drawn.
  let errors: PathSimulation.Errors
  /// Centred and scaled residuals, in the order of the sample (length n).
  let residuals: [Double]
  /// The standard deviation σ.
  let sigma: Double
  /// The length of a block, 1 for the other kinds.
  let length: Int
  /// The mean of the residuals that can stand at each place of a block.
  let blockMeans: [Double]

  /// Takes the residuals of a fit.
  ///
  /// - Throws: ``DataError`` for an exact fit, or a block longer than the sample.
  init(_ fit: LinearFit, _ errors: PathSimulation.Errors) throws(DataError) {
    let raw = try fit.residuals(for: "A simulation of errors")
    let n = raw.count
    let mean = raw.reduce(0, +) / Double(n)
    let centred = raw.map { $0 - mean }
    let sum = dot(raw, raw)
    let own = dot(centred, centred)
    guard own > 0 else {
      throw .other(
        "All \(n) residuals of '\(fit.formula)' are equal, so there is nothing to draw from; add a constant."
      )
    }
    sigma = (sum / Double(fit.degreesOfFreedom)).squareRoot()
    let factor = sigma * (Double(n) / own).squareRoot()
    residuals = centred.map { $0 * factor }
    // The errors of the sample are resampled when the paths have none.
    self.errors = errors == .none ? .resampled : errors
    guard case .block(let stated) = errors else {
      length = 1
      blockMeans = []
      return
    }
    let length = stated ?? max(1, Int(cbrt(Double(n)).rounded()))
    guard length <= n else {
      throw .other("A block of \(length) residuals is longer than the sample of \(n); shorten it.")
    }
    self.length = length
    let starts = n - length + 1
    let drawn = residuals
    blockMeans = (0..<length).map { drawn[$0..<($0 + starts)].reduce(0, +) / Double(starts) }
  }

  /// Draws rows of errors for eight paths: row after row, path after path.
  ///
  /// - Parameters:
  ///   - rows: how many rows.
  ///   - ofSample: whether they are the rows of the sample, where a wild bootstrap keeps to its own residual.
  ///   - stream: the random numbers.
  ///   - target: room for eight figures a row.
  func draw(
    _ rows: Int, ofSample: Bool, from stream: RandomStream,
    to target: UnsafeMutablePointer<Double>
  ) {
    var stream = stream
    let kind: Int32
    switch errors {
    case .normal:
      let count = rows * Int(FORECAST_LANES)
      stream.fillNormals(target, count: count)
      for place in 0..<count { target[place] *= sigma }
      return
    case .none, .resampled: kind = 0
    case .wild: kind = ofSample ? 1 : 2
    case .block: kind = 3
    }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 4 * Int(FORECAST_LANES)) { words in
      for place in words.indices { words[place] = stream.nextBits() }
      residuals.withUnsafeBufferPointer { residuals in
        blockMeans.withUnsafeBufferPointer { means in
          var errors = forecast_errors(
            kind: kind, pool: Int32(residuals.count), length: Int32(length),
            residuals: residuals.baseAddress, block_means: means.baseAddress)
          forecast_draw_errors(&errors, words.baseAddress, Int32(rows), target)
        }
      }
    }
  }
}
