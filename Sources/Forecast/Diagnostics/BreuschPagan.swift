/// The two forms of the Breusch–Pagan test.
public enum BreuschPaganForm: String, Sendable, Hashable, CaseIterable {
  /// Koenker's n·R², which does not need normal errors.
  case studentised
  /// Half the explained sum of squares, right only for normal errors.
  case original
}

extension LinearFit {
  /// Tests whether the variance of the errors moves with the regressors.
  ///
  /// The squared residuals are regressed on the columns of the equation and a constant,
  ///
  ///     studentised  LM = n·R²  →  χ²(q)      original  LM = ½·ESS of eₜ²/(SSR/n)  →  χ²(q)
  ///
  /// with q the number of columns besides the constant. It looks for variances that are linear in the
  /// regressors; see ``whiteTest()`` for other shapes.
  ///
  /// - Parameter form: studentised unless stated.
  /// - Returns: the LM form and F(q, n − q − 1) of the auxiliary regression.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` unless n > q + 1,
  ///   ``DataError/other(_:)`` when the equation fits exactly or its residuals have one size.
  ///
  /// > Reference: Breusch & Pagan (1979), *Econometrica* 47(5), 1287–1294, doi:10.2307/1911963;
  /// > Koenker (1981), *Journal of Econometrics* 17(1), 107–112, doi:10.1016/0304-4076(81)90062-2.
  public func breuschPagan(
    _ form: BreuschPaganForm = .studentised
  ) throws(DataError) -> LagrangeMultiplierTest {
    let name =
      form == .studentised ? "Breusch–Pagan, studentised (Koenker)" : "Breusch–Pagan, original"
    let e = try residuals(for: name, required: parameters + 2)
    var basis = OrthonormalBasis(length: observations)
    basis.insert(Array(repeating: 1, count: observations))
    for j in 0..<parameters { basis.insert(Array(design.matrix.column(j))) }
    return try varianceTest(
      name, of: e.map { $0 * $0 }, basis: basis, form: form,
      null: "a variance that does not depend on the regressors")
  }

  /// The LM and F tests of a regression of squared residuals on a basis that begins with a constant.
  func varianceTest(
    _ name: String, of squares: [Double], basis: OrthonormalBasis, form: BreuschPaganForm,
    null: String
  ) throws(DataError) -> LagrangeMultiplierTest {
    let n = squares.count
    let q = basis.rank - 1
    let freedom = n - basis.rank
    guard q > 0 else {
      throw .other("\(name) needs a regressor besides the constant; add one to the equation.")
    }
    guard freedom > 0 else {
      throw .tooShort(method: name, required: basis.rank + 1, available: n)
    }
    let average = mean(squares)
    let deviations = squares.map { $0 - average }
    let total = dot(deviations, deviations)
    let left = basis.sumOfSquaresLeft(of: squares)
    guard total > 1e-24 * dot(squares, squares), left > 1e-26 * total else {
      throw .other(
        "\(name) needs squared residuals that vary beyond its \(q) regressors over \(n) rows; extend "
          + "the sample.")
    }

    let share = (total - left) / total
    let statistic =
      form == .studentised ? Double(n) * share : (total - left) / (2 * average * average)
    return LagrangeMultiplierTest(
      chiSquared: TestResult(
        name, null: null, chiSquared: statistic, degreesOfFreedom: q,
        convention: form == .studentised ? "LM = n·R²" : "½·ESS of e²/(SSR/n), normal errors"),
      f: TestResult(
        name, null: null, f: (total - left) / Double(q) / (left / Double(freedom)), numerator: q,
        denominator: freedom, convention: "F of the auxiliary regression"))
  }
}
