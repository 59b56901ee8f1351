/// The looks of cells, by number.
struct SheetStyles {
  /// A look that does not depend on a number's decimals.
  enum Look: Int {
    case plain
    case title
    case origin
    case heading
    case words
    case link
    case key
    case wordsHeading
    case writtenFigure
  }

  /// The most decimals of any column.
  let decimals: Int

  /// The number of the look of a figure.
  func figure(decimals: Int) -> Int { Look.writtenFigure.rawValue + 1 + decimals }

  var xml: String {
    let formats = (0...decimals).map { places in
      let code = places == 0 ? "0" : "0." + String(repeating: "0", count: places)
      return "<numFmt numFmtId=\"\(164 + places)\" formatCode=\"\(code)\"/>"
    }
    let fonts = [
      font(), font("<b/>", size: 14), font("<i/>", color: "FF595959"), font("<b/>"),
      font("<u/>", color: "FF1F4E79"),
    ]
    let looks =
      [
        look(), look(font: 1), look(font: 2),
        look(
          font: 3, border: 1, alignment: "horizontal=\"right\" vertical=\"bottom\" wrapText=\"1\""),
        look(alignment: "horizontal=\"left\" vertical=\"top\" wrapText=\"1\" indent=\"1\""),
        look(font: 4),
        look(format: 164, alignment: "horizontal=\"left\" vertical=\"top\" indent=\"1\""),
        look(
          font: 3, border: 1,
          alignment: "horizontal=\"left\" vertical=\"bottom\" wrapText=\"1\" indent=\"1\""),
        look(alignment: "horizontal=\"right\" vertical=\"top\""),
      ] + (0...decimals).map { look(format: 164 + $0, alignment: "vertical=\"top\"") }
    let side = "<left/><right/><top/>"
    return Workbook.xml(
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>"
        + "<fonts count=\"\(fonts.count)\">\(fonts.joined())</fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"2\"><border>\(side)<bottom/><diagonal/></border>"
        + "<border>\(side)<bottom style=\"thin\"/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"\(looks.count)\">\(looks.joined())</cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + "</styleSheet>")
  }

  private func font(_ faces: String = "", size: Int = 11, color: String? = nil) -> String {
    let color = color.map { "<color rgb=\"\($0)\"/>" } ?? ""
    return "<font>\(faces)<sz val=\"\(size)\"/>\(color)<name val=\"Calibri\"/></font>"
  }

  private func look(
    format: Int = 0, font: Int = 0, border: Int = 0, alignment: String? = nil
  ) -> String {
    let apply =
      (format == 0 ? "" : " applyNumberFormat=\"1\"") + (font == 0 ? "" : " applyFont=\"1\"")
      + (border == 0 ? "" : " applyBorder=\"1\"")
      + (alignment == nil ? "" : " applyAlignment=\"1\"")
    return
      "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"\(border)\" xfId=\"0\"\(apply)"
      + (alignment.map { "><alignment \($0)/></xf>" } ?? "/>")
  }
}
