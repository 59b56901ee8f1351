extension Reproduction {
  /// The comparison for machines, one object for each published figure.
  ///
  ///     [{"id", "name", "role", "published", "publishedHigh", "arithmetic", "computed", "difference", "unit",
  ///       "verdict", "arithmeticVerdict", "computedVerdict", "reason",
  ///       "variants": [{"name", "computed", "verdict"}]}]
  ///
  /// `verdict` is that of the role: on the computed figure for a result, on the arithmetic for an identity or an
  /// implied figure.
  /// `published` is the lower end of a range as printed first, `publishedHigh` the other or `null`; numbers
  /// that there are none of are `null`.
  public var json: JSONValue {
    .array(rows.map(\.json))
  }
}

extension ReproductionRow {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(figure.id)),
      ("name", .string(name)),
      ("role", .string(figure.role.rawValue)),
      ("published", .number(figure.value.value)),
      ("publishedHigh", .number(figure.valueHigh?.value)),
      ("arithmetic", .number(arithmetic)),
      ("computed", .number(computed)),
      ("difference", .number(difference)),
      ("unit", .string(figure.unit)),
      ("verdict", .string(verdict.rawValue)),
      ("arithmeticVerdict", arithmeticVerdict.map { .string($0.rawValue) } ?? .null),
      ("computedVerdict", computedVerdict.map { .string($0.rawValue) } ?? .null),
      ("reason", .string(reason)),
      (
        "variants",
        .array(
          variants.map {
            .object([
              ("name", .string($0.name)), ("computed", .number($0.computed)),
              ("verdict", .string($0.verdict.rawValue)),
            ])
          })
      ),
    ])
  }
}
