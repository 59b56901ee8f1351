import Foundation

/// Markup of a page in which text cannot be mistaken for markup.
///
/// There are four ways to make one: text, which is always escaped; an element, whose name and attribute names are
/// literals of this library and whose values are escaped; literals of this library as they stand; and a chart, which
/// escapes its own words. A title from
/// a plan can therefore never become a tag. The text is XML and HTML alike, so that any parser of either reads it.
public struct HTML: Sendable, Hashable {
  /// The markup as text.
  public let markup: String

  fileprivate init(unchecked markup: String) { self.markup = markup }

  /// Nothing.
  public static let empty = HTML(unchecked: "")

  /// Text, escaped; control characters become `U+FFFD`.
  public static func text(_ text: String) -> HTML { HTML(unchecked: text.escapedForMarkup) }

  /// Text for reading: a rule or a period such as `6-6-1`, `2008-12` or `2008-Q4` is not broken at its hyphens.
  static func prose(_ text: String) -> HTML {
    guard text.utf8.contains(UInt8(ascii: "-")) else { return .text(text) }
    var parts: [HTML] = []
    var rest = text[...]
    while let found = rest.firstMatch(of: #/\b\d+(?:-\d+)*-Q?\d+\b/#) {
      parts.append(.text(String(rest[..<found.range.lowerBound])))
      parts.append(HTML(unchecked: "<span class=\"nb\">\(found.output)</span>"))
      rest = rest[found.range.upperBound...]
    }
    return .joined(parts + [.text(String(rest))])
  }

  /// Markup written in this library, such as its style sheet.
  static func own(_ markup: StaticString) -> HTML { HTML(unchecked: "\(markup)") }

  /// A chart, drawn for a width of the page, without the attributes that the page does not read.
  ///
  /// - Parameters:
  ///   - chart: the chart.
  ///   - width: the width in pixels.
  ///   - idSuffix: distinguishes the ids of two drawings of one chart.
  ///   - isTwin: whether the same chart is drawn beside it with its labels, which are then not repeated.
  /// - Returns: one `svg`.
  static func drawing(_ chart: Chart, width: Double, idSuffix: String, isTwin: Bool) -> HTML {
    let markup = chart.svg(width: width, embedsStyle: false, idSuffix: idSuffix)
    return HTML(
      unchecked: markup.withoutAttributes(
        ["fill-opacity", "tabindex", "data-series", "data-y"] + (isTwin ? ["data-label"] : [])))
  }

  /// The markup with the figures of its text written as a language writes them; formulas come without.
  func figures(in language: ReportLanguage) -> HTML {
    guard language == .russian else { return self }
    var bytes = Array(markup.utf8)
    func isFigure(_ place: Int) -> Bool {
      bytes.indices.contains(place)
        && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
    }
    var isTag = false
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      case UInt8(ascii: ".") where !isTag && isFigure(place - 1) && isFigure(place + 1):
        bytes[place] = UInt8(ascii: ",")
      default: break
      }
    }
    return HTML(unchecked: String(decoding: bytes, as: UTF8.self))
  }

  /// The style of charts.
  static var chartStyle: HTML { HTML(unchecked: ChartStyleSheet.text()) }

  /// Parts one after another.
  static func joined(_ parts: [HTML]) -> HTML {
    var markup = ""
    for part in parts { markup += part.markup }
    return HTML(unchecked: markup)
  }

  /// An element; attributes whose value is `nil` are left out.
  ///
  /// - Precondition: no attribute holds a script, and links lead to places of the same page.
  init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    @HTMLBuilder _ content: () -> HTML = { .empty }
  ) {
    let tag = "\(name)"
    var markup = "<" + tag
    for (attribute, value) in attributes {
      guard let value else { continue }
      let key = "\(attribute)"
      precondition(!key.hasPrefix("on"), "scripts stand in the page's own script")
      precondition(
        key != "src" && (key != "href" || value.hasPrefix("#")), "the page loads nothing")
      markup += " " + key + "=\"" + value.escapedForMarkup + "\""
    }
    let inside = content().markup
    if Self.isVoid(tag) {
      precondition(inside.isEmpty, "a void element holds nothing")
      markup += "/>"
    } else {
      markup += ">" + inside + "</" + tag + ">"
    }
    self.markup = markup
  }

  private static func isVoid(_ tag: String) -> Bool {
    switch tag {
    case "meta", "br", "hr", "col", "wbr", "input": true
    default: false
    }
  }
}

/// Puts parts of a page one after another.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ part: HTML) -> HTML { part }
  static func buildExpression(_ text: String) -> HTML { .prose(text) }
  static func buildBlock(_ parts: HTML...) -> HTML { .joined(parts) }
  static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
  static func buildEither(first part: HTML) -> HTML { part }
  static func buildEither(second part: HTML) -> HTML { part }
  static func buildArray(_ parts: [HTML]) -> HTML { .joined(parts) }
}

extension String {
  /// The text with the five signs of markup written as references.
  var escapedForMarkup: String {
    guard utf8.contains(where: \.needsReference) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{00}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The text as the name of a place in the page: letters, digits, `.`, `_` and `-` stay, any other byte becomes
  /// its number.
  var anchor: String {
    var name = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "_" + String(byte, radix: 16)
      }
    }
    return name
  }
}

extension String {
  /// Markup without some attributes; values hold no quotation mark, as those are written as references.
  fileprivate func withoutAttributes(_ names: [String]) -> String {
    let openings = names.map { Array(" \($0)=\"".utf8) }
    let bytes = Array(utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: " "),
        let opening = openings.first(where: { bytes[place...].starts(with: $0) })
      {
        place += opening.count
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
      } else {
        kept.append(bytes[place])
      }
      place += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is, or may begin, a character that cannot stand in markup as it is.
  fileprivate var needsReference: Bool {
    switch self {
    case 0..<0x20, 0x7F, 0xEF: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
