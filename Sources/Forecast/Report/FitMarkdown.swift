import Foundation

extension LinearFit {
  /// The fit as GitHub Markdown: heading, coefficients, statistics, long run.
  ///
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  public func markdown(
    using estimator: CovarianceEstimator = .classical
  ) throws(DataError) -> String {
    var lines = [
      "## `\(formula)`", "",
      "Least squares, \(design.start) to \(design.end), n = \(observations), k = \(parameters). "
        + "Standard errors: \(try convention(of: estimator)).", "",
    ]
    lines += markdownGrid(try coefficients(using: estimator))
    lines += ["", statisticsSentence]
    if formula.laggedLevel != nil {
      let longRun = try longRun(using: estimator)
      lines += ["", "### Long run of \(formula.responseLevel), θ = −β/c1", ""]
      lines += markdownGrid(longRun.relation)
      lines += [
        "",
        "Adjustment c1 = \(longRun.adjustment.estimate.figure(decimals: 4)) "
          + "(\(longRun.adjustment.standardError.figure(decimals: 4))).",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// R² to Durbin–Watson in one sentence.
  private var statisticsSentence: String {
    let figures = [
      ("R²", r2), ("adjusted R²", adjustedR2), ("σ", sigma), ("log-likelihood", logLikelihood),
      ("AIC", aic), ("BIC", bic), ("HQ", hq),
    ]
    return figures.map { "\($0.0) \($0.1.figure(decimals: 4))" }.joined(separator: ", ") + "."
  }

  private func markdownGrid(_ table: [Coefficient]) -> [String] {
    let header = ["Term", "Estimate", "Std. error", "t", "p"]
    let body = table.map { row in
      [
        "`\(row.term)`", row.estimate.figure(decimals: 6), row.standardError.figure(decimals: 6),
        row.t.ratio(3), row.p < 0.00005 ? "<0.0001" : row.p.fixed(4),
      ]
    }
    return header.markdownGrid(body, rightAligned: [false, true, true, true, true])
  }
}

extension Diagnosis {
  /// The page as GitHub Markdown: one row for each question.
  public var markdown: String {
    let body = findings.map { finding in
      [
        finding.question.markdownEscaped, finding.test?.name.markdownEscaped ?? "–",
        finding.test.map { $0.statistic.figure(decimals: 3) } ?? "–",
        finding.test.map { $0.pValue < 0.00005 ? "<0.0001" : $0.pValue.fixed(4) } ?? "–",
        finding.verdict.rawValue, finding.meaning.markdownEscaped,
      ]
    }
    let grid = ["Question", "Test", "Statistic", "p", "Verdict", "Meaning"].markdownGrid(
      body, rightAligned: [false, false, true, true, false, false])
    return (["### Diagnosis", ""] + grid).joined(separator: "\n") + "\n"
  }
}

extension [String] {
  /// A Markdown table under these headings, its pipes aligned.
  fileprivate func markdownGrid(_ body: [[String]], rightAligned: [Bool]) -> [String] {
    let widths = indices.map { column in
      Swift.max(3, ([self] + body).map { $0[column].displayWidth }.max() ?? 0)
    }
    let rule = indices.map { column in
      String(repeating: "-", count: widths[column] - (rightAligned[column] ? 1 : 0))
        + (rightAligned[column] ? ":" : "")
    }
    return ([self, rule] + body).map { cells in
      let padded = cells.indices.map {
        cells[$0].padded(to: widths[$0], rightAligned: rightAligned[$0])
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
  }
}
