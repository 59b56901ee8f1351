import Foundation

extension LinearFit {
  /// The fit in the layout of Stata: a header and one table, for an error-correction equation in the blocks
  /// adjustment, long run and short run.
  ///
  /// The long run holds θ = −β/c1 of the levels with delta-method errors; constant and trend stay with the short run, in
  /// the regression's own coefficients.
  ///
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  func stataReport(using estimator: CovarianceEstimator) throws(DataError) -> String {
    let table = try coefficients(using: estimator)
    let blocks = try stataBlocks(table, using: estimator)
    let rows = blocks.flatMap(\.rows)
    let names = max(
      rows.map(\.term.displayWidth).max() ?? 0, formula.response.description.displayWidth, 18)
    let width = names + 67
    let slopes = try slopesTest(using: estimator)

    var header = [
      ("Number of obs", "\(observations)"),
      (
        slopes.map { $0.distribution.filter { $0 != " " } } ?? "F",
        slopes?.statistic.fixed(2) ?? "–"
      ),
      ("Prob > F", slopes?.pValue.fixed(4) ?? "–"), ("R-squared", r2.fixed(4)),
      ("Adj R-squared", adjustedR2.fixed(4)), ("Root MSE", sigma.figure(decimals: 5)),
    ]
    header = header.map { ($0.0.padded(to: 16), $0.1.padded(to: 10, rightAligned: true)) }
    let leading = [
      "\(blocks.count > 1 ? "Error-correction equation" : "Linear regression")",
      "Sample: \(design.start) to \(design.end)",
      "Log likelihood = \(logLikelihood.figure(decimals: 4))",
    ]
    var lines = header.indices.map { i in
      (i < leading.count ? leading[i] : "").padded(to: width - 30)
        + " \(header[i].0)= \(header[i].1)"
    }
    if estimator != .classical {
      lines += [""] + (try convention(of: estimator).wrapped(to: width))
    }
    let rule = String(repeating: "-", count: names + 1)
    let rest = String(repeating: "-", count: width - names - 2)
    lines += [
      "", String(repeating: "-", count: width),
      "\(formula.response)".padded(to: names) + " | " + Self.stataHeadings,
    ]
    for block in blocks {
      lines.append("\(rule)+\(rest)")
      if let title = block.title { lines.append(title.padded(to: names) + " |") }
      for row in block.rows { lines.append(try row.stataLine(names)) }
    }
    lines.append(String(repeating: "-", count: width))
    return lines.map(\.trimmedAtEnd).joined(separator: "\n") + "\n"
  }

  private static let stataHeadings =
    "Coefficient".padded(to: 12, rightAligned: true)
    + "Std. err.".padded(to: 12, rightAligned: true) + "t".padded(to: 9, rightAligned: true)
    + "P>|t|".padded(to: 8, rightAligned: true)
    + "[95% conf. interval]".padded(to: 23, rightAligned: true)

  /// The rows under their titles; one block without a title for an equation without a long run.
  private func stataBlocks(
    _ table: [Coefficient], using estimator: CovarianceEstimator
  ) throws(DataError) -> [(title: String?, rows: [Coefficient])] {
    guard formula.laggedLevel != nil else { return [(nil, table)] }
    let longRun = try longRun(using: estimator)
    let shortTerms = [Formula.interceptName, Term.trend.description]
    let relation = longRun.relation.filter { !shortTerms.contains($0.term) }
    let taken = relation.map(\.term) + [longRun.adjustment.term]
    let blocks: [(title: String?, rows: [Coefficient])] = [
      ("Adjustment", [longRun.adjustment]), ("Long run", relation),
      ("Short run", table.filter { !taken.contains($0.term) }),
    ]
    return blocks.filter { !$0.rows.isEmpty }
  }
}

extension Coefficient {
  fileprivate func stataLine(_ names: Int) throws(DataError) -> String {
    let interval = try confidenceInterval()
    let name = term == Formula.interceptName ? "_cons" : term
    let cells = [
      estimate.figure(decimals: 6).padded(to: 12, rightAligned: true),
      standardError.figure(decimals: 6).padded(to: 12, rightAligned: true),
      t.ratio(2).padded(to: 9, rightAligned: true),
      p.fixed(3).padded(to: 8, rightAligned: true),
      interval.lowerBound.figure(decimals: 6).padded(to: 12, rightAligned: true),
      interval.upperBound.figure(decimals: 6).padded(to: 11, rightAligned: true),
    ]
    return name.padded(to: names, rightAligned: true) + " | " + cells.joined()
  }
}
