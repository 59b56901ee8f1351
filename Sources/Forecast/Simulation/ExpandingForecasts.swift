import CKernels

/// Forecasts of one equation from many origins, estimated anew at each on a sample that grows.
public struct ExpandingForecasts: Sendable {
  /// The last row of each sample.
  public let origins: [Period]
  /// The coefficients of each; `nil` where columns were dependent.
  public let coefficients: [[Double]?]
  /// The forecast of the level of the left side's variable after each origin; `nil` without coefficients, or when
  /// it runs out of the range of numbers.
  public let paths: [Series?]
}

extension DesignMatrix {
  /// Forecasts the left side's variable from origin after origin, each time with coefficients of the rows up to it.
  ///
  /// Every forecast is that of ``DynamicEquation/forecast(history:drivers:through:)`` with drivers *as observed*: the rows
  /// after an origin give them, and the left side's variable alone is forecast. It shows what the equation
  /// knows when its drivers are known and is no forecast that could have been made. A new origin costs one row of
  /// ``RollingLeastSquares``, and eight origins are run forward side by side.
  ///
  /// - Parameters:
  ///   - first: the rows of the first sample, at least k.
  ///   - origins: how many samples, each a row longer than the one before.
  ///   - steps: how many periods are forecast from each.
  ///   - observed: the left side's variable, back to the lags of the first origin.
  /// - Returns: one forecast for each origin, in the unit of `observed`.
  /// - Throws: ``DataError`` when the rows do not reach to the last step, or `observed` not back to the first lag.
  public func expandingForecasts(
    from first: Int, origins: Int, steps: Int, observed: Series
  ) throws(DataError) -> ExpandingForecasts {
    precondition(first >= 1 && origins >= 1 && steps >= 1, "there is an origin and a step")
    guard first + origins - 1 + steps <= rows else {
      throw .other(
        "\(origins) origins from row \(first) with \(steps) steps each need \(first + origins - 1 + steps) rows but "
          + "'\(formula)' has \(rows); take fewer origins or steps, or extend the sample.")
    }
    let equation = try LaneEquation(formula, frequency: start.frequency)
    let names = [formula.response.variable: observed.named(formula.response.variable)]
    let states = try equation.state.series(
      from: names,
      over: start.advanced(by: first - equation.lookback)...start.advanced(by: first + origins - 1)
    ).values
    let coefficients = expandingCoefficients(from: first).prefix(origins)

    let lanes = Int(FORECAST_LANES)
    let wide = (origins + lanes - 1) / lanes * lanes
    let k = columns
    // Column after column, step after step, origin after origin.
    var drawn = Array(repeating: 0.0, count: k * steps * wide)
    for j in 0..<k {
      for step in 0..<steps {
        for origin in 0..<origins {
          drawn[(j * steps + step) * wide + origin] = matrix[first + origin + step, j]
        }
      }
    }
    var before = Array(repeating: 0.0, count: equation.lookback * wide)
    for back in 0..<equation.lookback {
      for origin in 0..<origins { before[back * wide + origin] = states[back + origin] }
    }
    var byLanes = Array(repeating: 0.0, count: wide * k)
    for (origin, b) in coefficients.enumerated() {
      for (j, coefficient) in (b ?? []).enumerated() {
        byLanes[(origin / lanes * k + j) * lanes + origin % lanes] = coefficient
      }
    }
    var levels = Array(repeating: 0.0, count: steps * origins)
    var memory = Array(repeating: 0.0, count: (equation.lookback + steps) * lanes)
    let rows = Array(repeating: 0.0, count: steps * k)
    equation.withKernel { kernel in
      drawn.withUnsafeBufferPointer { drawn in
        let pointers = (0..<k).map { drawn.baseAddress?.advanced(by: $0 * steps * wide) }
        pointers.withUnsafeBufferPointer { pointers in
          before.withUnsafeBufferPointer { before in
            rows.withUnsafeBufferPointer { rows in
              byLanes.withUnsafeBufferPointer { byLanes in
                var kernel = kernel
                var future = forecast_future(
                  steps: Int32(steps), columns: rows.baseAddress, drawn: pointers.baseAddress,
                  stride: Int64(wide), before: before.baseAddress, before_stride: Int64(wide))
                for origin in stride(from: 0, to: origins, by: lanes) {
                  forecast_run(
                    &kernel, &future, byLanes.baseAddress?.advanced(by: origin * k), nil, &memory,
                    Int64(origin), Int64(origins), &levels)
                }
              }
            }
          }
        }
      }
    }
    let ends = (0..<origins).map { start.advanced(by: first + $0 - 1) }
    return ExpandingForecasts(
      origins: ends, coefficients: Array(coefficients),
      paths: zip(ends, coefficients).enumerated().map { origin, end in
        let values = (0..<steps).map { levels[$0 * origins + origin] }
        guard end.1 != nil,
          values.allSatisfy({ $0.isFinite && (!equation.isLogarithmic || $0 > 0) })
        else { return nil }
        return observed.with(start: end.0.advanced(by: 1), values: values)
      })
  }
}
