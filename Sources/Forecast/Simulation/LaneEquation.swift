import CKernels

/// An equation in the form that the kernel runs: which columns are formed from the left side's own variable, and the
/// short programs that form them from its earlier states.
///
/// The state is the left side's variable, or its logarithm when the left side is one.
struct LaneEquation: Sendable {
  /// Coefficients, k.
  let columns: Int
  /// The columns formed from the left side's own variable, in rising order.
  let own: [Int32]
  /// Where the program of each of them begins, and the end of the last.
  let programs: [Int32]
  /// The programs, one after the other.
  let instructions: [forecast_instruction]
  /// Periods of the left side's difference, 0 for a level.
  let span: Int
  /// How many earlier states are read.
  let lookback: Int
  /// Whether the state is a logarithm.
  let isLogarithmic: Bool
  /// The state, `y` or `log(y)`.
  let state: FormulaExpression

  /// Reads an equation.
  ///
  /// - Throws: ``DataError/other(_:)`` when differences are nested deeper than the kernel's memory.
  init(_ formula: Formula, frequency: Frequency) throws(DataError) {
    let isLogarithmic = if case .log = formula.responseLevel { true } else { false }
    var column = formula.hasConstant ? 1 : 0
    var own: [Int32] = []
    var programs: [Int32] = [0]
    var instructions: [forecast_instruction] = []
    var lookback = formula.responseDifference ?? 0
    for term in formula.terms {
      let width = term.columnCount(frequency)
      if let expression = term.expression, expression.variable == formula.response.variable {
        let program = expression.program(isLogarithmic: isLogarithmic)
        guard program.count(where: { $0.code == forecast_load_state }) <= FORECAST_STACK else {
          throw .other(
            "The term '\(term)' nests more differences than a simulation can follow; write it with fewer."
          )
        }
        lookback = max(lookback, expression.lookback)
        for power in 1...width {
          own.append(Int32(column + power - 1))
          instructions += program
          if power > 1 { instructions.append(forecast_instruction(forecast_power, power)) }
          programs.append(Int32(instructions.count))
        }
      }
      column += width
    }
    columns = column
    self.own = own
    self.programs = programs
    self.instructions = instructions
    self.lookback = lookback
    self.isLogarithmic = isLogarithmic
    span = formula.responseDifference ?? 0
    state = formula.responseLevel
  }

  /// The states of the periods that the first of some rows reaches back to, the earliest first.
  ///
  /// - Throws: ``DataError`` when history does not reach back so far or has no logarithm there.
  func states(before first: Period, in history: [String: Series]) throws(DataError) -> [Double] {
    guard lookback > 0 else { return [] }
    return try state.series(
      from: history, over: first.advanced(by: -lookback)...first.advanced(by: -1)
    ).values
  }

  /// The equation as the kernel takes it, for the time of a call.
  func withKernel<Result>(_ body: (forecast_equation) -> Result) -> Result {
    own.withUnsafeBufferPointer { own in
      programs.withUnsafeBufferPointer { programs in
        instructions.withUnsafeBufferPointer { instructions in
          body(
            forecast_equation(
              columns: Int32(columns), own: Int32(own.count), own_index: own.baseAddress,
              program: programs.baseAddress, instructions: instructions.baseAddress,
              span: Int32(span), lookback: Int32(lookback), logarithmic: isLogarithmic ? 1 : 0))
        }
      }
    }
  }
}

extension FormulaExpression {
  /// The program that forms the expression of the left side's variable, `lag` periods before.
  fileprivate func program(isLogarithmic: Bool, lag: Int = 0) -> [forecast_instruction] {
    switch self {
    case .variable:
      let load = forecast_instruction(forecast_load_state, lag)
      return isLogarithmic ? [load, forecast_instruction(forecast_exponential, 0)] : [load]
    case .log(.variable) where isLogarithmic:
      return [forecast_instruction(forecast_load_state, lag)]
    case .log(let inner):
      return inner.program(isLogarithmic: isLogarithmic, lag: lag)
        + [forecast_instruction(forecast_logarithm, 0)]
    case .difference(let inner, let periods):
      return inner.program(isLogarithmic: isLogarithmic, lag: lag)
        + inner.program(isLogarithmic: isLogarithmic, lag: lag + periods)
        + [forecast_instruction(forecast_subtract, 0)]
    case .lag(let inner, let periods):
      return inner.program(isLogarithmic: isLogarithmic, lag: lag + periods)
    }
  }
}

extension forecast_instruction {
  fileprivate init(_ code: Int, _ argument: Int) {
    self.init(code: Int32(code), argument: Int32(argument))
  }
}
