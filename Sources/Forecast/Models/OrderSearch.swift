import Foundation

/// The orders of an ARDL model ranked by an information criterion on one common sample.
public struct OrderSearch: Sendable {
  /// What the orders are ranked by.
  public enum Criterion: String, Sendable, Hashable, CaseIterable {
    /// Akaike.
    case aic
    /// Schwarz.
    case bic
    /// Hannan and Quinn.
    case hq
  }

  /// One model with its criteria; k counts regression coefficients and not σ².
  public struct Candidate: Sendable {
    /// The model.
    public let model: ARDL
    /// The number of coefficients.
    public let parameters: Int
    /// The Gaussian log-likelihood with σ² concentrated out.
    public let logLikelihood: Double
    /// Akaike's criterion.
    public let aic: Double
    /// Schwarz's criterion.
    public let bic: Double
    /// Hannan and Quinn's criterion.
    public let hq: Double

    /// The value of a criterion.
    public func value(_ criterion: Criterion) -> Double {
      switch criterion {
      case .aic: aic
      case .bic: bic
      case .hq: hq
      }
    }
  }

  /// The rows that every candidate was fitted on.
  public let sample: ClosedRange<Period>
  /// Every model within the limits, in no order of merit.
  public let candidates: [Candidate]

  /// The most models that are tried.
  public static let largestSearch = 20_000

  /// The models from best to worst.
  public func ranked(by criterion: Criterion) -> [Candidate] {
    candidates.enumerated().sorted { left, right in
      let (a, b) = (left.element.value(criterion), right.element.value(criterion))
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  /// The best model.
  public func best(by criterion: Criterion) -> Candidate { ranked(by: criterion)[0] }

  /// Fits every model with 1 … p lags of the left side and first lags up to `b` of each regressor.
  ///
  /// All are fitted on the rows that the largest one leaves, so that their criteria compare. The criteria of
  /// the error-correction form are the same. A criterion chosen from thousands of candidates is optimistic:
  /// t-ratios of the winner look better than they are.
  ///
  /// - Parameters:
  ///   - largest: the largest model; its own terms outside the dynamics are kept in every candidate.
  ///   - variables: the series of the model.
  ///   - sample: the rows; without one, all that the largest model can use.
  /// - Throws: ``DataError`` as ``DesignMatrix`` does for the largest model; a sentence of its own for too
  ///   many candidates.
  public init(
    upTo largest: ARDL, variables: [String: Series], sample: ClosedRange<Period>? = nil
  ) throws(DataError) {
    guard largest.candidates <= Self.largestSearch else {
      throw .other(
        "The order search would try \(largest.candidates) models, more than \(Self.largestSearch); lower a "
          + "limit or leave out a regressor.")
    }
    let models = largest.smaller
    let design = try DesignMatrix(largest.levels, variables: variables, sample: sample)
    _ = try design.conditionNumber()
    let y = design.response.values
    let n = Double(design.rows)
    var position: [String: Int] = [:]
    for (index, name) in design.columnNames.enumerated() { position[name] = index }

    var candidates: [Candidate] = []
    for model in models {
      let names = model.levels.columnNames(design.start.frequency)
      let columns = names.compactMap { position[$0] }.map { Array(design.matrix.column($0)) }
      guard let fit = ColumnRegression(y, on: columns), fit.sumOfSquares > 0 else {
        throw .other(
          "The model \(model.order) fits its \(design.rows) rows exactly or has dependent columns; "
            + "lower a limit.")
      }
      let logLikelihood = -n / 2 * (log(2 * .pi) + log(fit.sumOfSquares / n) + 1)
      let k = Double(columns.count)
      candidates.append(
        Candidate(
          model: model, parameters: columns.count, logLikelihood: logLikelihood,
          aic: -2 * logLikelihood + 2 * k, bic: -2 * logLikelihood + k * log(n),
          hq: -2 * logLikelihood + 2 * k * log(log(n))))
    }
    self.candidates = candidates
    self.sample = design.start...design.end
  }
}

extension ARDL {
  /// How many models a search up to this one tries; no more than there are numbers.
  var candidates: Int {
    regressors.reduce(responseLags) { models, regressor in
      let (product, overflow) = models.multipliedReportingOverflow(by: regressor.lags.count)
      return overflow ? .max : product
    }
  }

  /// Every model with fewer or as many lags: the last lag of each variable runs down to its first.
  fileprivate var smaller: [ARDL] {
    var lagSets: [[ClosedRange<Int>]] = [[]]
    for regressor in regressors {
      let first = regressor.lags.lowerBound
      lagSets = lagSets.flatMap { chosen in regressor.lags.map { chosen + [first...$0] } }
    }
    return (1...responseLags).flatMap { lags in
      lagSets.map { ranges in
        ARDL(
          response, lags: lags,
          on: zip(regressors, ranges).map { Regressor($0.level, lags: $1) }, fixed: fixed,
          hasConstant: hasConstant)
      }
    }
  }
}
