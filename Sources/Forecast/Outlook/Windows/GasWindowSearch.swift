/// The window search of a plan: its gas price, Brent and (where it has them) its oil products.
public struct GasWindowSearch: Sendable {
  /// The search.
  public let search: WindowSearch
  /// Brent and, where the plan has them, its oil products one by one, USD/bbl.
  public let separateIndices: [Series]
  /// The plan's heat basis, on which prices are USD/1000 m³.
  public let heat: HeatContent
  /// The plan's own rule.
  public let rule: AveragingRule
  /// The last month known at the plan's origin.
  public let origin: Period
  /// The year of the origin and the one after it, whose prices each window implies.
  public let years: ClosedRange<Int>
  /// Published European prices by year.
  public let published: [Int: Double]
  /// Published prices to read backwards, by id, with their year where they have one.
  public let targets: [Target]
  /// Published and other figures of Brent beside which needed ones stand, by name.
  public let brent: [(name: String, value: Double)]
  /// The months that the windows of a stability test may use: price and indices are known, no price is before 2000.
  public let known: ClosedRange<Period>?

  /// A published price.
  public struct Target: Sendable, Hashable {
    /// The id of the published row.
    public let id: String
    /// The price, USD/1000 m³.
    public let price: Double
    /// The year whose windows give it; `nil` when the study states none that is near.
    public let year: Int?
  }

  /// Changes of a search that the command line may ask for.
  public struct Options: Sendable {
    /// The grid, instead of the plan's.
    public var grid: WindowGrid?
    /// The months that are fitted, instead of the plan's.
    public var sample: ClosedRange<Period>?
    /// Months ahead, instead of the plan's.
    public var ahead: Int?

    /// As the plan says.
    public init() {}
  }

  /// Searches the windows of a plan.
  ///
  /// - Throws: ``DataError`` or ``PlanError`` in one sentence when the plan has no gas, states the coefficients and no
  ///   sample, or its data do not carry the search.
  public init(plan: Plan, data: PlanData, options: Options = Options()) throws {
    guard let gas = plan.gas else {
      throw DataError.other(
        "\(plan.file) has no 'gas', so there is no price to search for; add it.")
    }
    let europe = gas.europe
    guard let sample = options.sample ?? europe.search.sample ?? europe.fittedSample else {
      throw DataError.other(
        "\(plan.place(of: "gas.europe.coefficients")): 'gas.europe.coefficients' are stated and no sample is; add "
          + "'gas.europe.search' with from and through, or give --from and --through.")
    }
    let price = try data.column(of: europe.price, in: plan)
      .converted(to: .dollarsPer1000CubicMetres, heat: gas.heat).named("gas")
    var indices = [try data.column(of: "brent", in: plan).converted(to: .dollarsPerBarrel)]
    var separate = indices
    if let products = europe.products {
      indices.append(try products.index(plan: plan, data: data))
      for leg in products.legs {
        separate.append(
          try data.column(of: leg.series, in: plan).converted(to: .dollarsPerBarrel))
      }
    }
    separateIndices = separate

    let years = plan.origin.year...(plan.origin.year + 1)
    search = try WindowSearch(
      price: price, indices: indices, grid: options.grid ?? europe.search.grid, sample: sample,
      ahead: options.ahead ?? europe.search.ahead, years: Array(years))
    heat = gas.heat
    rule = europe.rule
    origin = plan.originMonth
    self.years = years
    published = try plan.publishedGas(data)
    targets = try plan.windowTargets(data)
    brent = plan.publishedBrent(data)
    known = search.commonMonths.flatMap { months in
      let first = max(months.lowerBound, Self.firstStable)
      return first < months.upperBound ? first...months.upperBound : nil
    }
  }

  /// European border prices of before 2000 are too few contracts to speak of a break.
  static let firstStable = Period.month(2000, 1)

  /// The best window by each criterion, named.
  public var best: [(criterion: String, candidate: WindowCandidate)] {
    [
      ("out-of-sample error", search.ranked(by: \.oosMape)[0]),
      ("AIC and BIC", search.ranked(by: \.aic)[0]),
    ]
  }

