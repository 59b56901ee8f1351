extension LinearFit {
  /// Tests whether powers of the fitted values explain what the equation leaves: a sign of a wrong functional
  /// form.
  ///
  /// With the fitted values scaled to at most 1 (and centred first if there is a constant), their powers
  /// 2 … m are added to the columns,
  ///
  ///     F = (SSR − SSR*)/q / (SSR*/(n − k − q))  ~  F(q, n − k − q)      q = m − 1
  ///
  /// Scaling spans the same space and keeps the digits that raw powers lose. Not a test for missing variables
  /// that are unrelated to the fitted values.
  ///
  /// - Parameter highest: the highest power m, 3 unless stated.
  /// - Returns: the F test.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` unless n > k + q, ``DataError/other(_:)`` for a
  ///   power below 2, fitted values whose powers are no new columns, or an exact fit.
  ///
  /// > Reference: Ramsey (1969), *Journal of the Royal Statistical Society B* 31(2), 350–371,
  /// > doi:10.1111/j.2517-6161.1969.tb00796.x.
  public func reset(through highest: Int = 3) throws(DataError) -> TestResult {
    let name = highest == 2 ? "RESET, power 2" : "RESET, powers 2 to \(highest)"
    guard highest >= 2 else {
      throw .other("RESET adds powers of the fitted values from 2, not \(highest); write 2 or 3.")
    }
    let e = try residuals(for: name, required: parameters + highest)
    let fitted = fitted.values
    let centre = formula.hasConstant ? mean(fitted) : 0
    let size = fitted.map { abs($0 - centre) }.max() ?? 0
    var basis = OrthonormalBasis(design.matrix)
    if size > 0 {
      let scaled = fitted.map { ($0 - centre) / size }
      var power = scaled
      for _ in 2...highest {
        power = zip(power, scaled).map { $0 * $1 }
        basis.insert(power)
      }
    }
    let q = basis.rank - parameters
    guard q > 0 else {
      throw .other(
        "\(name) needs fitted values that take more than two levels; their powers repeat the "
          + "\(parameters) terms here.")
    }

    let restricted = dot(e, e)
    let free = basis.sumOfSquaresLeft(of: e)
    let freedom = observations - basis.rank
    guard free > 1e-26 * restricted else {
      throw .other("\(name) fits the \(observations) observations exactly; use a lower power.")
    }
    return TestResult(
      name, null: "the functional form is right",
      f: (restricted - free) / Double(q) / (free / Double(freedom)), numerator: q,
      denominator: freedom, convention: "fitted values scaled before the powers are formed")
  }
}
