/// Every key that a backtest plan may have, by the path above it; `*` stands for a name of the analyst's own choosing.
///
/// `Data/plans/backtest.schema.json` explains each of them; a test keeps the two lists equal.
enum BacktestSchema {
  static let allowed: [String: Set<String>] = [
    "": [
      "title", "frequency", "data", "series", "drivers", "origins", "horizons", "models",
      "combinations", "bands", "confidence_set", "gas",
    ],
    "data": ["folder"],
    "series": ["*"],
    "series.*": ["title", "average", "last", "fill"],
    "series.*.fill": ["*"],
    "drivers": ["*"],
    "drivers.*": ["column", "continued_by", "lag", "spread", "fill"],
    "drivers.*.fill": ["*"],
    "origins": ["from", "through", "warm_up", "window"],
    "horizons": ["longest", "shown"],
    "models": ["*"],
    "models.*": [
      "kind", "title", "series", "start", "smallest_order", "largest_order", "product", "periods",
      "constant", "use",
      "contracts", "columns", "month", "seen", "curve", "drivers", "largest_lag", "known",
      "equation",
      "demand", "supply", "deflator", "vintages",
    ],
    "models.*.columns": ["*"],
    "models.*.curve": ["*"],
    "models.*.vintages": ["*"],
    "combinations": ["*"],
    "combinations.*": ["rule", "title", "of", "window", "share", "minimum"],
    "bands": ["rule", "minimum"],
    "gas": ["price", "oil", "rule", "from", "longest", "lag", "eras", "fill"],
    "gas.fill": ["*"],
    "confidence_set": ["level", "resamples", "seed"],
  ]
}
