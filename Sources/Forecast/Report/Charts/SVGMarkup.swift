import Foundation

/// Text of an SVG drawing as it grows.
struct SVGMarkup: Sendable {
  /// What has been written.
  private(set) var text = ""
  /// How far words reach, so that a drawing can be held against its frame.
  private(set) var words: [Word] = []

  /// A run of words with its place, by ``TextWidth``.
  struct Word: Sendable, Hashable {
    let text: String
    let left: Double
    let right: Double
    let baseline: Double
    let size: Double
  }

  /// Where words stand relative to their place.
  enum Anchor: Sendable, Hashable {
    case start, middle, end
  }

  /// Adds finished markup.
  mutating func raw(_ markup: String) { text += markup }

  /// Adds words; with the style `h` they stand on a halo of the paper's colour.
  ///
  /// The halo is drawn first and by itself, as some programs paint the stroke of letters over their filling.
  mutating func words(
    _ content: String, x: Double, y: Double, size: Double = 12, anchor: Anchor = .start,
    style: String = "", bold: Bool = false
  ) {
    guard !content.isEmpty else { return }
    let width = TextWidth.of(content, size: size, bold: bold)
    let left: Double
    var classes = style.split(separator: " ").map(String.init)
    switch anchor {
    case .start: left = x
    case .middle:
      left = x - width / 2
      classes.append("c")
    case .end:
      left = x - width
      classes.append("e")
    }
    words.append(
      Word(text: content, left: left, right: left + width, baseline: y, size: size))
    if let halo = classes.firstIndex(of: "h") {
      letters(content, x: x, y: y, classes: classes)
      classes.remove(at: halo)
    }
    letters(content, x: x, y: y, classes: classes)
  }

  private mutating func letters(_ content: String, x: Double, y: Double, classes: [String]) {
    let list = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    text += "<text\(list) x=\"\(x.pixel)\" y=\"\(y.pixel)\">\(content.xmlEscaped)</text>\n"
  }

  /// Adds a straight line.
  mutating func segment(
    _ style: String, from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) {
    text +=
      "<path class=\"\(style)\" d=\"M\(start.x.pixel) \(start.y.pixel)L\(end.x.pixel) \(end.y.pixel)\"/>\n"
  }

  /// Adds a line through points, broken where there is none.
  mutating func path(_ style: String, through points: [(x: Double, y: Double)?]) {
    var path = ""
    var pen = "M"
    for point in points {
      guard let point else {
        pen = "M"
        continue
      }
      path += "\(pen)\(point.x.pixel) \(point.y.pixel)"
      pen = "L"
    }
    guard !path.isEmpty else { return }
    text += "<path class=\"\(style)\" d=\"\(path)\"/>\n"
  }

  /// Adds a filled rectangle.
  mutating func rectangle(
    _ style: String, x: Double, y: Double, width: Double, height: Double, more: String = ""
  ) {
    text +=
      "<rect class=\"\(style)\" x=\"\(x.pixel)\" y=\"\(y.pixel)\" width=\"\(max(width, 0).pixel)\" "
      + "height=\"\(max(height, 0).pixel)\"\(more)/>\n"
  }

  /// Adds a disc.
  mutating func disc(_ style: String, x: Double, y: Double, radius: Double, more: String = "") {
    text +=
      "<circle class=\"\(style)\" cx=\"\(x.pixel)\" cy=\"\(y.pixel)\" r=\"\(radius.pixel)\"\(more)/>\n"
  }

  /// The attributes by which a page reads a value; the element itself cannot be seen, also where a program passes over
  /// the style.
  static func value(series: String, x: String, y: Double, label: String) -> String {
    " fill-opacity=\"0\" tabindex=\"-1\" data-series=\"\(series.xmlEscaped)\" data-x=\"\(x.xmlEscaped)\" "
      + "data-y=\"\(y.sixPlaces)\" data-label=\"\(label.xmlEscaped)\""
  }
}

extension Double {
  /// A pixel to one decimal place: `12`, `12.5`, `-3.1`.
  var pixel: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(tenth)"
  }

  /// Six significant places for machines.
  var sixPlaces: String { String(format: "%.6g", self) }
}

extension String {
  /// The text with the characters of XML set back; control characters, which XML forbids, become spaces.
  var xmlEscaped: String {
    let special = utf8.contains {
      $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22
    }
    guard special || unicodeScalars.contains(where: { $0.value == 0xFFFE || $0.value == 0xFFFF })
    else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
