extension BoundsTest {
  /// The test for machines.
  ///
  ///     {"formula", "start", "end", "n", "parameters", "case", "caseName", "k", "levels", "tested", "fixed",
  ///      "f": {"statistic", "published": {"lower", "upper", "verdict"}, "simulated": {…, "p"}},
  ///      "t": {…}, "simulation": {"draws", "seed"}}
  ///
  /// `lower` and `upper` are objects of critical values by level in percent; what there is not is `null`.
  public func json(_ simulation: BoundsSimulation? = nil) -> JSONValue {
    func part(
      _ statistic: Double, _ published: CriticalBounds?, _ simulated: CriticalBounds?,
      _ p: (lower: Double, upper: Double)?
    ) -> JSONValue {
      .object([
        ("statistic", .number(statistic)),
        ("published", published.map { .object($0.members(statistic)) } ?? .null),
        (
          "simulated",
          simulated.map { bounds in
            .object(
              bounds.members(statistic) + [
                (
                  "p",
                  p.map {
                    .object([("lower", .number($0.lower)), ("upper", .number($0.upper))])
                  } ?? .null
                )
              ])
          } ?? .null
        ),
      ])
    }
    return .object([
      ("formula", .string(fit.formula.description)), ("start", .string("\(fit.design.start)")),
      ("end", .string("\(fit.design.end)")), ("n", .integer(observations)),
      ("parameters", .integer(fit.parameters)), ("case", .integer(boundsCase.rawValue)),
      ("caseName", .string(boundsCase.words)), ("k", .integer(k)),
      ("levels", .array(levels.map { .string($0) })),
      ("tested", .array(testedColumns.map { .string($0) })),
      ("fixed", .array(fixedColumns.map { .string($0) })),
      ("f", part(f, publishedF, simulation?.f, simulation?.pValueOfF)),
      ("t", t.map { part($0, publishedT, simulation?.t, simulation?.pValueOfT) } ?? .null),
      (
        "simulation",
        simulation.map {
          .object([
            ("draws", .integer($0.draws)),
            ("seed", Int(exactly: $0.seed).map { .integer($0) } ?? .string("\($0.seed)")),
          ])
        } ?? .null
      ),
    ])
  }
}

extension CriticalBounds {
  fileprivate func members(_ statistic: Double) -> [(String, JSONValue)] {
    [
      ("lower", lower.json), ("upper", upper.json),
      ("verdict", .string(verdict(statistic).rawValue)),
    ]
  }
}
