import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page as a strict XML parser reads it.
final class MarkupReader: NSObject, XMLParserDelegate {
  /// An element with its attributes and all text inside.
  final class Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    var children: [Element] = []

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// This element and everything inside, in the order of the page.
    var all: [Element] { [self] + children.flatMap(\.all) }

    /// Elements of a name inside.
    func named(_ name: String) -> [Element] { all.filter { $0.name == name } }
  }

  /// The root, `nil` when the text is not well-formed.
  private(set) var root: Element?
  private var open: [Element] = []

  /// Reads a text; a fault leaves no root.
  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { root = nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    let element = Element(name, attributes)
    if root == nil { root = element }
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let closed = open.removeLast()
    open.last?.text += closed.text
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
