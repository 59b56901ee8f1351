import Foundation

extension LinearFit {
  /// The fit as a LaTeX table for the `booktabs` package.
  ///
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  public func latex(using estimator: CovarianceEstimator = .classical) throws(DataError) -> String {
    var lines = [
      "\\begin{table}", "\\centering",
      "\\caption{\(formula.response.description.latexEscaped), \(design.start) to \(design.end), "
        + "$n = \(observations)$}",
      "\\begin{tabular}{lrrrr}", "\\toprule", "Term & Estimate & Std.\\ error & $t$ & $p$ \\\\",
      "\\midrule",
    ]
    lines += try coefficients(using: estimator).map(\.latexRow)
    if formula.laggedLevel != nil {
      let longRun = try longRun(using: estimator)
      lines += [
        "\\midrule",
        "\\multicolumn{5}{l}{Long run of \(formula.responseLevel.description.latexEscaped), "
          + "$\\theta = -\\beta/c_1$} \\\\",
      ]
      lines += longRun.relation.map(\.latexRow)
    }
    lines += [
      "\\midrule",
      "\\multicolumn{5}{l}{$R^2 = \(r2.latexFigure(4))$, "
        + "adjusted $R^2 = \(adjustedR2.latexFigure(4))$, "
        + "$\\sigma = \(sigma.latexFigure(5))$, $\\ln L = \(logLikelihood.latexFigure(3))$} \\\\",
      "\\bottomrule", "\\end{tabular}", "",
      "\\footnotesize Standard errors: \(try convention(of: estimator).latexEscaped).",
      "\\end{table}",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Diagnosis {
  /// The page as a LaTeX table for the `booktabs` package.
  public var latex: String {
    var lines = [
      "\\begin{table}", "\\centering", "\\caption{Diagnosis}",
      "\\begin{tabular}{p{0.24\\textwidth}rrp{0.35\\textwidth}}",
      "\\toprule", "Test & Statistic & $p$ & Meaning \\\\", "\\midrule",
    ]
    lines += findings.map { finding in
      let figures = finding.test.map {
        "$\($0.statistic.latexFigure(3))$ & $\($0.pValue.latexProbability)$"
      }
      let name = (finding.test?.name ?? finding.question).latexEscaped
      return "\(name) & \(figures ?? "--- & ---") & "
        + "\(finding.meaning.latexEscaped) \\\\"
    }
    lines += ["\\bottomrule", "\\end{tabular}", "\\end{table}"]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Coefficient {
  fileprivate var latexRow: String {
    let figures = [
      estimate.latexFigure(6), standardError.latexFigure(6), t.ratio(3).latexNumber,
      p.latexProbability,
    ]
    return ([term.latexEscaped] + figures.map { "$\($0)$" }).joined(separator: " & ") + " \\\\"
  }
}

extension Double {
  /// A p-value for mathematics mode; what four decimals cannot show is said to be smaller.
  fileprivate var latexProbability: String {
    isFinite && self < 0.000_05 ? "<0.0001" : latexFigure(4)
  }

  /// The figure for mathematics mode, an exponent as a power of ten.
  fileprivate func latexFigure(_ decimals: Int) -> String {
    guard isFinite else { return "\\mbox{---}" }
    let parts = figure(decimals: decimals).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return String(parts[0]) }
    return "\(parts[0]) \\times 10^{\(exponent)}"
  }
}

extension String {
  /// A fixed number for mathematics mode.
  fileprivate var latexNumber: String { self == "–" ? "\\mbox{---}" : self }
}
