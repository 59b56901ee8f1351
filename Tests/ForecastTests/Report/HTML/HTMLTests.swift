import Testing

@testable import Forecast

@Suite("Markup that cannot forget to escape")
struct HTMLTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "a & b",
    "]]>", "--><b>", "&lt;", "\u{0}\u{1B}[31m", "</style><p>", "линия\u{2028}🛢",
  ]

  @Test(
    "reads back as the text that went in, in an element and in an attribute", arguments: hostile)
  func roundTrip(text: String) throws {
    let markup = HTML("p", ["title": text]) { text }.markup
    let root = try #require(MarkupReader(markup).root)
    let expected = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    #expect(root.text == expected)
    #expect(root.attributes == ["title": expected])
    #expect(root.children.isEmpty)
  }

  @Test("leaves attributes without a value out and closes void elements")
  func attributes() {
    #expect(HTML("td", ["class": nil, "data-v": "1"]) { "x" }.markup == "<td data-v=\"1\">x</td>")
    #expect(HTML("br").markup == "<br/>")
    #expect(HTML("span").markup == "<span></span>")
  }

  @Test("keeps the order of parts, loops and choices")
  func builder() {
    let list = HTML("ul") {
      for number in 1...2 { HTML("li") { "\(number)" } }
      if list1 { "end" } else { HTML("br") }
    }
    #expect(list.markup == "<ul><li>1</li><li>2</li><br/></ul>")
  }

  private var list1: Bool { false }

  @Test("names places by letters, digits and the numbers of all other bytes, so that no two meet")
  func anchors() {
    #expect("oil-wti".anchor == "oil-wti")
    #expect("a b\"é".anchor == "a_20b_22_c3_a9")
    #expect("a_b".anchor != "a b".anchor)
  }
}
