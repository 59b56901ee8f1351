import Forecast
import Foundation
import Study

/// Normal numbers by Box and Muller from Steele, Lea and Flood's mixer: another stream than that of the library.
struct Normals {
  var state: UInt64
  mutating func uniform() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return (Double((z ^ (z >> 31)) >> 11) + 0.5) * 0x1p-53
  }
  mutating func next() -> Double {
    let radius = (-2 * log(uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }
}

let samples = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1000
let rows = CommandLine.arguments.dropFirst(2).first.flatMap(Int.init) ?? 109
let steps = [1, 4, 8, 16, 24]
let kinds: [(String, PathSimulation.Errors, PathSimulation.Parameters)] = [
  ("normal, known", .normal, .known), ("resampled, known", .resampled, .known),
  ("wild, known", .wild, .known), ("block, known", .block(length: nil), .known),
  ("normal, fixed design", .normal, .fixedDesign),
  ("resampled, fixed design", .resampled, .fixedDesign),
  ("wild, fixed design", .wild, .fixedDesign),
  ("block, fixed design", .block(length: nil), .fixedDesign),
  ("normal, recursive design", .normal, .recursiveDesign),
  ("resampled, recursive design", .resampled, .recursiveDesign),
  ("wild, recursive design", .wild, .recursiveDesign),
  ("block, recursive design", .block(length: nil), .recursiveDesign),
]

/// The share of the true distribution inside each band, summed over samples, and its square.
var sums = Array(repeating: Array(repeating: 0.0, count: steps.count), count: kinds.count)
var squares = Array(repeating: 0.0, count: kinds.count)
var lost = Array(repeating: 0, count: kinds.count)
let origin = Period.quarter(1980, 1).advanced(by: rows + 1)
for sample in 0..<samples {
  var normals = Normals(state: UInt64(sample) &* 0x1234_5678_9abc_def1)
  let study = try Study(count: rows + 26) { _ in normals.next() }
  let (history, drivers) = study.split(after: origin)
  let fit = try study.fit(through: origin)
  // The truth: the equation without errors is the mean of the logarithm, and the error of a step dies out by 1 + c.
  let formula = try Formula(Study.equation)
  let truth = try DynamicEquation(
    formula,
    coefficients: Dictionary(
      uniqueKeysWithValues: zip(formula.columnNames(.quarterly), Study.coefficients)),
    trendOrigin: .quarter(1980, 3)
  ).forecast(history: history, drivers: drivers, through: origin.advanced(by: 24))
  for (index, kind) in kinds.enumerated() {
    let simulation = try PathSimulation(
      draws: 1999, seed: UInt64(sample), errors: kind.1, parameters: kind.2)
    guard
      let paths = try? simulation.paths(
        of: fit, history: history, drivers: drivers, through: origin.advanced(by: 24))
    else {
      lost[index] += 1
      continue
    }
    var variance = 0.0
    var mean = 0.0
    for step in 1...24 {
      let decay = 1 + Study.coefficients[1]
      variance = Study.sigma * Study.sigma + decay * decay * variance
      guard let place = steps.firstIndex(of: step) else { continue }
      // Of 1999 draws the 200th and the 1800th: quantiles of 10 and 90 %.
      let draws = paths.draws(ofStep: step - 1).sorted()
      let z = [draws[199], draws[1799]].map {
        log($0 / truth.values[step - 1]) / variance.squareRoot()
      }
      let inside = Normal.lowerTail(z[1]) - Normal.lowerTail(z[0])
      sums[index][place] += inside
      mean += inside / Double(steps.count)
    }
    squares[index] += mean * mean
  }
}

func percent(_ share: Double) -> String { String(format: "%.1f", share * 100) }
print("Coverage of the 80 % band, percent: \(samples) samples of \(rows) rows, 1999 draws of each")
print()
print(
  "| errors, parameters | " + steps.map { "\($0)" }.joined(separator: " | ")
    + " | mean | standard error | lost |")
print("|---|" + String(repeating: "---:|", count: steps.count + 3))
for (index, kind) in kinds.enumerated() {
  let n = Double(samples - lost[index])
  let means = sums[index].map { $0 / n }
  let mean = means.reduce(0, +) / Double(steps.count)
  let error = (max(squares[index] / n - mean * mean, 0) / n).squareRoot()
  print(
    "| \(kind.0) | \(means.map(percent).joined(separator: " | ")) | \(percent(mean)) "
      + "| \(percent(error)) | \(lost[index]) |")
}
