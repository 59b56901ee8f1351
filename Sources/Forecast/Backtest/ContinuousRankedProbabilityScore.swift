extension DrawnForecast {
  /// How the spread among draws is averaged.
  public enum CRPSForm: String, Sendable, CaseIterable {
    /// Over all m² pairs: the exact score of the draws taken as the whole distribution.
    case empirical
    /// Over the m(m − 1) pairs of different draws: on average the score of the distribution that
    /// the draws come from, so models with different numbers of draws can be compared.
    case fair
  }

  /// The continuous ranked probability score of an outcome y, in the unit of the series.
  ///
  ///     CRPS = Σ|xᵢ − y|/m − ΣΣ|xᵢ − xⱼ|/(2d)      d = m² empirical, m(m − 1) fair
  ///
  /// Zero is best; for a single draw it is the absolute error. With the draws in order,
  /// `ΣΣ|xᵢ − xⱼ| = 2·Σ(2i − m − 1)·xᵢ`. The fair form can be negative for a single forecast.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` for the fair form of one draw.
  ///
  /// > Reference: Gneiting & Raftery (2007), *Journal of the American Statistical Association*
  /// > 102, 359–378, doi:10.1198/016214506000001437; Ferro (2014), *Quarterly Journal of the Royal
  /// > Meteorological Society* 140, 1917–1923, doi:10.1002/qj.2270.
  public func crps(of outcome: Double, form: CRPSForm) throws(DataError) -> Double {
    let m = Double(draws.count)
    guard form == .empirical || draws.count >= 2 else {
      throw .tooShort(method: "The fair CRPS", required: 2, available: draws.count)
    }

    let pairs = form == .empirical ? m * m : m * (m - 1)
    let distance = draws.reduce(0) { $0 + abs($1 - outcome) } / m
    // Counting draws from the middle one keeps digits when they are large and close together.
    let middle = draws[draws.count / 2]
    var spread = 0.0
    for (i, x) in draws.enumerated() { spread += (2 * Double(i) + 1 - m) * (x - middle) }
    return distance - spread / pairs
  }
}
