/// What another program makes of the NIST sets.
struct NISTPeer: Sendable {
  /// A short key for machines.
  let key: String
  /// The name for a reader.
  let name: String
  /// The program with its version, and the call.
  let version: String
  /// Its correct digits by set, the powers of x formed by the program itself.
  let digits: [String: CorrectDigits]
}

extension NISTPeer {
  /// The three programs, measured on one machine (x86-64) at their defaults.
  static let all: [NISTPeer] = [
    NISTPeer(
      key: "lm", name: "R lm", version: "R 4.2.2, lm(y ~ x + I(x^2) + …)",
      digits: [
        "Norris": CorrectDigits(
          coefficients: 12.27, standardErrors: 13.76, residualDeviation: 13.76, r2: 16),
        "Pontius": CorrectDigits(
          coefficients: 11.98, standardErrors: 12.32, residualDeviation: 12.32, r2: 16),
        "NoInt1": CorrectDigits(
          coefficients: 16, standardErrors: 14.47, residualDeviation: 14.47, r2: 16),
        "NoInt2": CorrectDigits(
          coefficients: 16, standardErrors: 15.48, residualDeviation: 15.52, r2: 15.95),
        "Filip": CorrectDigits(
          coefficients: 0, standardErrors: 0, residualDeviation: 0.9, r2: 3.03),
        "Longley": CorrectDigits(
          coefficients: 12.94, standardErrors: 14.08, residualDeviation: 14.33, r2: 16),
        "Wampler1": CorrectDigits(
          coefficients: 9.26, standardErrors: 9.98, residualDeviation: 15.96, r2: 16),
        "Wampler2": CorrectDigits(
          coefficients: 13.83, standardErrors: 13.22, residualDeviation: 16, r2: 16),
        "Wampler3": CorrectDigits(
          coefficients: 9.51, standardErrors: 13.5, residualDeviation: 13.99, r2: 16),
        "Wampler4": CorrectDigits(
          coefficients: 8.11, standardErrors: 13.67, residualDeviation: 15.91, r2: 16),
        "Wampler5": CorrectDigits(
          coefficients: 6.08, standardErrors: 13.68, residualDeviation: 15.8, r2: 14.87),
      ]),
    NISTPeer(
      key: "statsmodels", name: "statsmodels", version: "statsmodels 0.15.0, OLS(y, X).fit()",
      digits: [
        "Norris": CorrectDigits(
          coefficients: 13, standardErrors: 13.88, residualDeviation: 13.87, r2: 16),
        "Pontius": CorrectDigits(
          coefficients: 6.24, standardErrors: 9.16, residualDeviation: 11.77, r2: 16),
        "NoInt1": CorrectDigits(
          coefficients: 16, standardErrors: 15.38, residualDeviation: 15.3, r2: 16),
        "NoInt2": CorrectDigits(
          coefficients: 15.52, standardErrors: 15.48, residualDeviation: 16, r2: 16),
        "Filip": CorrectDigits(
          coefficients: 0, standardErrors: 0.01, residualDeviation: 0.82, r2: 2.94),
        "Longley": CorrectDigits(
          coefficients: 10.93, standardErrors: 12.18, residualDeviation: 12.18, r2: 14.21),
        "Wampler1": CorrectDigits(
          coefficients: 9.57, standardErrors: 7.52, residualDeviation: 13.51, r2: 16),
        "Wampler2": CorrectDigits(
          coefficients: 10.18, standardErrors: 9.26, residualDeviation: 12.15, r2: 16),
        "Wampler3": CorrectDigits(
          coefficients: 9.42, standardErrors: 10.21, residualDeviation: 14.27, r2: 16),
        "Wampler4": CorrectDigits(
          coefficients: 7.85, standardErrors: 10.21, residualDeviation: 16, r2: 16),
        "Wampler5": CorrectDigits(
          coefficients: 5.85, standardErrors: 10.21, residualDeviation: 16, r2: 13.53),
      ]),
    NISTPeer(
      key: "gretl", name: "gretl", version: "gretl 2022c, ols y const x x2 …",
      digits: [
        "Norris": CorrectDigits(
          coefficients: 12.27, standardErrors: 13.85, residualDeviation: 13.84, r2: 16),
        "Pontius": CorrectDigits(
          coefficients: 12.21, standardErrors: 13.61, residualDeviation: 13.54, r2: 16),
        "NoInt1": CorrectDigits(
          coefficients: 16, standardErrors: 15.38, residualDeviation: 15.3, r2: 16),
        "NoInt2": CorrectDigits(
          coefficients: 15.82, standardErrors: 15.48, residualDeviation: 15.52, r2: 15.95),
        "Filip": CorrectDigits(
          coefficients: 8.09, standardErrors: 8.06, residualDeviation: 9.79, r2: 11.98),
        "Longley": CorrectDigits(
          coefficients: 10.9, standardErrors: 11.89, residualDeviation: 11.96, r2: 14),
        "Wampler1": CorrectDigits(
          coefficients: 6.54, standardErrors: 7.02, residualDeviation: 13, r2: 16),
        "Wampler2": CorrectDigits(
          coefficients: 9.04, standardErrors: 9.63, residualDeviation: 12.52, r2: 16),
        "Wampler3": CorrectDigits(
          coefficients: 6.54, standardErrors: 10.42, residualDeviation: 13.96, r2: 16),
        "Wampler4": CorrectDigits(
          coefficients: 6.54, standardErrors: 10.42, residualDeviation: 15.91, r2: 15.94),
        "Wampler5": CorrectDigits(
          coefficients: 6.54, standardErrors: 10.42, residualDeviation: 15.8, r2: 13.71),
      ]),
  ]

  /// Filip by the option that each program has for it, where it has one.
  static let filipWithOptions: [(call: String, digits: CorrectDigits)] = [
    (
      "R lm with tol = 1e-10",
      CorrectDigits(
        coefficients: 8.42, standardErrors: 8.32, residualDeviation: 8.85, r2: 11.03)
    ),
    (
      "statsmodels with method=\"qr\"",
      CorrectDigits(
        coefficients: 8.09, standardErrors: 0, residualDeviation: 2.16, r2: 10.45)
    ),
  ]
}
