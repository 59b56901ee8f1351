/// The published prices of the study beside what came, and beside what others said at the time.
public struct Score: Sendable {
  /// What one forecaster said of one row.
  public struct Judged: Sendable, Hashable {
    /// Who says so, such as `study`, `EIA`, `Russian ministry` or `no-change`.
    public let forecaster: String
    /// What they said, in the unit of the row.
    public let value: Double
    /// What it is held against; `nil` when no outcome is held or the row is conditional.
    public let outcome: Double?
    /// Said less came; `nil` without an outcome.
    public let error: Double?
    /// `100·(said − came)/came`; `nil` without an outcome and for percentages.
    public let errorPercent: Double?
    /// The source or the measure.
    public let note: String
  }

  /// One thing that was to be known.
  public struct Row: Sendable, Hashable {
    /// A stable name, such as `brent_2009`.
    public let id: String
    /// What is measured.
    public let what: String
    /// The period; empty where the study names none.
    public let period: String
    /// The unit of figures and errors.
    public let unit: MeasureUnit
    /// Whether it is a forecast, or implied, assumed or conditional.
    public let kind: ScoreEntry.Kind
    /// What came, `nil` where it is not held.
    public let outcome: Double?
    /// Where the outcome comes from, or why there is none.
    public let note: String
    /// What was said, the study first.
    public let judged: [Judged]

    /// What a forecaster said.
    public func said(by forecaster: String) -> Judged? {
      judged.first { $0.forecaster == forecaster }
    }
  }

  /// The name of the study among the forecasters.
  public static let study = "study"
  /// The name of the re-run of the study's plan.
  public static let rerun = "re-run"
  static let outcome = "outcome"

  /// The rows in the order of the file.
  public let rows: [Row]
  /// The heat content that prices by heat were converted with.
  public let heat: HeatContent

  /// Holds what was said against what came.
  ///
  ///     error = said − came      error % = 100·(said − came)/came
  ///
  /// A positive error says that the forecaster said too much. A range is judged at its middle.
  ///
  /// - Parameters:
  ///   - entries: the file of the score.
  ///   - references: the figures that it names.
  ///   - computed: what a re-run of the study's plan computes, by published id; it stands beside the
  ///     study wherever the study's figure is one published row.
  /// - Throws: ``DataError`` for rows that contradict themselves, units that do not fit, or an
  ///   outcome of zero.
  public init(
    entries: [ScoreEntry], references: ScoreReferences, computed: [String: Double] = [:]
  ) throws(DataError) {
    var ids: [String] = []
    for entry in entries where !ids.contains(entry.row) { ids.append(entry.row) }
    var rows: [Row] = []
    for id in ids {
      rows.append(
        try Self.row(
          entries.filter { $0.row == id }, references: references, computed: computed))
    }
    self.rows = rows
    self.heat = references.heat
  }

  private static func row(
    _ entries: [ScoreEntry], references: ScoreReferences, computed: [String: Double]
  ) throws(DataError) -> Row {
    let head = entries[0]
    let outcomes = entries.filter { $0.forecaster == outcome }
    let isOneThing = entries.allSatisfy {
      $0.what == head.what && $0.period == head.period && $0.unit == head.unit
        && $0.kind == head.kind
    }
    guard outcomes.count == 1, isOneThing, Set(entries.map(\.forecaster)).count == entries.count
    else {
      throw .other(
        "The rows '\(head.row)' of the score need one outcome, one line for each forecaster, and "
          + "the same words, period, unit and kind; correct the file.")
    }
    var came: Double?
    if let expression = outcomes[0].expression {
      came = try references.value(of: expression, in: head.unit)
    }

    var judged: [Judged] = []
    for entry in entries where entry.forecaster != outcome {
      guard let expression = entry.expression else { continue }
      let said = try references.value(of: expression, in: entry.unit)
      var against = entry.isJudged ? came : nil
      if let other = entry.against { against = try references.value(of: other, in: entry.unit) }
      judged.append(try entry.judged(entry.forecaster, said, against: against, note: entry.note))
      let names = expression.references
      if entry.forecaster == study, names.count == 1, expression.text == "[\(names[0])]",
        let again = computed[names[0]]
      {
        judged.append(
          try entry.judged(rerun, again, against: against, note: "the plan as it runs here"))
      }
    }
    return Row(
      id: head.row, what: head.what, period: head.period, unit: head.unit, kind: head.kind,
      outcome: came, note: outcomes[0].note, judged: judged)
  }
}

extension ScoreEntry {
  fileprivate func judged(
    _ forecaster: String, _ said: Double, against outcome: Double?, note: String
  ) throws(DataError) -> Score.Judged {
    let came = kind == .conditional ? nil : outcome
    guard unit == .percent || came != 0 else {
      throw .other("The outcome of '\(row)' is zero, so no error in percent exists; check it.")
    }
    let error = came.map { said - $0 }
    let share: Double? =
      if unit != .percent, let came, let error { 100 * error / came } else { nil }
    return Score.Judged(
      forecaster: forecaster, value: said, outcome: came, error: error, errorPercent: share,
      note: note)
  }
}
