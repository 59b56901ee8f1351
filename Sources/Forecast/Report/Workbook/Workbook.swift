/// Tables as a workbook for spreadsheets (Office Open XML): one sheet a table, and a sheet of contents.
///
/// Numbers are numbers in full precision, shown with the decimals of their column; units stand in the
/// headings; row keys that are whole numbers, such as years, are numbers as well. Notes stand below each
/// table, headings and row keys stay in sight. The same tables give the same bytes.
///
/// > Reference: ECMA-376, *Office Open XML File Formats*, part 1.
public struct Workbook: Sendable {
  /// The contents of the `.xlsx` file.
  public let bytes: [UInt8]

  /// Writes tables.
  ///
  /// - Parameters:
  ///   - tables: the tables; their short names become the sheets'.
  ///   - title: the title of the whole.
  ///   - plan: the plan's file name, without its folder.
  public init(_ tables: [Table], title: String, plan: String) {
    let names = SheetNames(["contents"] + tables.map(\.id)).names
    let styles = SheetStyles(decimals: tables.flatMap(\.columns).map(\.digits).max() ?? 0)
    let contents = ContentsSheet(title: title, plan: plan, tables: tables, names: names)
    let sheets = [contents.xml] + tables.map { TableSheet($0, plan: plan, styles: styles).xml }
    var files = Self.frame(names: names, title: title)
    files.append(("xl/styles.xml", styles.xml))
    for (index, sheet) in sheets.enumerated() {
      files.append(("xl/worksheets/sheet\(index + 1).xml", sheet))
    }
    bytes = StoredArchive(files).bytes
  }

  /// The parts that say what the workbook consists of.
  private static func frame(names: [String], title: String) -> [(name: String, text: String)] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let kinds = "application/vnd.openxmlformats-officedocument"
    let numbers = 1...names.count
    let types =
      [
        ("/xl/workbook.xml", "\(kinds).spreadsheetml.sheet.main+xml"),
        ("/xl/styles.xml", "\(kinds).spreadsheetml.styles+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "\(kinds).extended-properties+xml"),
      ]
      + numbers.map {
        ("/xl/worksheets/sheet\($0).xml", "\(kinds).spreadsheetml.worksheet+xml")
      }
    return [
      (
        "[Content_Types].xml",
        xml(
          "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + types.map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }.joined()
            + "</Types>")
      ),
      (
        "_rels/.rels",
        relationships([
          ("\(office)/relationships/officeDocument", "xl/workbook.xml"),
          ("\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
          ("\(office)/relationships/extended-properties", "docProps/app.xml"),
        ])
      ),
      (
        "docProps/core.xml",
        xml(
          "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<dc:title>\(title.xmlEscaped)</dc:title>"
            + "<dc:creator>\(Manifest.product) \(forecastVersion)</dc:creator>"
            + "</cp:coreProperties>")
      ),
      (
        "docProps/app.xml",
        xml(
          "<Properties xmlns=\"\(office)/extended-properties\">"
            + "<Application>\(Manifest.product)</Application></Properties>")
      ),
      (
        "xl/workbook.xml",
        xml(
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"\(office)/relationships\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
            + zip(names, numbers).map {
              "<sheet name=\"\($0.xmlEscaped)\" sheetId=\"\($1)\" r:id=\"rId\($1)\"/>"
            }.joined() + "</sheets></workbook>")
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships(
          numbers.map { ("\(office)/relationships/worksheet", "worksheets/sheet\($0).xml") }
            + [("\(office)/relationships/styles", "styles.xml")])
      ),
    ]
  }

  private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
    xml(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + targets.enumerated().map { index, target in
          "<Relationship Id=\"rId\(index + 1)\" Type=\"\(target.kind)\" Target=\"\(target.target)\"/>"
        }.joined() + "</Relationships>")
  }

  /// An XML document of one element.
  static func xml(_ element: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + element
  }
}
