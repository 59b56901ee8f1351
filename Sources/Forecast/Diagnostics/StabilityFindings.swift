extension LinearFit {
  /// Whether the coefficients and the variance stay the same over the sample.
  var stabilityFindings: [Finding] {
    [cusumFinding, cusumOfSquaresFinding, breakFinding, breakDatesFinding]
  }

  private var cusumFinding: Finding {
    let key = "cusum"
    let question = "Do the forecast errors of the growing sample cancel out?"
    return asking(key, question) { () throws(DataError) in
      let test = try cusumTest()
      let crossing = try cusum().crossings.first.map { ", first in \($0)" } ?? ""
      return Finding(
        key, question, test: test,
        holds: "They do: the CUSUM stays inside its lines (\(test.pText)).",
        doubtful: "They do not: the CUSUM leaves its lines\(crossing) (\(test.pText)), so the "
          + "level of the equation has shifted; look for a missing driver or shorten the sample.")
    }
  }

  private var cusumOfSquaresFinding: Finding {
    let key = "cusumOfSquares"
    let question = "Is the noise spread evenly over the sample?"
    return asking(key, question) { () throws(DataError) in
      let path = try cusumOfSquares()
      guard let first = path.crossings.first, let last = path.crossings.last else {
        return Finding(
          key, question, isDoubtful: false,
          meaning: "It is: the CUSUM of squares stays inside its 5 % lines.")
      }
      let when = first == last ? "in \(first)" : "between \(first) and \(last)"
      return Finding(
        key, question, isDoubtful: true,
        meaning: "It is not: the CUSUM of squares is outside its 5 % lines \(when), so the "
          + "variance or a coefficient changed; one σ does not fit the whole sample.")
    }
  }

  private var breakFinding: Finding {
    let key = "breakAtUnknownDate"
    let question = "Are the coefficients the same throughout?"
    return asking(key, question) { () throws(DataError) in
      let result = try quandtAndrews()
      let held =
        result.heldTerms.isEmpty
        ? "" : " (\(result.heldTerms.joined(separator: ", ")) held the same)"
      return Finding(
        key, question, test: result.test,
        holds: "No break stands out\(held) (\(result.test.pText)).",
        doubtful: "They change\(held), most of all in \(result.breakPeriod) "
          + "(\(result.test.pText)): fit the parts on their own and see which coefficient moves; with "
          + "trending levels the test is too quick to say so.")
    }
  }

  private var breakDatesFinding: Finding {
    let key = "breakDates"
    let question = "How many regimes does the sample hold?"
    return asking(key, question) { () throws(DataError) in
      let breaks = try baiPerron().chosen.breaks
      return Finding(
        key, question, isDoubtful: !breaks.isEmpty,
        meaning: breaks.isEmpty
          ? "One, by BIC."
          : "\(breaks.count + 1) by BIC, beginning again in "
            + breaks.map(\.description).joined(separator: ", ")
            + ": the coefficients are averages over them.")
    }
  }

  /// Whether the regressors can be told apart.
  var collinearityFinding: Finding {
    let key = "collinearity"
    let question = "Can the regressors be told apart?"
    return asking(key, question) { () throws(DataError) in
      let factors = try varianceInflation()
      let largest = factors.max { $0.factor < $1.factor }
      let factor = (largest?.factor ?? 1).text(decimals: 1)
      let term = largest?.term ?? ""
      return Finding(
        key, question, isDoubtful: (largest?.factor ?? 1) > 10,
        meaning: (largest?.factor ?? 1) > 10
          ? "Barely: the others explain \(term) so well that its variance is \(factor) times what "
            + "it would be alone; read such coefficients together, not one by one."
          : "Yes: the largest variance inflation is \(factor), for \(term).")
    }
  }

  /// Whether single rows decide the equation.
  var influenceFinding: Finding {
    let key = "influence"
    let question = "Does any single \(design.start.frequency.periodName) decide the equation?"
    return asking(key, question) { () throws(DataError) in
      let rows = try influence()
      guard let largest = rows.max(by: { $0.cooksDistance < $1.cooksDistance }) else {
        preconditionFailure("a fit has rows")
      }
      let figure =
        "\(largest.period) has the largest Cook's distance, "
        + largest.cooksDistance.text(decimals: 2)
      return Finding(
        key, question, isDoubtful: largest.cooksDistance > 1,
        meaning: largest.cooksDistance > 1
          ? "Yes: \(figure), above 1; fit the equation without it and compare."
          : "No: \(figure), below 1.")
    }
  }
}
