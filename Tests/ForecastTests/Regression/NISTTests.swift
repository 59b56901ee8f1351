import Foundation
import Testing

@testable import Forecast

/// `nist.json`: NIST's eleven linear sets, solved there in rational arithmetic.
private struct NISTReference: Decodable {
  let sets: [Entry]

  struct Entry: Decodable {
    let name: String
    let formula: String
    let response: [Double]
    let regressors: [String: [Double]]
    let conditionNumber: Double
    let coefficients: [Double]
    let standardErrors: [Double]
    let residualDeviation: Double
    let r2: Double
    let rounded: Solution
  }

  /// The exact solution for the data as doubles.
  struct Solution: Decodable {
    let coefficients: [Double]
    let standardErrors: [Double]
    let residualDeviation: Double
    let r2: Double
  }

  static func entry(_ set: NISTSet) throws -> Entry {
    let all: NISTReference = try Reference.load("nist")
    return try #require(all.sets.first { $0.name == set.name })
  }
}

/// `nist_peers.json`: what R, statsmodels and gretl return for the same sets.
private struct PeerReference: Decodable {
  let programs: [Program]
  let results: [Result]

  struct Program: Decodable {
    let name: String
    let version: String
  }

  struct Result: Decodable {
    let program: String
    let set: String
    let coefficients: [Double?]
    let standardErrors: [Double?]
    let residualDeviation: Double
    let r2: Double
  }

  /// The results of a program, by set.
  func digits(of program: String) throws -> [String: CorrectDigits] {
    var digits: [String: CorrectDigits] = [:]
    for result in results where result.program == program {
      let set = try #require(NISTSet.all.first { $0.name == result.set })
      digits[set.name] = set.digits(
        coefficients: result.coefficients, standardErrors: result.standardErrors,
        residualDeviation: result.residualDeviation, r2: result.r2)
    }
    return digits
  }
}

extension NISTSet: CustomTestStringConvertible {
  /// The name in the list of tests.
  public var testDescription: String { name }

  static func named(_ name: String) throws -> NISTSet {
    try #require(all.first { $0.name == name })
  }
}

extension CorrectDigits {
  /// Whether two counts are the same to the two decimals of a table.
  fileprivate func matches(_ other: CorrectDigits) -> Bool {
    let paths: [KeyPath<CorrectDigits, Double>] = [
      \.coefficients, \.standardErrors, \.residualDeviation, \.r2,
    ]
    return paths.allSatisfy { abs(self[keyPath: $0] - other[keyPath: $0]) < 0.00501 }
  }
}

@Suite("NIST reference sets")
struct NISTTests {
  @Test("holds the data and the exact solution of each set", arguments: NISTSet.all)
  func tables(set: NISTSet) throws {
    let outside = try NISTReference.entry(set)
    let formed = try set.fit(.formed).formula.description
    #expect(formed == outside.formula)
    #expect(set.response == outside.response)
    #expect(set.regressors.count == outside.regressors.count)
    for (j, values) in set.regressors.enumerated() {
      #expect(values == outside.regressors[set.regressors.count == 1 ? "x" : "x\(j + 1)"])
    }
    #expect(set.coefficients == outside.coefficients)
    #expect(set.standardErrors == outside.standardErrors)
    #expect(set.residualDeviation == outside.residualDeviation)
    #expect(set.r2 == outside.r2)
  }

  @Test(
    "has thirteen correct digits of every coefficient, twelve of the rest", arguments: NISTSet.all)
  func digits(set: NISTSet) throws {
    for powers in [NISTSet.Powers.asDoubles, .formed] {
      let digits = set.digits(of: try set.fit(powers))
      if set.name == "Filip" && powers == .asDoubles {
        // Rounding x², …, x¹⁰ to double costs all others, whatever is done after: see `rounded`.
        #expect(digits.coefficients >= 7.5 && digits.standardErrors >= 7.5)
        #expect(digits.residualDeviation >= 9.5 && digits.r2 >= 11.5)
      } else {
        #expect(digits.coefficients >= 13)
        #expect(digits.standardErrors >= 12)
        #expect(digits.residualDeviation >= 12)
        #expect(digits.r2 >= 12)
      }
    }
  }

  @Test("solves the rounded data that it is given to fifteen digits", arguments: NISTSet.all)
  func rounded(set: NISTSet) throws {
    let exact = try NISTReference.entry(set).rounded
    let fit = try set.fit(.asDoubles)
    #expect(agree(fit.coefficients, exact.coefficients, within: 2.3e-16))
    #expect(agree(fit.standardErrors, exact.standardErrors, within: 4e-15))
    #expect(agree(fit.sigma, exact.residualDeviation, within: 4e-15))
    #expect(abs(fit.r2 - exact.r2) < 3e-16)
  }

