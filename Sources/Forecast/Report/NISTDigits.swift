/// Correct digits on NIST's eleven linear sets, of this library and of three other programs.
public struct NISTDigits: Sendable {
  /// One line of the tables: a set, and the programs that solve it in this form.
  struct Row: Sendable {
    let key: String
    let ours: CorrectDigits
    let peers: [CorrectDigits?]
  }

  let rows: [Row]

  /// Solves every set, Filip twice: with its powers as doubles and formed by `powers(x, 10)`.
  ///
  /// - Throws: ``DataError`` as the regression does, though no set is deficient.
  public init() throws(DataError) {
    var rows: [Row] = []
    for set in NISTSet.all {
      let peers = NISTPeer.all.map { $0.digits[set.name] }
      let ours = set.digits(of: try set.fit(.asDoubles))
      rows.append(Row(key: set.name, ours: ours, peers: peers))
      guard set.name == "Filip" else { continue }
      let formed = set.digits(of: try set.fit(.formed))
      let none = [CorrectDigits?](repeating: nil, count: peers.count)
      rows.append(Row(key: "Filip, powers(x, \(set.degree))", ours: formed, peers: none))
    }
    self.rows = rows
  }

  /// One table for each kind of result: a row for each set, a column for each program.
  public var tables: [Table] {
    Kind.allCases.map { kind in
      Table(
        id: "nist-\(kind.rawValue)", title: "Correct digits: \(kind.title)", rowTitle: "set",
        columns: [Table.Column("forecast", "Forecast")]
          + NISTPeer.all.map { Table.Column($0.key, $0.name) },
        rows: rows.map { row in
          Table.Row(
            row.key,
            [.number(row.ours[keyPath: kind.path])]
              + row.peers.map { $0.map { .number($0[keyPath: kind.path]) } ?? .empty })
        },
        notes: kind == Kind.allCases.last ? Self.notes : [])
    }
  }

  /// The same for machines: how digits are counted, the programs, and each set's four figures.
  public var json: JSONValue {
    .object([
      ("notes", .array(Self.notes.map { .string($0) })),
      (
        "programs",
        .array(
          NISTPeer.all.map {
            .object([("key", .string($0.key)), ("version", .string($0.version))])
          })
      ),
      (
        "sets",
        .array(
          rows.map { row in
            .object(
              [("set", .string(row.key)), ("forecast", row.ours.json)]
                + zip(NISTPeer.all, row.peers).map { ($0.key, $1?.json ?? .null) })
          })
      ),
    ])
  }

  private enum Kind: String, CaseIterable {
    case coefficients
    case standardErrors = "standard-errors"
    case residualDeviation = "residual-deviation"
    case r2

    var title: String {
      switch self {
      case .coefficients: "coefficients, the worst of each set"
      case .standardErrors: "standard errors, the worst of each set"
      case .residualDeviation: "residual deviation"
      case .r2: "R²"
      }
    }

    var path: KeyPath<CorrectDigits, Double> {
      switch self {
      case .coefficients: \.coefficients
      case .standardErrors: \.standardErrors
      case .residualDeviation: \.residualDeviation
      case .r2: \.r2
      }
    }
  }

  private static var notes: [String] {
    [
      "Digits are −log₁₀ of the relative error against the exact solution for NIST's decimal "
        + "figures; 16 is the nearest double, 0 also stands for a figure not given.",
      "Wampler1 and Wampler2 fit perfectly: their residual deviation is held against the standard "
        + "deviation of y, their standard errors against the coefficients.",
      "Powers of x are doubles but in powers(x, 10), which forms them in doubled precision. Rounding "
        + "the data alone costs Filip all but 7.6 digits and Wampler2 all but 13.2; a program that "
        + "shows more there is lucky.",
      NISTPeer.all.map(\.version).joined(separator: "; ") + "; at their defaults.",
      NISTPeer.filipWithOptions.map {
        "Filip in \($0.call): coefficients \($0.digits.coefficients), standard errors "
          + "\($0.digits.standardErrors)."
      }.joined(separator: " "),
    ]
  }
}

extension CorrectDigits {
  fileprivate var json: JSONValue {
    .object([
      ("coefficients", .number(coefficients)), ("standardErrors", .number(standardErrors)),
      ("residualDeviation", .number(residualDeviation)), ("r2", .number(r2)),
    ])
  }
}
