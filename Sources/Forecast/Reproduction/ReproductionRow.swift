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
  /// What follows by arithmetic from other printed figures, where the row has a derivation.
  public let arithmetic: Double?
  /// What the run gives, where it gives anything.
  public let computed: Double?
  /// The judged number less the printed one: 0 inside a range, else to its nearer end; `nil` when nothing
  /// is judged.
  public let difference: Double?
  /// The comparison.
  public let verdict: Verdict
  /// The comparison of the arithmetic with the printed figure, whatever the role; `nil` without a derivation.
  public let arithmeticVerdict: Verdict?
  /// One short sentence where the verdict needs it, else empty.
  public let reason: String
  /// The figures of the variants; only results have any.
  public let variants: [Variant]

  /// Judges a figure by its role.
  init(
    figure: PublishedFigure, arithmetic: (value: Double, range: ClosedRange<Double>)?,
    computed: Double?, reason: String?, variants: [(name: String, computed: Double)]
  ) {
    self.figure = figure
    self.arithmetic = arithmetic?.value
    self.computed = computed
    let candidate: Double?
    let missing: String
    switch figure.role {
    case .result: (candidate, missing) = (computed, "This run computes no such figure.")
    case .identity, .implied:
      (candidate, missing) = (arithmetic?.value, "The row has no derivation.")
    case .input, .assumption, .context: (candidate, missing) = (nil, "")
    }
    difference = candidate.map(figure.difference)
    arithmeticVerdict = arithmetic.map {
      Verdict(arithmetic: $0.value, within: $0.range, for: figure)
    }
    verdict =
      switch figure.role {
      case .identity, .implied: arithmeticVerdict ?? .differs
      case .input, .assumption, .context, .result: Self.verdict(figure, candidate)
      }
    self.reason = reason ?? (candidate == nil ? missing : "")
    self.variants = variants.map {
      Variant(name: $0.name, computed: $0.computed, verdict: Self.verdict(figure, $0.computed))
    }
  }

  private static func verdict(_ figure: PublishedFigure, _ candidate: Double?) -> Verdict {
    switch figure.role {
    case .input, .assumption: .given
    case .context: .context
    case .result, .identity, .implied: candidate.map { Verdict($0, for: figure) } ?? .differs
    }
  }
}
