import CKernels

/// The columns of the periods to come, as far as they do not depend on the simulated variable.
struct LaneFuture: Sendable {
  /// How many periods.
  let steps: Int
  /// Steps × k by rows; 0 under columns that depend on the simulated variable or are drawn.
  let columns: [Double]
  /// The drawn columns one after the other, step after step with ``stride`` figures each.
  let drawn: [Double]
  /// Where each column begins in ``drawn``; `nil` when it is not drawn.
  let places: [Int?]
  /// The draws rounded up to whole lanes.
  let stride: Int
  /// The states before the first period.
  let before: [Double]

  /// Forms the columns over the periods of a forecast.
  ///
  /// - Parameters:
  ///   - fit: the estimated equation.
  ///   - equation: the same for the kernel.
  ///   - history: observed series.
  ///   - sources: histories and driver paths, the first draw where they are drawn.
  ///   - driverDraws: the drivers that are drawn.
  ///   - draws: how many paths.
  ///   - forecast: the forecast on the sources, which has shown that every figure is there.
  /// - Throws: ``DataError`` when draws lack a period or have no logarithm.
  init(
    of fit: LinearFit, equation: LaneEquation, history: [String: Series], sources: DriverSources,
    driverDraws: [String: PathDraws], draws: Int, over forecast: Series
  ) throws(DataError) {
    let formula = fit.formula
    let width = Int(FORECAST_LANES)
    let stride = (draws + width - 1) / width * width
    let padding = Array(repeating: 0.0, count: stride - draws)
    let k = equation.columns
    var rows = Array(repeating: 0.0, count: forecast.count * k)
    var drawnColumns = Array(repeating: [Double](), count: k)
    if formula.hasConstant { for step in 0..<forecast.count { rows[step * k] = 1 } }
    var first = formula.hasConstant ? 1 : 0
    for term in formula.terms {
      let width = term.columnCount(forecast.frequency)
      defer { first += width }
      if let expression = term.expression, let path = driverDraws[expression.variable] {
        for period in forecast.span {
          let figures = try path.figures(
            of: expression, at: period, history: history[expression.variable],
            origin: forecast.start.advanced(by: -1))
          for place in 0..<width {
            drawnColumns[first + place] +=
              (place == 0
                ? figures
                : figures.map { DoubledPrecision.powers(of: $0, through: place + 1)[place].high })
              + padding
          }
        }
      } else if term.variable != formula.response.variable {
        let columns = try term.columns(over: forecast.span, trendOrigin: fit.design.start) {
          (variable, span) throws(DataError) in try sources.figures(variable, over: span)
        }
        for (place, column) in columns.enumerated() {
          for (step, value) in column.values.enumerated() { rows[step * k + first + place] = value }
        }
      }
    }
    steps = forecast.count
    columns = rows
    drawn = drawnColumns.flatMap { $0 }
    var place = 0
    places = drawnColumns.map { column in
      defer { place += column.count }
      return column.isEmpty ? nil : place
    }
    self.stride = stride
    before = try equation.states(before: forecast.start, in: history)
  }

  /// The columns as the kernel takes them, for the time of a call.
  func withKernel<Result>(_ body: (forecast_future) -> Result) -> Result {
    columns.withUnsafeBufferPointer { columns in
      before.withUnsafeBufferPointer { before in
        drawn.withUnsafeBufferPointer { drawn in
          let pointers = places.map { place in place.flatMap { drawn.baseAddress?.advanced(by: $0) }
          }
          return pointers.withUnsafeBufferPointer { pointers in
            body(
              forecast_future(
                steps: Int32(steps), columns: columns.baseAddress, drawn: pointers.baseAddress,
                stride: Int64(stride), before: before.baseAddress))
          }
        }
      }
    }
  }
}
