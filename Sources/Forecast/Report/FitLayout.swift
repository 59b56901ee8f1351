import Foundation

/// How a fit is laid out for people.
public enum FitLayout: String, Sendable, Hashable, CaseIterable {
  /// Our own: the coefficients, the statistics with their conventions, the long run.
  case plain
  /// As EViews users know it: one table, statistics in two columns.
  case eviews
  /// As Stata users know it: a header, then adjustment, long run and short run in blocks.
  case stata
}

extension LinearFit {
  /// The fit for people, in a layout and under a covariance.
  ///
  /// - Parameters:
  ///   - layout: the layout.
  ///   - estimator: the covariance behind the standard errors.
  ///   - width: columns of the terminal for ``FitLayout/plain``; the other layouts have a width of their own.
  /// - Returns: the lines, the last one ended.
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  public func report(
    _ layout: FitLayout, using estimator: CovarianceEstimator = .classical, width: Int = 100
  ) throws(DataError) -> String {
    switch layout {
    case .plain: try report(using: estimator, width: width)
    case .eviews: try eviewsReport(using: estimator)
    case .stata: try stataReport(using: estimator)
    }
  }

  /// F of the hypothesis that every coefficient besides the constant is zero, under a covariance; `nil` for an
  /// equation without a constant, without other terms or without residuals.
  func slopesTest(using estimator: CovarianceEstimator) throws(DataError) -> TestResult? {
    let slopes = design.columnNames.indices.filter {
      design.columnNames[$0] != Formula.interceptName
    }
    guard formula.hasConstant, !slopes.isEmpty, !isExact else { return nil }
    var matrix = Matrix(rows: slopes.count, columns: parameters)
    for (row, column) in slopes.enumerated() { matrix[row, column] = 1 }
    let restrictions = LinearRestrictions(
      text: "all slopes = 0", matrix: matrix, values: Array(repeating: 0, count: slopes.count))
    return try waldTest(restrictions, using: estimator).f
  }

  /// The standard deviation of the left side, about its mean with n − 1.
  var responseDeviation: Double {
    let centre = mean(observed.values)
    let deviations = observed.values.map { $0 - centre }
    return norm(deviations) / Double(max(observations - 1, 1)).squareRoot()
  }
}

extension Double {
  /// Fixed decimals, fewer where many digits stand before the point; an exponent for figures that would
  /// show nothing or fill the column; a dash for what does not exist.
  func figure(decimals: Int) -> String {
    guard isFinite else { return "–" }
    let isOrdinary = self == 0 || magnitude >= pow(10, Double(2 - decimals)) && magnitude < 1e8
    guard isOrdinary else { return String(format: "%.\(max(decimals - 2, 1))e", self) }
    let before = magnitude < 10 ? 1 : Int(log10(magnitude)) + 1
    return String(format: "%.\(max(0, min(decimals, decimals + 2 - before)))f", self)
  }
}
