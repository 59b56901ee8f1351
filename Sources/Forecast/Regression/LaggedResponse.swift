extension Formula {
  /// The term that carries the lagged level of the left side.
  ///
  /// It is `L(log(wti))` when the left side is `d(log(wti))`, and `nil` when the left side is no
  /// difference or there is not exactly one such term.
  public var laggedLevel: Term? {
    guard responseDifference != nil else { return nil }
    let levels = terms.filter {
      guard case .expression(let expression) = $0 else { return false }
      return expression.lag >= 1 && expression.unlagged == responseLevel
    }
    return levels.count == 1 ? levels[0] : nil
  }

  /// Whether a lag of the left side's variable stands among the terms, as a level or a difference.
  public var hasLaggedResponse: Bool {
    terms.contains { term in
      guard let expression = term.expression else { return false }
      return expression.variable == response.variable && expression.lag >= 1
    }
  }
}
