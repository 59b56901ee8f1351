extension BandRecord {
  /// The mean interval score of Winkler, in the unit of the outcomes; smaller is better.
  ///
  ///     IS = (u − l) + 2/α·(l − y)⁺ + 2/α·(y − u)⁺      α = 1 − level
  ///
  /// It pays for width and for each miss, so a band cannot gain by promising too much or too
  /// little: the true quantiles have the smallest expected score. Compare one level at a time.
  ///
  /// > Reference: Winkler (1972), *Journal of the American Statistical Association* 67, 187–191,
  /// > doi:10.1080/01621459.1972.10481224; Gneiting & Raftery (2007), ibid. 102, 359–378,
  /// > doi:10.1198/016214506000001437.
  public var intervalScore: Double {
    let alpha = 1 - level
    return mean(
      outcomes.indices.map { t in
        let miss = max(lower[t] - outcomes[t], outcomes[t] - upper[t], 0)
        return upper[t] - lower[t] + 2 / alpha * miss
      })
  }
}
