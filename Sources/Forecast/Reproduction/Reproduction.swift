/// Every published figure beside the arithmetic of the article and the figures of a run, with a verdict.
public struct Reproduction: Sendable, Hashable {
  /// Figures of one more way to run the model, such as another measure of supply.
  public struct Variant: Sendable, Hashable {
    /// What sets the variant apart.
    public let name: String
    /// Its figures by row id.
    public let computed: [String: Double]

    /// Names the figures of a variant.
    public init(_ name: String, computed: [String: Double]) {
      self.name = name
      self.computed = computed
    }
  }

  /// The rows in the order of the figures.
  public let rows: [ReproductionRow]
  /// The names of the variants, in the order given.
  public let variants: [String]

  /// Compares published figures with those of a run.
  ///
  /// Results are judged on what was computed; identities and implied figures on their derivation, evaluated
  /// over the published rows (a range counts with its middle) to within the rounding of those rows; inputs, assumptions and context are not
  /// judged.
  ///
  /// - Parameters:
  ///   - figures: the published figures, in the order of the rows.
  ///   - computed: the figures of the run by row id.
  ///   - variants: figures of other ways to run the model.
  ///   - reasons: one short sentence by row id, for a figure that differs or is not computed.
  /// - Throws: ``DataError`` for an id that no row has, or a derivation without a value.
  public init(
    figures: [PublishedFigure], computed: [String: Double], variants: [Variant] = [],
    reasons: [String: String] = [:]
  ) throws(DataError) {
    let published = Dictionary(figures.map { ($0.id, $0.midpoint) }, uniquingKeysWith: { $1 })
    let unrounded = Dictionary(figures.map { ($0.id, $0.unrounded) }, uniquingKeysWith: { $1 })
    precondition(published.count == figures.count, "two published figures have one id")
    let given = [Set(computed.keys), Set(reasons.keys)] + variants.map { Set($0.computed.keys) }
    for id in given.joined().sorted() where published[id] == nil {
      throw .unknownVariable(
        name: id, nearest: id.nearest(among: published.keys), available: published.keys.sorted())
    }

    var rows: [ReproductionRow] = []
    for figure in figures {
      var arithmetic: (value: Double, range: ClosedRange<Double>)?
      if let derivation = figure.derivation {
        let expression = try PublishedExpression(derivation)
        arithmetic = (
          try expression.evaluate { published[$0] }, try expression.range { unrounded[$0] }
        )
      }
      rows.append(
        ReproductionRow(
          figure: figure, arithmetic: arithmetic, computed: computed[figure.id],
          reason: reasons[figure.id],
          variants: figure.role == .result
            ? variants.compactMap { variant in
              variant.computed[figure.id].map { (variant.name, $0) }
            } : []))
    }
    self.rows = rows
    self.variants = variants.map(\.name)
  }

  /// How many derivations from other printed figures have a verdict, results with one among them.
  public func arithmeticCount(_ verdict: Verdict) -> Int {
    rows.count { $0.arithmeticVerdict == verdict }
  }

  /// How many rows of a role have a verdict.
  public func count(_ role: PublishedFigure.Role, _ verdict: Verdict) -> Int {
    rows.count { $0.figure.role == role && $0.verdict == verdict }
  }
}
