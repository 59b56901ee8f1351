import Foundation

extension LinearFit {
  /// The fit for people: an aligned table of coefficients, the statistics, the long run.
  ///
  /// - Parameters:
  ///   - estimator: the covariance behind the standard errors.
  ///   - width: columns of the terminal, at least 60; sentences and remarks that are wider go on below.
  /// - Returns: the lines, the last one ended.
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  public func report(
    using estimator: CovarianceEstimator = .classical, width: Int = 100
  ) throws(DataError) -> String {
    let width = max(width, 60)
    var lines = [
      "\(formula)",
      "Least squares, \(design.start) to \(design.end): n = \(observations), k = \(parameters)",
      "",
    ]
    lines += coefficientLines(try coefficients(using: estimator))
    let assumption =
      estimator == .classical
      ? "Standard errors assume errors of one variance without serial correlation."
      : "Standard errors: \(try convention(of: estimator))."
    lines += [""] + assumption.wrapped(to: width) + [""]
    lines += try statisticLines(width: width)
    if formula.laggedLevel != nil {
      lines += [""] + longRunLines(try longRun(using: estimator), width: width)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func statisticLines(width: Int) throws(DataError) -> [String] {
    let center = formula.hasConstant ? "about the mean" : "about zero, as there is no constant"
    let durbinWatson = sumOfSquaredResiduals > 0 ? try durbinWatson() : nil
    let statistics = [
      ["R²", figure(r2), center],
      ["adjusted R²", figure(adjustedR2), ""],
      ["σ", figure(sigma), "√(SSR/(n − k)), SSR = \(figure(sumOfSquaredResiduals))"],
      ["log-likelihood", figure(logLikelihood), "Gaussian, σ² concentrated out"],
      ["AIC", figure(aic), "−2 ln L + 2k; k counts the coefficients, not σ²"],
      ["BIC", figure(bic), "−2 ln L + k ln n"],
      ["HQ", figure(hq), "−2 ln L + 2k ln ln n"],
      ["condition number", figure(conditionNumber), "columns scaled to unit length"],
      [
        "Durbin–Watson", durbinWatson.map { figure($0.statistic) } ?? "–",
        durbinWatson == nil ? "not defined: the equation fits exactly" : "",
      ],
    ]
    let caution = durbinWatson?.caution.map { "Caution: Durbin–Watson is \($0)." }
    return aligned(statistics.map { Array($0.prefix(2)) }).enumerated().flatMap { index, line in
      line.followed(by: statistics[index][2], width: width)
    } + (caution.map { [""] + $0.wrapped(to: width) } ?? [])
  }

  private func longRunLines(_ longRun: LongRun, width: Int) -> [String] {
    let c1 = longRun.adjustment
    let period = design.start.frequency.periodName
    let speed =
      longRun.isStable
      ? "\(String(format: "%.1f", -100 * c1.estimate)) % of a gap closes in a \(period)"
      : "not between −1 and 0: the relation does not attract"
    let head = [
      "Long run: \(formula.responseLevel)* = Σ θ·x with θ = −β/c1, delta-method standard errors",
      "c1 = \(figure(c1.estimate)) (\(figure(c1.standardError))) on \(c1.term): \(speed)",
    ]
    let close = "Whether there is a long-run relation is for the bounds test, not for the t of c1."
    return head.flatMap { $0.wrapped(to: width) } + [""] + coefficientLines(longRun.relation)
      + [""] + close.wrapped(to: width)
  }
}

/// Terms to the left, figures to the right, under one heading.
private func coefficientLines(_ table: [Coefficient]) -> [String] {
  let rows = table.map { row in
    [
      row.term, figure(row.estimate), figure(row.standardError), row.t.ratio(3),
      row.p < 0.00005 ? "<0.0001" : String(format: "%.4f", row.p),
    ]
  }
  return aligned([["Term", "Estimate", "Std. error", "t", "p"]] + rows, numeric: true)
}

/// Cells padded to common widths: the first column to the left, numeric ones to the right.
private func aligned(_ rows: [[String]], numeric: Bool = false) -> [String] {
  let widths = rows[0].indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
  return rows.map { row in
    var line = row.indices.map { column in
      row[column].padded(
        to: widths[column], rightAligned: column == 1 || (numeric && column > 0))
    }.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension String {
  /// The line with a remark beside it, which goes on below itself where the line is too wide.
  fileprivate func followed(by remark: String, width: Int) -> [String] {
    guard !remark.isEmpty else { return [self] }
    let margin = String(repeating: " ", count: displayWidth + 2)
    return remark.wrapped(to: max(width - displayWidth - 2, 16)).enumerated().map { index, part in
      (index == 0 ? self + "  " : margin) + part
    }
  }
}

/// Six significant digits, a dash for what does not exist.
private func figure(_ value: Double) -> String {
  value.isFinite ? String(format: "%.6g", value) : "–"
}
