extension LinearFit {
  /// Whether the residuals are correlated over time.
  var residualFindings: [Finding] {
    let span = "\(diagnosticLags) \(design.start.frequency.periodName)s"
    let remedy =
      formula.hasLaggedResponse
      ? "with a lag of the left side among the terms the estimates themselves are then off; add lagged "
        + "differences or a missing driver"
      : "the estimates stand but their classical standard errors do not; use Newey–West (--cov hac) or "
        + "add lags"
    let general = asking(
      "serialCorrelation", "Are the residuals free of serial correlation?"
    ) { () throws(DataError) in
      let test = try breuschGodfrey(lags: diagnosticLags).f
      return Finding(
        "serialCorrelation", "Are the residuals free of serial correlation?", test: test,
        holds: "The residuals show no memory over \(span) (\(test.pText)).",
        doubtful: "The residuals remember the last \(span) (\(test.pText)): \(remedy).")
    }
    return [general, firstOrderFinding(remedy)]
  }

  /// First-order correlation by the test that suits the equation.
  private func firstOrderFinding(_ remedy: String) -> Finding {
    let key = "firstOrderCorrelation"
    let question = "Does one residual foretell the next?"
    return asking(key, question) { () throws(DataError) in
      let test =
        try formula.hasLaggedResponse ? durbinH() : durbinWatsonTest(alternative: .either)
      let caution =
        formula.hasLaggedResponse
        ? "; Durbin–Watson itself (\((try durbinWatson().statistic).text(decimals: 2))) is biased "
          + "towards 2 here"
        : ""
      return Finding(
        key, question, test: test, holds: "No sign of it (\(test.pText))\(caution).",
        doubtful: "It does (\(test.pText))\(caution): \(remedy).")
    }
  }

  /// Whether the residuals have one variance.
  var varianceFindings: [Finding] {
    let remedy =
      "classical standard errors are wrong, the estimates are not; use HC3 (--cov hc3), or Newey–West "
      + "(--cov hac) where the residuals are correlated as well"
    return [
      finding(
        "heteroskedasticity", "Does the variance stay the same as the regressors move?",
        holds: "No sign that it moves with them",
        doubtful: "It moves with them", remedy: remedy
      ) { () throws(DataError) in try breuschPagan().chiSquared },
      finding(
        "heteroskedasticityWhite",
        "Does the variance stay the same as squares and products of the regressors move?",
        holds: "No sign that it moves with them", doubtful: "It moves with them", remedy: remedy
      ) { () throws(DataError) in try whiteTest().chiSquared },
      finding(
        "volatility", "Do large residuals leave the next ones calm?",
        holds: "They do", doubtful: "Large ones follow large ones",
        remedy: "forecast bands of one width are too wide in calm times and too narrow in others"
      ) { () throws(DataError) in try archTest(lags: diagnosticLags).chiSquared },
    ]
  }

  /// Whether the residuals are normal, with the largest of them named.
  var normalityFinding: Finding {
    let e = residuals.values
    let row = e.indices.max { abs(e[$0]) < abs(e[$1]) } ?? 0
    let period = design.start.advanced(by: row)
    let size = (abs(e[row]) / sigma).text(decimals: 1)
    return finding(
      "normality", "Could the residuals be normal?", holds: "They could",
      doubtful: "They are not: the largest, in \(period), is \(size) σ",
      remedy: "p-values are approximate and normal bands too thin; say what happened then"
    ) { () throws(DataError) in try residuals.jarqueBera() }
  }

  /// Whether the functional form is right.
  var formFinding: Finding {
    finding(
      "functionalForm", "Is the functional form right?",
      holds: "Powers of the fitted values add nothing",
      doubtful: "Powers of the fitted values still explain something",
      remedy: "try logarithms, an interaction, or the variable that is missing"
    ) { () throws(DataError) in try reset() }
  }

  /// An answer that gives the p-value and, in doubt, the way out.
  func finding(
    _ key: String, _ question: String, holds: String, doubtful: String, remedy: String,
    _ test: () throws(DataError) -> TestResult
  ) -> Finding {
    asking(key, question) { () throws(DataError) in
      let test = try test()
      return Finding(
        key, question, test: test, holds: "\(holds) (\(test.pText)).",
        doubtful: "\(doubtful) (\(test.pText)): \(remedy).")
    }
  }
}
