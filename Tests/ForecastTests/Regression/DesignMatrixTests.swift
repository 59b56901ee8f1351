import Testing

@testable import Forecast

@Suite("Design matrix")
struct DesignMatrixTests {
  private let variables = [
    "y": Series(
      "y", unit: .ratio, start: .quarter(2000, 1), values: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]),
    "x": Series(
      "x", unit: .ratio, start: .quarter(2000, 2), values: [2, 7, 1, 8, 2, 8, 1, 8, 2, 8]),
  ]

  @Test("lays out the rows that all terms share, worked by hand")
  func commonRows() throws {
    // x runs from 2000-Q2 to 2002-Q3, so L(d(x)) can be formed from 2000-Q4 to 2002-Q4 and y ends
    // there too.
    let design = try DesignMatrix(Formula("y ~ L(d(x)) + trend"), variables: variables)
    #expect(design.start == .quarter(2000, 4))
    #expect(design.end == .quarter(2002, 4))
    #expect(design.columnNames == ["(Intercept)", "L(d(x))", "trend"])
    #expect(Array(design.matrix.column(1)) == [5, -6, 7, -6, 6, -7, 7, -6, 6])
    #expect(Array(design.matrix.column(2)) == [0, 1, 2, 3, 4, 5, 6, 7, 8])
    #expect(design.response.values == [1, 5, 9, 2, 6, 5, 3, 5, 8])
  }

  @Test("starts the trend with the sample")
  func trendOrigin() throws {
    let sample = Period.quarter(2001, 1)...Period.quarter(2002, 1)
    let design = try DesignMatrix(Formula("y ~ trend"), variables: variables, sample: sample)
    #expect(Array(design.matrix.column(1)) == [0, 1, 2, 3, 4])
  }

  @Test("gives every season but the first its dummy")
  func season() throws {
    let design = try DesignMatrix(Formula("y ~ season"), variables: variables)
    #expect(design.columnNames == ["(Intercept)", "season2", "season3", "season4"])
    #expect(Array(design.matrix.column(2)) == [0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0])
  }

  @Test("forms powers exactly and rounds them once")
  func powers() throws {
    // (2²⁷ + 1)³ = 2⁸¹ + 3·2⁵⁴ + 3·2²⁷ + 1, whose nearest double is 2⁸¹ + 3·2⁵⁴ + 2²⁹; rounding the
    // square first loses the last bit.
    let x = 0x1p27 + 1
    let base = ["x": Series([x, 1, 2, 3, 4]), "y": Series([1, 2, 4, 3, 5])]
    let design = try DesignMatrix(Formula("y ~ powers(x, 3)"), variables: base)
    #expect(design.matrix[0, 3] == 0x1p81 + 0x3p54 + 0x1p29)
    #expect(x * x * x != design.matrix[0, 3])
  }

  @Test("takes a coarser sample as its first to last period")
  func coarseSample() throws {
    let years = Period.year(2001)...Period.year(2001)
    let design = try DesignMatrix(Formula("y ~ x"), variables: variables, sample: years)
    #expect(design.response.span == Period.quarter(2001, 1)...Period.quarter(2001, 4))
  }

  @Test("names the term that begins too late for the sample")
  func sampleTooEarly() throws {
    let formula = try Formula("y ~ L(d(x))")
    let span = Period.quarter(2000, 4)...Period.quarter(2002, 4)
    #expect(
      throws: DataError.missingPeriod(series: "L(d(x))", period: .quarter(2000, 1), span: span)
    ) {
      try DesignMatrix(
        formula, variables: variables, sample: .quarter(2000, 1)...Period.quarter(2002, 1))
    }
  }

  @Test("refuses as many coefficients as observations")
  func tooManyCoefficients() throws {
    let formula = try Formula("y ~ L(x, 1:3) + trend")
    #expect(throws: DataError.tooManyCoefficients(coefficients: 5, observations: 5)) {
      try DesignMatrix(
        formula, variables: variables, sample: .quarter(2001, 1)...Period.quarter(2002, 1))
    }
  }

  @Test("refuses an unknown variable, mixed frequencies and terms without a common period")
  func unfitVariables() throws {
    #expect(throws: DataError.unknownVariable(name: "xx", nearest: "x", available: ["x", "y"])) {
      try DesignMatrix(Formula("y ~ xx"), variables: variables)
    }
    #expect(
      throws: DataError.frequencyMismatch(
        left: "y", leftFrequency: .quarterly, right: "z", rightFrequency: .annual)
    ) {
      try DesignMatrix(
        Formula("y ~ z"),
        variables: variables.merging(["z": Series([1, 2, 3])], uniquingKeysWith: { $1 }))
    }
    #expect(
      throws: DataError.noOverlap(
        left: "y", leftSpan: .quarter(2000, 1)...Period.quarter(2002, 4), right: "L(x, 40)",
        rightSpan: .quarter(2010, 2)...Period.quarter(2012, 3))
    ) { try DesignMatrix(Formula("y ~ L(x, 40)"), variables: variables) }
    #expect(throws: DataError.self) {
      try DesignMatrix(
        Formula("y ~ season"), variables: ["y": Series([1, 2, 4, 3, 5, 7])])
    }
  }
}
