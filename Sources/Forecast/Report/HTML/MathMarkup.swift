/// A formula as MathML in pieces between which a narrow page may break the line, each with the same in plain text.
struct MathMarkup: Sendable {
  /// A piece that stays on one line: the left side, or a summand with its sign.
  struct Piece: Sendable {
    /// The MathML inside of `math`.
    let markup: HTML
    /// The same in plain text.
    let text: String
  }

  /// The pieces in order.
  let pieces: [Piece]

  /// The pieces as elements of a paragraph.
  var html: HTML {
    HTML("p", ["class": "equation"]) {
      for piece in pieces {
        HTML("math", ["alttext": piece.text]) { piece.markup }
        " "
      }
    }
  }
}

extension LinearFit {
  /// The fitted equation, each coefficient with its standard error below it.
  var equationMarkup: MathMarkup {
    let left = formula.response.math()
    var pieces = [left.followed(by: "=")]
    let table = coefficientTable
    for (index, summand) in formula.mathSummands(design.start.frequency).enumerated()
    where index < table.count {
      let own = table[index]
      let (estimate, error) = MathNumber.pair(own.estimate.magnitude, own.standardError)
      pieces.append(
        MathMarkup.Piece(
          markup: .joined([
            .sign(of: own.estimate, isFirst: index == 0),
            HTML("munder") {
              estimate.markup
              HTML("mrow", ["class": "error"]) {
                HTML("mo", ["stretchy": "false"]) { "(" }
                error.markup
                HTML("mo", ["stretchy": "false"]) { ")" }
              }
            }, .timesSpace, summand.markup,
          ]),
          text: own.estimate.signText(isFirst: index == 0)
            + "\(estimate.text) (\(error.text))"
            + (summand.text.isEmpty ? "" : " · \(summand.text)")))
    }
    let noise = MathMarkup.Piece(
      markup: .joined([
        HTML("mo") { "+" },
        HTML("msub") {
          HTML("mi") { "ε" }
          HTML("mi") { "t" }
        },
      ]), text: "+ ε[t]")
    return MathMarkup(pieces: pieces + [noise])
  }
}

extension LongRun {
  /// The level towards which the equation pulls: `ln P* = θ₀ + θ_D ln D + …`.
  func markup(of fit: LinearFit) -> MathMarkup {
    let level = fit.formula.responseLevel.math(star: true)
    let summands = Dictionary(
      zip(
        fit.formula.columnNames(fit.design.start.frequency),
        fit.formula.mathSummands(fit.design.start.frequency, isLevel: true)),
      uniquingKeysWith: { first, _ in first })
    var pieces = [level.followed(by: "=")]
    for (index, term) in relation.enumerated() {
      let summand = summands[term.term] ?? MathMarkup.Piece(markup: .empty, text: "")
      pieces.append(
        MathMarkup.Piece(
          markup: .joined([
            .sign(of: term.estimate, isFirst: index == 0),
            MathNumber(term.estimate.magnitude).markup, .timesSpace, summand.markup,
          ]),
          text: term.estimate.signText(isFirst: index == 0)
            + MathNumber(term.estimate.magnitude).text
            + (summand.text.isEmpty ? "" : " · \(summand.text)")))
    }
    return MathMarkup(pieces: pieces)
  }
}

extension Formula {
  /// What each coefficient multiplies, in the order of the columns; nothing for the constant.
  fileprivate func mathSummands(
    _ frequency: Frequency, isLevel: Bool = false
  ) -> [MathMarkup.Piece] {
    let constant = hasConstant ? [MathMarkup.Piece(markup: .empty, text: "")] : []
    return constant
      + terms.flatMap { term -> [MathMarkup.Piece] in
        switch term {
        case .expression(let expression): [(isLevel ? expression.unlagged : expression).math()]
        case .powers(let expression, let degree):
          (1...degree).map { power in
            let base = expression.math()
            return MathMarkup.Piece(
              markup: HTML("msup") {
                HTML("mrow") {
                  HTML("mo") { "(" }
                  base.markup
                  HTML("mo") { ")" }
                }
                HTML("mn") { "\(power)" }
              }, text: "(\(base.text))^\(power)")
          }
        case .trend: [MathMarkup.Piece(markup: HTML("mi") { "t" }, text: "t")]
        case .season:
          term.columnNames(frequency).map { name in
            MathMarkup.Piece(markup: HTML("mi") { name }, text: name)
          }
        }
      }
  }
}

extension FormulaExpression {
  /// The expression with its time index; a star instead marks the level that is aimed at.
  fileprivate func math(lag: Int = 0, star: Bool = false) -> MathMarkup.Piece {
    switch self {
    case .variable(let name):
      let index = lag == 0 ? "t" : "t−\(lag)"
      return star
        ? MathMarkup.Piece(
          markup: HTML("msup") {
            HTML("mi") { name }
            HTML("mo") { "*" }
          }, text: "\(name)*")
        : MathMarkup.Piece(
          markup: HTML("msub") {
            HTML("mi") { name }
            HTML("mrow") {
              HTML("mi") { "t" }
              if lag > 0 {
                HTML("mo") { "−" }
                HTML("mn") { "\(lag)" }
              }
            }
          }, text: "\(name)[\(index)]")
    case .log(let inner):
      let inside = inner.math(lag: lag, star: star)
      return MathMarkup.Piece(
        markup: .joined([
          HTML("mi") { "ln" }, HTML("mo") { "\u{2061}" },
          HTML("mspace", ["width": "0.17em"]), inside.markup,
        ]),
        text: "ln \(inside.text)")
    case .difference(let inner, let periods):
      let inside = inner.math(lag: lag, star: star)
      return MathMarkup.Piece(
        markup: .joined([
          periods == 1
            ? HTML("mi", ["mathvariant": "normal"]) { "Δ" }
            : HTML("msub") {
              HTML("mi", ["mathvariant": "normal"]) { "Δ" }
              HTML("mn") { "\(periods)" }
            },
          inside.markup,
        ]), text: (periods == 1 ? "Δ" : "Δ_\(periods) ") + inside.text)
    case .lag(let inner, let periods): return inner.math(lag: lag + periods, star: star)
    }
  }
}

extension MathMarkup.Piece {
  fileprivate func followed(by sign: String) -> MathMarkup.Piece {
    MathMarkup.Piece(markup: .joined([markup, HTML("mo") { sign }]), text: "\(text) \(sign)")
  }
}

extension HTML {
  /// The little space between a coefficient and what it multiplies.
  fileprivate static var timesSpace: HTML { HTML("mspace", ["width": "0.25em"]) }

  fileprivate static func sign(of estimate: Double, isFirst: Bool) -> HTML {
    let sign = estimate.signText(isFirst: isFirst).filter { $0 != " " }
    return sign.isEmpty
      ? .empty : HTML("mo", ["form": isFirst ? "prefix" : "infix"]) { sign }
  }
}

extension Double {
  fileprivate func signText(isFirst: Bool) -> String {
    self < 0 ? (isFirst ? "−" : "− ") : (isFirst ? "" : "+ ")
  }
}