  /// The window whose prices of the two years lie nearest to the published ones, by the larger relative miss.
  public var nearestToPublished: WindowCandidate? {
    let (first, second) = (years.lowerBound, years.upperBound)
    guard let old = published[first], let new = published[second] else { return nil }
    return search.ranked { candidate in
      guard let a = candidate[first], let b = candidate[second] else { return .infinity }
      return max(abs(a / old - 1), abs(b / new - 1))
    }.first
  }

  /// The window whose ratio of the two years lies nearest to the published one.
  public var nearestRatio: WindowCandidate? {
    guard let old = published[years.lowerBound], let new = published[years.upperBound] else {
      return nil
    }
    return search.ranked { abs(($0.ratio(years.upperBound) ?? .infinity) - new / old) }.first
  }
}

extension PlanData {
  /// The figures of a series of the plan that is one column, as far as they are known.
  fileprivate func column(of name: String, in plan: Plan) throws -> Series {
    guard let source = plan.data[name] else {
      throw Plan.unknownSeries(
        name, for: "gas.europe.search", available: plan.data.series.map(\.name))
    }
    guard source.linkedBack.isEmpty, source.linkedOnto.isEmpty, source.filledFrom.isEmpty,
      source.fills.isEmpty
    else {
      var ledger = Ledger()
      let handle = try DataStage(plan: plan, data: self, ledger: &ledger)
        .known(name, for: "gas.europe.search")
      return ledger.value(handle)
    }
    return try dataset(source.column.file).series(source.column.column).named(name)
  }
}

extension ProductsPlan {
  /// The weighted index of products in USD/t, over the months that all of them have.
  fileprivate func index(plan: Plan, data: PlanData) throws -> Series {
    var parts: [Series] = []
    for leg in legs {
      let price = try data.column(of: leg.series, in: plan).converted(to: .dollarsPerBarrel)
      let scale = leg.weight.value * leg.barrelsPerTonne.value
      parts.append(price.with(values: price.values.map { $0 * scale }))
    }
    return try Self.sum(parts)
  }

  /// The sum of the weighted prices, USD/t, over the months that all of them have.
  static func sum(_ parts: [Series]) throws -> Series {
    var span = parts[0].span
    for part in parts { span = try part.overlap(parts[0].slice(span)) }
    var values = Array(repeating: 0.0, count: span.lowerBound.distance(to: span.upperBound) + 1)
    for part in parts {
      for (offset, value) in try part.slice(span).values.enumerated() { values[offset] += value }
    }
    return Series(
      "products", unit: try MeasureUnit("USD/t"), start: span.lowerBound, values: values)
  }
}

extension Plan {
  /// The published prices that `gas.europe.search.prices` names.
  fileprivate func windowTargets(_ data: PlanData) throws -> [GasWindowSearch.Target] {
    try (gas?.europe.search.prices ?? []).map { id in
      guard let range = data.published[id] else {
        throw DataError.other(
          "\(place(of: "gas.europe.search.prices")): 'gas.europe.search.prices' names '\(id)', which data.published does "
            + "not have; "
            + (id.nearest(among: data.published.keys).map { "did you mean '\($0)'?" }
              ?? "name a row of that file."))
      }
      let year = gas?.europe.published.first { $0.value == id }?.key
      return GasWindowSearch.Target(
        id: id, price: (range.lowerBound + range.upperBound) / 2, year: year)
    }
  }

  /// Published prices of Brent, those that the plan computes as an average of Brent.
  fileprivate func publishedBrent(_ data: PlanData) -> [(name: String, value: Double)] {
    bindings.compactMap { binding in
      guard binding.value?.hasPrefix("oil.brent.annual") == true, let years = binding.years,
        let range = data.published[binding.row]
      else { return nil }
      return (
        "the study's Brent of \(years.lowerBound)", (range.lowerBound + range.upperBound) / 2
      )
    }
  }
}