  @Test("lets every set pass the rank check with its condition number", arguments: NISTSet.all)
  func conditionNumber(set: NISTSet) throws {
    let outside = try NISTReference.entry(set).conditionNumber
    for powers in [NISTSet.Powers.asDoubles, .formed] {
      let fit = try set.fit(powers)
      // A double holds the smallest singular value to 2⁻⁵³ times the condition number.
      #expect(agree(fit.conditionNumber, outside, within: 1e-14 + 1e-15 * outside))
    }
  }

  @Test("counts the digits of R, statsmodels and gretl as their own figures give them")
  func peers() throws {
    let outside: PeerReference = try Reference.load("nist_peers")
    #expect(outside.programs.map(\.name) == ["lm", "OLS", "ols"])
    for (program, peer) in zip(outside.programs, NISTPeer.all) {
      #expect(peer.version.hasPrefix(program.version.replacing(" version", with: "")))
      let digits = try outside.digits(of: program.name)
      #expect(digits.keys == peer.digits.keys)
      for (name, counted) in digits {
        let printed = try #require(peer.digits[name])
        #expect(printed.matches(counted), "\(peer.name), \(name)")
      }
    }
    for (name, printed) in zip(["lm(tol=1e-10)", "OLS(method=qr)"], NISTPeer.filipWithOptions) {
      let counted = try #require(try outside.digits(of: name)["Filip"])
      #expect(printed.digits.matches(counted), "\(printed.call)")
    }
  }

  private func fit(_ columns: [[Double]], _ y: [Double]) throws -> LinearFit {
    var variables = ["y": Series(y)]
    for (j, values) in columns.enumerated() { variables["x\(j + 1)"] = Series(values) }
    let right = columns.indices.map { "x\($0 + 1)" }.joined(separator: " + ")
    return try DesignMatrix(Formula("y ~ \(right)"), variables: variables).leastSquares()
  }

  @Test(
    "moves no bit when a column changes its unit by a power of two", arguments: [1024, 0x1p-23])
  func binaryUnit(factor: Double) throws {
    let set = try NISTSet.named("Longley")
    let original = try fit(set.regressors, set.response)
    for j in set.regressors.indices {
      var columns = set.regressors
      columns[j] = columns[j].map { $0 * factor }
      var expected = original.coefficients
      expected[j + 1] /= factor
      #expect(try fit(columns, set.response).coefficients == expected)
    }
  }

  @Test(
    "keeps its digits when a column changes its unit, as far as the products are exact",
    arguments: [(3, 1e-15), (1e-7, 1e-11)])
  func decimalUnit(factor: Double, tolerance: Double) throws {
    // Longley's columns but the first are whole numbers: three times each is exact. A ten-millionth
    // is rounded, and rounding the data costs the condition number, 4·10⁴.
    let set = try NISTSet.named("Longley")
    let original = try fit(set.regressors, set.response).coefficients
    for j in set.regressors.indices.dropFirst() {
      var columns = set.regressors
      columns[j] = columns[j].map { $0 * factor }
      var moved = try fit(columns, set.response).coefficients
      moved[j + 1] *= factor
      #expect(agree(moved, original, within: tolerance))
    }
  }

  @Test("moves no digit when the rows change places", arguments: NISTSet.all)
  func permutation(set: NISTSet) throws {
    let original = try set.fit(.formed)
    let order = Array(set.response.indices.reversed())
    let permuted = try NISTSet(
      name: set.name, hasConstant: set.hasConstant, degree: set.degree,
      response: order.map { set.response[$0] },
      regressors: set.regressors.map { x in order.map { x[$0] } },
      coefficients: set.coefficients, standardErrors: set.standardErrors,
      residualDeviation: set.residualDeviation, r2: set.r2
    ).fit(.formed)
    #expect(agree(permuted.coefficients, original.coefficients, within: 2.3e-16))
    #expect(agree(permuted.standardErrors, original.standardErrors, within: 4e-15))
  }

  @Test("reports Wampler's first set as the perfect fit that it is")
  func perfectFit() throws {
    let fit = try NISTSet.named("Wampler1").fit(.asDoubles)
    #expect(fit.coefficients == [1, 1, 1, 1, 1, 1])
    #expect(fit.residuals.values.allSatisfy { $0 == 0 })
    #expect(fit.standardErrors.allSatisfy { $0 == 0 })
    #expect(fit.r2 == 1)
  }

  @Test("refuses Longley with a total beside its parts, and Filip with a column twice")
  func refusal() throws {
    let longley = try NISTSet.named("Longley")
    let total = zip(longley.regressors[2], longley.regressors[3]).map { $0 + $1 }
    #expect(throws: DataError.collinear(columns: ["x3", "x4", "x7"])) {
      try fit(longley.regressors + [total], longley.response)
    }
    let filip = try NISTSet.named("Filip")
    let powers = filip.regressors[0].map { DoubledPrecision.powers(of: $0, through: 10) }
    var columns = (0..<10).map { p in powers.map { $0[p].high } }
    columns.append(columns[4].map { $0 / 3 })
    #expect(throws: DataError.collinear(columns: ["x5", "x11"])) {
      try fit(columns, filip.response)
    }
  }
}
