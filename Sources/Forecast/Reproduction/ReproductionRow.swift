/// One published figure with what stands against it.
public struct ReproductionRow: Sendable, Hashable {
  /// A variant's figure for the row.
  public struct Variant: Sendable, Hashable {
    /// What sets the variant apart.
    public let name: String
    /// Its figure.
    public let computed: Double
    /// The comparison of that figure.
    public let verdict: Verdict
  }

  /// What was printed.
  public let figure: PublishedFigure
  /// The name for a reader, such as `annual average, Brent, 2009`; no two rows share one.
  public let name: String
  /// What follows by arithmetic from other printed figures, where the row has a derivation.
  public let arithmetic: Double?
  /// What the run gives, where it gives anything.
  public let computed: Double?
  /// The judged number less the printed one: 0 inside a range, else to its nearer end; `nil` when nothing
  /// is judged.
  public let difference: Double?
  /// The comparison by the role: of the computed figure for a result, of the arithmetic for an identity or an implied
  /// figure.
  public let verdict: Verdict
  /// The comparison of the arithmetic with the printed figure, whatever the role; `nil` without a derivation.
  public let arithmeticVerdict: Verdict?
  /// The comparison of the computed figure with the printed one, for results, identities and implied figures.
  ///
  /// A run that looked for a figure and found none differs; `nil` for an identity or an implied figure that the run
  /// leaves out, and for everything that is not judged.
  public let computedVerdict: Verdict?
  /// One short sentence where a verdict needs it, else empty.
  public let reason: String
  /// The figures of the variants; only results have any.
  public let variants: [Variant]

  /// Judges a figure by its role.
  init(
    figure: PublishedFigure, name: String,
    arithmetic: (value: Double, range: ClosedRange<Double>)?, computed: Reproduction.Computed?,
    reason: String, variants: [(name: String, computed: Double)]
  ) {
    self.figure = figure
    self.name = name
    self.arithmetic = arithmetic?.value
    self.computed = computed?.figure
    arithmeticVerdict = arithmetic.map {
      Verdict(arithmetic: $0.value, within: $0.range, for: figure)
    }
    computedVerdict = Self.verdict(on: computed, of: figure)
    switch figure.role {
    case .result:
      verdict = computedVerdict ?? .notComputed
      difference = computed?.figure.map(figure.difference)
    case .identity, .implied:
      verdict = arithmeticVerdict ?? .notComputed
      difference = arithmetic.map { figure.difference(of: $0.value) }
    case .input, .assumption: (verdict, difference) = (.given, nil)
    case .context: (verdict, difference) = (.context, nil)
    }
    self.reason = reason
    self.variants = variants.map {
      Variant(name: $0.name, computed: $0.computed, verdict: Verdict($0.computed, for: figure))
    }
  }

  /// The comparison of what a run has to say of a figure.
  static func verdict(
    on computed: Reproduction.Computed?, of figure: PublishedFigure
  ) -> Verdict? {
    guard [.result, .identity, .implied].contains(figure.role) else { return nil }
    switch computed {
    case .figure(let number): return Verdict(number, for: figure)
    case .absent: return .differs
    case nil: return figure.role == .result ? .notComputed : nil
    }
  }
}
