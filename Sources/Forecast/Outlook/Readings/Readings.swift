/// All readings of the equation, fitted on the same data and held against the same published prices.
public struct Readings: Sendable {
  /// What a reading gives.
  public struct Result: Sendable {
    /// The reading.
    public let reading: Reading
    /// The fit.
    public let fit: LinearFit
    /// Each coefficient against theory.
    public let signs: [SignCheck]
    /// "What if" prices of the year after the origin, in the order of the plan.
    public let prices: [Price]
  }

  /// A "what if" price in constant money and in money of the day, USD/bbl.
  public struct Price: Sendable, Hashable {
    /// The key in the plan.
    public let name: String
    /// In dollars of the plan's year.
    public let real: Double
    /// In dollars of the day.
    public let nominal: Double
    /// The published price, if there is one.
    public let published: ClosedRange<Double>?
  }

  /// A reading that the data do not carry.
  public struct Refusal: Sendable, Hashable {
    /// The reading.
    public let reading: Reading
    /// Why, in one sentence.
    public let reason: String
  }

  /// The plan that was read in every way.
  public let plan: Plan
  /// What the readings give; those with the same sample appear once.
  public let results: [Result]
  /// What could not be fitted.
  public let refusals: [Refusal]

  /// Fits every reading of a plan.
  ///
  /// - Throws: ``PlanError`` when the plan does not carry the settings of a reading.
  public init(plan: Plan, data: PlanData) throws {
    var results: [Result] = []
    var refusals: [Refusal] = []
    for reading in Reading.all {
      let changed = try Plan(root: plan.root, settings: plan.settings + reading.settings(of: plan))
      do throws(DataError) {
        let result = try Result(reading, plan: changed, data: data)
        if !results.contains(where: { $0.isSameSample(as: result) }) { results.append(result) }
      } catch {
        let known = refusals.contains {
          $0.reason == error.description && $0.reading.sameButStart(as: reading)
        }
        if !known { refusals.append(Refusal(reading: reading, reason: error.description)) }
      }
    }
    self.plan = plan
    self.results = results
    self.refusals = refusals
  }
}

extension Reading {
  /// Whether only the asked start of the sample differs.
  func sameButStart(as other: Reading) -> Bool {
    (frequency, construction) == (other.frequency, other.construction)
      && (supply, shocks) == (other.supply, other.shocks)
  }
}

extension Readings.Result {
  fileprivate init(_ reading: Reading, plan: Plan, data: PlanData) throws(DataError) {
    var ledger = Ledger()
    let oil: OilStage
    let whatIf: WhatIfStage
    do {
      let series = try DataStage(plan: plan, data: data, ledger: &ledger)
      oil = try OilStage(plan: plan, data: data, series: series, ledger: &ledger)
      whatIf = try WhatIfStage(
        plan: plan, data: data, series: series, oil: oil, ledger: &ledger)
    } catch let error as DataError {
      throw error
    } catch let error as PlanError {
      throw .other("\(error.problem); \(error.remedy).")
    } catch {
      throw .other("\(error)")
    }
    let year = Period.year(plan.origin.year + 1)
    var prices: [Readings.Price] = []
    for price in whatIf.conditionals {
      prices.append(
        Readings.Price(
          name: price.name, real: try ledger.value(price.real).value(at: year),
          nominal: try ledger.value(price.nominal).value(at: year), published: price.published))
    }
    let fit = ledger.value(oil.fit)
    self.reading = reading
    self.fit = fit
    signs = fit.signChecks(expecting: oil.model.expectedSigns)
    self.prices = prices
  }

  fileprivate func isSameSample(as other: Readings.Result) -> Bool {
    reading.sameButStart(as: other.reading) && fit.design.start == other.fit.design.start
  }
}
