extension Chart {
  /// The chart for a page, drawn once for wide and once for narrow windows.
  ///
  /// It has a place for the values that are pointed at, takes the focus once, and arrow keys move between its values.
  func html(_ words: Wording) -> HTML {
    HTML("figure", ["class": "chart", "id": "figure-\(id.anchor)"]) {
      plot("plot broad", width: 720, idSuffix: "", words)
      plot("plot narrow", width: 358, idSuffix: "-narrow", words)
    }
  }

  private func plot(
    _ kind: String, width: Double, idSuffix: String, _ words: Wording
  ) -> HTML {
    HTML(
      "div",
      [
        "class": kind, "tabindex": "0", "role": "application", "data-pick": pick,
        "aria-roledescription": words("chart"),
        "aria-label": "\(title). \(words("Arrow keys move between the values."))",
      ]
    ) {
      HTML.drawing(
        self, width: width, idSuffix: idSuffix, isTwin: !idSuffix.isEmpty)
      HTML("div", ["class": "tip", "hidden": "hidden", "aria-hidden": "true"])
    }
  }

  /// Whether pointing finds all values at a place of the axis, or the one nearest.
  private var pick: String {
    switch content {
    case .lines, .bars, .transforms: "place"
    case .scatter, .heat, .table, .nothing: "point"
    }
  }
}
