/// Every key that a contract file may have, by the path above it.
enum ContractSchema {
  /// The keys of terms, which stand at the top of the file or in each of its regimes.
  static let terms: Set<String> = [
    "constant", "rule", "anchor", "legs", "weights_add_up_to", "hub", "discount", "floor", "cap",
    "rounding",
  ]

  static let allowed: [String: Set<String>] = {
    var allowed: [String: Set<String>] = [
      "": terms.union([
        "title", "source", "notes", "unit", "heat", "indices", "regimes", "take_or_pay",
      ]),
      "indices": ["*"],
      "heat": ["mmbtu_per_1000m3", "basis"],
      "take_or_pay": ["share", "unit", "contracted", "taken"],
      "take_or_pay.contracted": ["*"],
      "take_or_pay.taken": ["*"],
      "regimes.*": terms.union(["from", "through"]),
    ]
    for place in ["", "regimes.*."] {
      allowed[place + "legs.*"] = [
        "index", "weight", "slope", "base", "rule", "anchor", "below", "above", "floor", "cap",
        "rounding", "unit", "barrels_per_tonne", "conversion",
      ]
      for piece in ["below", "above"] {
        allowed[place + "legs.*." + piece] = ["kink", "slope", "constant"]
      }
      allowed[place + "legs.*.conversion"] = ["rate", "order", "at"]
      allowed[place + "hub"] = ["index", "share", "rule", "anchor", "rate"]
      allowed[place + "discount"] = ["percent", "amount", "cap"]
      for bound in ["floor", "cap"] { allowed[place + bound] = ["value", "on"] }
      allowed[place + "rounding"] = ["decimals", "on"]
    }
    return allowed
  }()
}
