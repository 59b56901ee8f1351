import Forecast
import Foundation

/// Figures that look like the 2009 study's, made of a recurrence instead of data, so that another program can make
/// the same ones: nine coefficients, quarterly.
public struct Study: Sendable {
  /// The equation of the study.
  public static let equation =
    "d(log(wti)) ~ L(log(wti)) + L(log(demand)) + L(log(reserves)) + L(shock) + trend"
    + " + d(shock) + L(d(log(demand))) + L(d(log(reserves)))"
  /// The coefficients that the price follows, in the order of the columns.
  public static let coefficients = [3.1, -0.3, 0.5, -0.6, 0.1, 0.002, 0.15, 0.8, -0.4]
  /// The standard deviation of its errors.
  public static let sigma = 0.1

  /// Every variable, from the first quarter of 1980.
  public let variables: [String: Series]

  /// Makes `count` quarters; `error` gives that of quarter t.
  public init(count: Int, error: (Int) -> Double) throws(DataError) {
    var demand: [Double] = []
    var reserves: [Double] = []
    var shock: [Double] = []
    for quarter in 0..<count {
      let t = Double(quarter)
      let demandWave: Double = 0.02 * sin(t / 5) + 0.005 * sin(t * t)
      let reservesWave: Double = 0.03 * sin(t / 7) + 0.005 * cos(t * t)
      demand.append(60 * exp(0.004 * t + demandWave))
      reserves.append(700 * exp(0.005 * t + reservesWave))
      shock.append(quarter % 17 < 2 ? 1 : 0)
    }
    let (d, r, b) = (demand.map { log($0) }, reserves.map { log($0) }, Self.coefficients)
    var price = [log(30.0), log(30.0)]
    for t in 2..<count {
      // The trend is 0 in the first row, that of the third quarter: the equation reaches back two quarters.
      let row: [Double] = [
        1, price[t - 1], d[t - 1], r[t - 1], shock[t - 1], Double(t - 2), shock[t] - shock[t - 1],
        d[t - 1] - d[t - 2], r[t - 1] - r[t - 2],
      ]
      let change: Double = zip(b, row).reduce(0.0) { $0 + $1.0 * $1.1 }
      price.append(price[t - 1] + change + Self.sigma * error(t))
    }
    func series(_ name: String, _ values: [Double]) -> Series {
      Series(name, unit: .ratio, start: .quarter(1980, 1), values: values)
    }
    variables = [
      "wti": series("wti", price.map { exp($0) }), "demand": series("demand", demand),
      "reserves": series("reserves", reserves), "shock": series("shock", shock),
    ]
  }

  /// An error that every program makes alike: a wave that never comes back to itself.
  public static func wave(_ t: Int) -> Double {
    1.4 * sin(12.9898 * Double(t) + 0.37 * Double(t) * Double(t))
  }

  /// The variables up to a period, and the drivers after it.
  public func split(
    after origin: Period
  ) -> (history: [String: Series], drivers: [String: Series]) {
    (
      variables.compactMapValues { $0.through(origin) },
      variables.filter { $0.key != "wti" }.compactMapValues { $0.from(origin.advanced(by: 1)) }
    )
  }

  /// The equation estimated on everything up to an origin.
  public func fit(through origin: Period) throws(DataError) -> LinearFit {
    try DesignMatrix(try Formula(Self.equation), variables: split(after: origin).history)
      .leastSquares()
  }
}
