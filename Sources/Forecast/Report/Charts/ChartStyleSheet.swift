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
    case .light: rules { ChartPalette.light.colours[$0]?.value ?? "" }
    case .dark: rules { ChartPalette.dark.colours[$0]?.value ?? "" }
    case .automatic:
      variables(of: .light, for: ".forecast-chart")
        + "@media (prefers-color-scheme:dark){"
        + variables(of: .dark, for: ".forecast-chart") + "}\n"
        + variables(of: .light, for: ".light .forecast-chart,[data-theme=light] .forecast-chart")
        + variables(of: .dark, for: ".dark .forecast-chart,[data-theme=dark] .forecast-chart")
        + rules { "var(--fc-\($0))" }
    }
  }

  private static func variables(of palette: ChartPalette, for selector: String) -> String {
    let all = palette.colours.values.sorted { $0.order < $1.order }
    return selector + "{" + all.map { "--fc-\($0.name):\($0.value)" }.joined(separator: ";") + "}\n"
  }

  private static func rules(_ colour: (String) -> String) -> String {
    var lines = [
      "{background:\(colour("paper"));font-family:\(fonts);font-size:12px}",
      " text{fill:\(colour("ink"))}",
      " .paper{fill:\(colour("paper"))}",
      " .t{font-size:17px;font-weight:600}",
      " .u{font-size:13px}",
      " .m{fill:\(colour("muted"))}",
      " .n{font-size:11px;fill:\(colour("muted"))}",
      " .e{text-anchor:end}",
      " .c{text-anchor:middle}",
      " .b{font-weight:600}",
      " .w11{font-size:11px}",
      " .h{paint-order:stroke;stroke:\(colour("paper"));stroke-width:4px;stroke-linejoin:round}",
      " .g{stroke:\(colour("grid"));stroke-width:1;fill:none}",
      " .z{stroke:\(colour("muted"));stroke-width:1;fill:none}",
      " .o{stroke:\(colour("muted"));stroke-width:1;stroke-dasharray:3 3;fill:none}",
      " .l{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:butt}",
      " .k{stroke:\(colour("ink"));stroke-width:2.4}",
      " .q{stroke:\(colour("outcome"));stroke-width:1.6;stroke-dasharray:1.5 3}",
      " .qd{fill:\(colour("outcome"))}",
      " .kd{fill:\(colour("ink"))}",
      " .x{stroke:\(colour("ink"));stroke-width:1.6;fill:\(colour("paper"))}",
      " .pt{fill-opacity:0;stroke:none;outline:none}",
      " .pt:hover,.forecast-chart .pt:focus,.forecast-chart .pt.on{fill-opacity:.35;stroke-width:1.5;fill:\(colour("muted"));stroke:\(colour("ink"))}",
    ]
    for index in ChartPalette.light.series.indices {
      let name = "s\(index + 1)"
      lines.append(" .\(name){stroke:\(colour(name))}")
      lines.append(" .f\(index + 1){fill:\(colour(name))}")
    }
    for (index, dash) in ChartPalette.dashes.enumerated() where !dash.isEmpty {
      lines.append(" .d\(index){stroke-dasharray:\(dash)}")
    }
    for index in ChartPalette.light.bands.indices {
      lines.append(" .b\(index){fill:\(colour("b\(index)"))}")
    }
    let ramp = ChartPalette.light.ramp.count
    for index in 0..<ramp { lines.append(" .r\(index){fill:\(colour("r\(index)"))}") }
    // Words on strong cells take the colour of the paper.
    lines.append(" .on-strong{fill:\(colour("paper"))}")
    return lines.map { ".forecast-chart\($0)\n" }.joined()
  }
}

extension ChartPalette {
  /// Every colour by the name of its style variable.
  fileprivate var colours: [String: (name: String, value: String, order: Int)] {
    var named = [
      ("paper", paper), ("ink", ink), ("muted", muted), ("grid", grid), ("outcome", outcome),
    ]
    named += series.enumerated().map { ("s\($0.offset + 1)", $0.element) }
    named += bands.enumerated().map { ("b\($0.offset)", $0.element) }
    named += ramp.enumerated().map { ("r\($0.offset)", $0.element) }
    return Dictionary(
      uniqueKeysWithValues: named.enumerated().map { order, entry in
        (entry.0, (entry.0, entry.1, order))
      })
  }
}
