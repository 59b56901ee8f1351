extension Formula {
  /// Refuses an equation that does not explain the price, or explains it by the price of the same period.
  func checkPrice(_ names: [String], at node: PlanNode) throws(PlanError) {
    guard names.contains(response.variable) else {
      throw node.fault(
        "the left side of '\(node.path)' is '\(response)', which is not the price",
        "write price, log(price), or a difference of either")
    }
    for term in terms {
      guard let expression = term.expression, names.contains(expression.variable),
        expression.lag == 0
      else { continue }
      throw node.fault(
        "the right side of '\(node.path)' has '\(term)', the price of the very period that is to be forecast",
        "lag it: L(\(expression))")
    }
  }
}
