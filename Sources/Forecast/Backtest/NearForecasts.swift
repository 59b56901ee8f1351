extension PriceForecaster {
  /// Forecasts of the nearest horizons, as many as the history carries where it does not carry all of them.
  ///
  /// How many they are is found by halving, so a model that can say nothing is asked once. Empty when
  /// not even the nearest can be forecast.
  func nearForecasts(from history: PriceHistory, horizons: [Int]) -> [Double] {
    var found: [Double] = []
    var missing = horizons.count
    while missing - found.count > 1 {
      let tried = found.isEmpty ? 1 : (found.count + missing) / 2
      do throws(DataError) {
        found = try forecasts(from: history, horizons: Array(horizons.prefix(tried)))
      } catch {
        missing = tried
      }
    }
    return found
  }
}
