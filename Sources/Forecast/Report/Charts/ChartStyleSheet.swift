/// The style of charts, once for a page or inside each file.
public enum ChartStyleSheet {
  /// The system's own fonts, so that nothing is loaded.
  static let fonts =
    "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans','DejaVu Sans',sans-serif"

  /// The rules for a theme, all of them under `.forecast-chart`.
  ///
  /// A page that holds several charts drawn with `embedsStyle: false` includes them once.
  public static func text(_ theme: ChartTheme = .automatic) -> String {
    switch theme {
    case .light: rules(ChartPalette.light.declaration(withVariables: false))
    case .dark: rules(ChartPalette.dark.declaration(withVariables: false))
    case .automatic:
      variables(of: .light, for: ".forecast-chart")
        + "@media (prefers-color-scheme:dark){"
        + variables(of: .dark, for: ".forecast-chart") + "}\n"
        + variables(of: .light, for: ".light .forecast-chart,[data-theme=light] .forecast-chart")
        + variables(of: .dark, for: ".dark .forecast-chart,[data-theme=dark] .forecast-chart")
        + rules(ChartPalette.light.declaration(withVariables: true))
    }
  }

  private static func variables(of palette: ChartPalette, for selector: String) -> String {
    let all = palette.colours.values.sorted { $0.order < $1.order }
    return selector + "{" + all.map { "--fc-\($0.name):\($0.value)" }.joined(separator: ";") + "}\n"
  }

  private static func rules(_ paint: (_ property: String, _ colour: String) -> String) -> String {
    var lines = [
      "{\(paint("background", "paper"));font-family:\(fonts);font-size:12px}",
      " text{\(paint("fill", "ink"))}",
      " .paper{\(paint("fill", "paper"))}",
      " .t{font-size:17px;font-weight:600}",
      " .u{font-size:13px}",
      " .m{\(paint("fill", "muted"))}",
      " .n{font-size:11px;\(paint("fill", "muted"))}",
      " .e{text-anchor:end}",
      " .c{text-anchor:middle}",
      " .b{font-weight:600}",
      " .w11{font-size:11px}",
      " .h{\(paint("fill", "paper"));\(paint("stroke", "paper"));stroke-width:4px;stroke-linejoin:round}",
      " .g{\(paint("stroke", "grid"));stroke-width:1;fill:none}",
      " .z{\(paint("stroke", "muted"));stroke-width:1;fill:none}",
      " .o{\(paint("stroke", "muted"));stroke-width:1;stroke-dasharray:3 3;fill:none}",
      " .l{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:butt}",
      " .k{\(paint("stroke", "ink"));stroke-width:2.4}",
      " .q{\(paint("stroke", "outcome"));stroke-width:1.6;stroke-dasharray:1.5 3}",
      " .qd{\(paint("fill", "outcome"))}",
      " .kd{\(paint("fill", "ink"))}",
      " .x{\(paint("stroke", "ink"));stroke-width:1.6;\(paint("fill", "paper"))}",
      " .pt{fill-opacity:0;stroke:none;outline:none}",
      " .pt:hover,.forecast-chart .pt:focus,.forecast-chart .pt.on{fill-opacity:.35;stroke-width:1.5;\(paint("fill", "muted"));\(paint("stroke", "ink"))}",
    ]
    for index in ChartPalette.light.series.indices {
      let name = "s\(index + 1)"
      lines.append(" .\(name){\(paint("stroke", name))}")
    }
    lines.append(" .f3{\(paint("fill", "s3"))}")
    for index in ChartPalette.light.fills.indices {
      let name = "v\(index + 1)"
      lines.append(" .\(name){\(paint("fill", name));\(paint("stroke", "ink"));stroke-width:.7}")
    }
    for (index, dash) in ChartPalette.dashes.enumerated() where !dash.isEmpty {
      lines.append(" .d\(index){stroke-dasharray:\(dash)}")
    }
    for index in ChartPalette.light.bands.indices {
      lines.append(" .b\(index){\(paint("fill", "b\(index)"))}")
    }
    let ramp = ChartPalette.light.ramp.count
    for index in 0..<ramp { lines.append(" .r\(index){\(paint("fill", "r\(index)"))}") }
    // Words on strong cells take the colour of the paper.
    lines.append(" .on-strong{\(paint("fill", "paper"))}")
    return lines.map { ".forecast-chart\($0)\n" }.joined()
  }
}

extension ChartPalette {
  /// Writes a property in the palette's own colour, and with variables once more in the reader's: programs that know
  /// no variables, as most outside browsers do, drop the second declaration and keep the first.
  fileprivate func declaration(
    withVariables: Bool
  ) -> (_ property: String, _ colour: String) -> String {
    let colours = colours
    return { property, colour in
      "\(property):\(colours[colour]?.value ?? "")"
        + (withVariables ? ";\(property):var(--fc-\(colour))" : "")
    }
  }

  /// Every colour by the name of its style variable.
  fileprivate var colours: [String: (name: String, value: String, order: Int)] {
    var named = [
      ("paper", paper), ("ink", ink), ("muted", muted), ("grid", grid), ("outcome", outcome),
    ]
    named += series.enumerated().map { ("s\($0.offset + 1)", $0.element) }
    named += fills.enumerated().map { ("v\($0.offset + 1)", $0.element) }
    named += bands.enumerated().map { ("b\($0.offset)", $0.element) }
    named += ramp.enumerated().map { ("r\($0.offset)", $0.element) }
    return Dictionary(
      uniqueKeysWithValues: named.enumerated().map { order, entry in
        (entry.0, (entry.0, entry.1, order))
      })
  }
}
