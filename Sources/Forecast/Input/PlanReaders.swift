extension PlanNode {
  /// The text of a scalar.
  ///
  /// - Throws: ``PlanError`` for a list, a set of keys or nothing.
  public var text: String {
    get throws(PlanError) {
      guard case .scalar(let text) = content else {
        throw fault("\(name) is \(kind) where a single value is expected", "write one value")
      }
      return text
    }
  }

  /// A finite number, with a decimal point and without a unit.
  ///
  /// - Throws: ``PlanError`` for anything else; `3 %` and `3,5` are told what to write instead.
  public var number: Double {
    get throws(PlanError) {
      let text = try text
      guard let number = Double(decimal: text) else {
        throw fault("\(name) is \(kind), which is not a number", numberRemedy(text))
      }
      return number
    }
  }

  /// A whole number.
  ///
  /// - Throws: ``PlanError`` for anything else.
  public var integer: Int {
    get throws(PlanError) {
      let number = try number
      guard let integer = Int(exactly: number) else {
        throw fault("\(name) is \(kind), which is not a whole number", "write one like 12")
      }
      return integer
    }
  }

  /// `true` or `false`, also written `yes` or `no`.
  ///
  /// - Throws: ``PlanError`` for anything else.
  public var flag: Bool {
    get throws(PlanError) {
      switch try text {
      case "true", "yes": return true
      case "false", "no": return false
      default:
        throw fault("\(name) is \(kind), which is neither true nor false", "write true or false")
      }
    }
  }

  /// A year, quarter or month.
  ///
  /// - Throws: ``PlanError`` for anything else.
  public var period: Period {
    get throws(PlanError) {
      guard let period = Period(try text) else {
        throw fault("\(name) is \(kind), which is no period", "write 2008, 2008-Q4 or 2008-12")
      }
      return period
    }
  }

  /// A period of one frequency.
  ///
  /// - Throws: ``PlanError`` for anything else.
  public func period(of frequency: Frequency) throws(PlanError) -> Period {
    guard let period = Period(try text), period.frequency == frequency else {
      throw fault(
        "\(name) is \(kind), which is no \(frequency.periodName)",
        "write it like \(Period.year(2008).last(frequency))")
    }
    return period
  }

  /// One of the named choices of an enum.
  ///
  /// - Throws: ``PlanError`` that lists the choices and names the nearest.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type = Choice.self
  ) throws(PlanError) -> Choice where Choice.RawValue == String {
    let text = try text
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue)
      throw fault(
        "\(name) is '\(text)', which is none of \(names.joined(separator: ", "))",
        text.nearest(among: names).map { "did you mean '\($0)'?" } ?? "choose one of them")
    }
    return choice
  }

  private func numberRemedy(_ text: String) -> String {
    let figure = text.prefix { $0.isNumber || "+-.,".contains($0) }
    let decimal = figure.filter { $0 == "," }.count == 1 && !figure.contains(".")
    let point = String(figure).replacing(",", with: decimal ? "." : ",")
    guard Double(decimal: point) != nil else { return "write digits with a decimal point" }
    return decimal ? "write a decimal point: \(point)" : "write the figure alone: \(point)"
  }
}
