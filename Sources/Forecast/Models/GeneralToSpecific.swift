/// An equation simplified step by step, least significant term first, as long as its diagnostics hold.
public struct GeneralToSpecific: Sendable {
  /// One equation on the way.
  public struct Step: Sendable {
    /// The term that was dropped to come here; `nil` for the equation at the start.
    public let dropped: String?
    /// The fit.
    public let fit: LinearFit
    /// The diagnostics of the fit.
    public let diagnostics: [TestResult]
  }

  /// A check that every simplification must pass, such as `{ try $0.breuschGodfrey(lags: 4) }`.
  public typealias Check = @Sendable (LinearFit) throws(DataError) -> TestResult

  /// The equation at the start, then one step for each term dropped.
  public let steps: [Step]
  /// Terms whose removal a diagnostic forbade, with the name of the diagnostic.
  public let refused: [(term: String, diagnostic: String)]

  /// The equation at the end.
  public var final: LinearFit { steps[steps.count - 1].fit }
  /// The equation at the start.
  public var general: LinearFit { steps[0].fit }

  /// Tests all that was dropped at once against the equation at the start; `nil` when nothing was.
  ///
  ///     F = (SSR₁ − SSR₀)/q / (SSR₀/(n − k))      q terms dropped
  ///
  /// Terms were dropped because they looked insignificant, so the p-value is flattering.
  public var restriction: TestResult? {
    let q = general.parameters - final.parameters
    guard q > 0 else { return nil }
    let f =
      (final.sumOfSquaredResiduals - general.sumOfSquaredResiduals) / Double(q)
      / general.residualVariance
    return TestResult(
      "F of the terms dropped", null: "the \(q) terms dropped have no effect", f: f, numerator: q,
      denominator: general.degreesOfFreedom)
  }
}

extension LinearFit {
  /// Drops the least significant term until all that may go are significant.
  ///
  /// A term goes when its p-value exceeds `level` and no check that passed at 1 % before fails without it;
  /// where one does, the next candidate is tried. The constant, the lagged level of the left side and the
  /// terms named in `keeping` stay. Only terms of one column are candidates.
  ///
  /// - Parameters:
  ///   - variables: the series of the equation.
  ///   - level: the p-value that a term must not exceed to stay.
  ///   - kept: terms that stay whatever their p-value.
  ///   - checks: diagnostics that must not be lost.
  /// - Returns: the equations on the way with their diagnostics.
  /// - Throws: ``DataError`` as a check or a fit does.
  public func simplified(
    variables: [String: Series], level: Double = 0.05, keeping kept: Set<String> = [],
    checks: [GeneralToSpecific.Check] = []
  ) throws(DataError) -> GeneralToSpecific {
    precondition(level > 0 && level < 1, "a level lies between 0 and 1")
    let sample = design.start...design.end
    let stays = kept.union([Formula.interceptName, formula.laggedLevel?.description ?? ""])
    var steps = [
      GeneralToSpecific.Step(dropped: nil, fit: self, diagnostics: try results(of: checks))
    ]
    var refused: [(term: String, diagnostic: String)] = []
    search: while let current = steps.last {
      let candidates = current.fit.coefficientTable
        .filter { line in
          line.p > level && !stays.contains(line.term)
            && current.fit.formula.terms.contains { $0.description == line.term }
            && !refused.contains { $0.term == line.term }
        }
        .sorted { $0.p > $1.p }
      for candidate in candidates {
        let formula = current.fit.formula.dropping(candidate.term)
        guard !formula.columnNames(sample.lowerBound.frequency).isEmpty else { break search }
        let fit = try DesignMatrix(formula, variables: variables, sample: sample).leastSquares()
        let diagnostics = try fit.results(of: checks)
        let lost = zip(current.diagnostics, diagnostics).first { before, after in
          !before.isRejected(at: 0.01) && after.isRejected(at: 0.01)
        }
        if let lost {
          refused.append((candidate.term, lost.1.name))
          continue
        }
        steps.append(
          GeneralToSpecific.Step(dropped: candidate.term, fit: fit, diagnostics: diagnostics))
        continue search
      }
      break
    }
    return GeneralToSpecific(steps: steps, refused: refused)
  }

  private func results(of checks: [GeneralToSpecific.Check]) throws(DataError) -> [TestResult] {
    var results: [TestResult] = []
    for check in checks { results.append(try check(self)) }
    return results
  }
}

extension Formula {
  fileprivate func dropping(_ name: String) -> Formula {
    Formula(
      response: response, terms: terms.filter { $0.description != name }, hasConstant: hasConstant)
  }
}
