import Foundation

extension LinearFit {
  /// The fit in the layout of EViews: one coefficient table and two columns of statistics.
  ///
  /// AIC, BIC and HQ are divided by n here, as that program shows them; the line at the foot says so.
  ///
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  func eviewsReport(using estimator: CovarianceEstimator) throws(DataError) -> String {
    let table = try coefficients(using: estimator)
    let names = max(table.map(\.term.displayWidth).max() ?? 0, 22)
    let width = names + 52
    let rule = String(repeating: "=", count: width)
    let n = Double(observations)
    let slopes = try slopesTest(using: estimator)
    let exact = isExact
    let durbinWatson = exact ? nil : try durbinWatson().statistic
    let wald = estimator == .classical ? "" : "Wald "

    var lines = [
      "Dependent Variable: \(formula.response)", "Method: Least Squares",
      "Sample: \(design.start) \(design.end)", "Included observations: \(observations)",
    ]
    if estimator != .classical { lines += try convention(of: estimator).wrapped(to: width) }
    lines += [
      rule, row("Variable", ["Coefficient", "Std. Error", "t-Statistic", "Prob."], names), rule,
    ]
    lines += table.map { line in
      let figures = [
        line.estimate.figure(decimals: 6), line.standardError.figure(decimals: 6),
        line.t.ratio(4), line.p.fixed(4),
      ]
      return row(line.term == Formula.interceptName ? "C" : line.term, figures, names)
    }
    lines.append(rule)
    let left = [
      ("R-squared", r2.figure(decimals: 6)), ("Adjusted R-squared", adjustedR2.figure(decimals: 6)),
      ("S.E. of regression", sigma.figure(decimals: 6)),
      ("Sum squared resid", sumOfSquaredResiduals.figure(decimals: 6)),
      ("Log likelihood", logLikelihood.figure(decimals: 4)),
      ("\(wald)F-statistic", slopes?.statistic.figure(decimals: 4) ?? "–"),
      ("Prob(\(wald)F-statistic)", slopes?.pValue.fixed(6) ?? "–"),
    ]
    let right = [
      ("Mean dependent var", mean(observed.values).figure(decimals: 6)),
      ("S.D. dependent var", responseDeviation.figure(decimals: 6)),
      ("Akaike info criterion", (aic / n).figure(decimals: 6)),
      ("Schwarz criterion", (bic / n).figure(decimals: 6)),
      ("Hannan-Quinn criter.", (hq / n).figure(decimals: 6)),
      ("Durbin-Watson stat", durbinWatson?.figure(decimals: 6) ?? "–"), ("", ""),
    ]
    lines += zip(left, right).map { left, right in
      let first = left.0.padded(to: names) + left.1.padded(to: 13, rightAligned: true)
      let second =
        right.0.padded(to: 23) + right.1.padded(to: width - names - 40, rightAligned: true)
      return (first + "    " + second).trimmedAtEnd
    }
    lines += [rule, "Criteria are per observation; σ² is not counted among the coefficients."]
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ name: String, _ figures: [String], _ names: Int) -> String {
    let cells = figures.map { $0.padded(to: 13, rightAligned: true) }
    return name.padded(to: names) + cells.joined()
  }
}

extension Double {
  /// Fixed decimals for a t ratio, a dash where it does not exist.
  func ratio(_ decimals: Int) -> String { isFinite ? fixed(decimals) : "–" }

  /// Decimals with `%.f` rounding, for probabilities.
  func fixed(_ decimals: Int) -> String { String(format: "%.\(decimals)f", self) }
}

extension String {
  /// The text without spaces at its end.
  var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
