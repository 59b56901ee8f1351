import Testing

@testable import Forecast

@Suite("Charts as SVG")
struct ChartSVGTests {
  @Test("every kind is well-formed, small, described and the same twice")
  func wellFormed() throws {
    for chart in try SampleCharts.all() {
      for width in [720.0, 390, 320] {
        let markup = chart.svg(width: width)
        #expect(markup == chart.svg(width: width))
        #expect(markup.utf8.count < 60_000)
        let tree = try SVGTree(markup)
        let root = tree.elements[0]
        #expect(root.name == "svg" && root.attributes["role"] == "img")
        let named = root.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
        #expect(
          named.allSatisfy { id in tree.elements.contains { $0.attributes["id"] == id } })
        #expect(tree.all("title").first?.text == chart.title)
        #expect(tree.all("desc").first?.text == chart.summary)
      }
    }
  }

  @Test("no word reaches beyond the frame, whatever the width")
  func wordsInside() throws {
    for chart in try SampleCharts.all() {
      for width in [320.0, 390, 720, 1200] {
        let drawing = ChartDrawing(chart, width: width)
        for word in drawing.markup.words {
          #expect(
            word.left >= 0 && word.right <= drawing.width && word.baseline - word.size >= 0
              && word.baseline + 3 <= drawing.height,
            "\(chart.id) at \(width): '\(word.text)' from \(word.left) to \(word.right)")
        }
      }
    }
  }

  @Test("no two words of a chart cover each other")
  func wordsApart() throws {
    for chart in try SampleCharts.all() {
      for width in [390.0, 720] {
        for pair in ChartDrawing(chart, width: width).markup.covered {
          Issue.record("\(chart.id) at \(width): '\(pair.0.text)' covers '\(pair.1.text)'")
        }
      }
    }
  }

  @Test("the pixel of a value is linear in the value")
  func linear() throws {
    let points = try SVGTree(SampleCharts.lines().svg()).all("circle", style: "pt")
    let known = points.filter { $0.attributes["data-series"] != "marks" }
    let (first, last) = (known[0], known[2])
    let slope =
      (last.number("cy") - first.number("cy")) / (last.number("data-y") - first.number("data-y"))
    #expect(slope < 0)
    for point in points {
      let pixel = first.number("cy") + slope * (point.number("data-y") - first.number("data-y"))
      #expect(abs(pixel - point.number("cy")) < 0.3)
    }
  }

  @Test("every value has one readable element and gaps have none")
  func contract() throws {
    let tree = try SVGTree(SampleCharts.lines().svg())
    let points = tree.all("circle", style: "pt")
    #expect(points.count == 3 + 4 + 4 + 3 + 1)
    #expect(
      points.contains { $0.attributes["data-label"] == "Base, 2010: 61.2 USD/bbl" })
    #expect(points.allSatisfy { $0.attributes["tabindex"] == "-1" })
    let gap = points.filter { $0.attributes["data-series"] == "known" }
    #expect(gap.map { $0.attributes["data-x"] } == ["2005", "2006", "2008"])
    let path = try #require(tree.all("path", style: "k").first?.attributes["d"])
    #expect(path.filter { $0 == "M" }.count == 2)
    let cells = try SVGTree(SampleCharts.heat().svg()).all("rect", style: "pt")
    #expect(cells.count == 11)
  }

  @Test("words of the plan cannot break the markup")
  func escaped() throws {
    let chart = try Chart(
      id: "x", title: "<script>&\"\u{1}]]>", content: .nothing(because: "a < b & c"))
    let tree = try SVGTree(chart.svg())
    #expect(tree.all("script").isEmpty)
    #expect(tree.all("title").first?.text == "<script>&\" ]]>")
  }

  @Test("constant figures, a single one and negative ones are drawn inside the frame")
  func degenerate() throws {
    for values in [[5.0], [5, 5, 5], [0, 0], [-3, -9], [1e-9], [1e12, 2e12]] as [[Double]] {
      let chart = try Chart(
        id: "d", title: "d",
        content: .lines(
          Chart.Lines(
            y: Chart.Axis("y"),
            lines: [Chart.Line("a", "a", points: SampleCharts.points(values))])))
      let drawing = ChartDrawing(chart, width: 390)
      let points = try SVGTree(chart.svg(width: 390)).all("circle", style: "pt")
      #expect(points.count == values.count)
      for point in points {
        #expect((0...390).contains(point.number("cx")))
        #expect((0...drawing.height).contains(point.number("cy")))
      }
    }
  }

  @Test("an empty chart is refused in one sentence, unless it says why it is empty")
  func refused() throws {
    #expect(throws: DataError.self) {
      try Chart(
        id: "e", title: "e",
        content: .lines(
          Chart.Lines(
            y: Chart.Axis("y"),
            lines: [Chart.Line("a", "a", points: SampleCharts.points([nil]))])))
    }
    do {
      _ = try Chart(
        id: "bars", title: "b",
        content: .bars(
          Chart.Bars(
            categories: ["1", "2"], y: Chart.Axis("y"),
            series: [.init("a", "a", values: [1])])))
      Issue.record("a ragged chart was taken")
    } catch {
      #expect(
        "\(error)"
          == "The chart 'bars' has a series whose values do not match its 2 categories.")
    }
    #expect(throws: DataError.self) {
      try Chart(
        id: "n", title: "n",
        content: .scatter(
          Chart.Scatter(
            x: Chart.Axis("x"), y: Chart.Axis("y"), points: [.init(.nan, 1, name: "a")])))
    }
    let words = try ChartDrawing(SampleCharts.nothing(), width: 720).markup.words.map(\.text)
    #expect(words.contains("No data: no public series of extraction costs by year is held."))
  }

  @Test("light and dark for converters carry no variables, for pages both palettes")
  func themes() throws {
    let chart = try SampleCharts.fan()
    #expect(!chart.svg(theme: .light).contains("var("))
    #expect(chart.svg(theme: .dark).contains(ChartPalette.dark.paper))
    let automatic = chart.svg()
    #expect(automatic.contains("prefers-color-scheme:dark"))
    #expect(automatic.contains("[data-theme=dark] .forecast-chart"))
    #expect(!chart.svg(embedsStyle: false).contains("<style>"))
  }

  @Test("bands are drawn from the widest to the narrowest")
  func bandOrder() throws {
    let markup = try SampleCharts.fan().svg()
    let tree = try SVGTree(markup)
    let classes = tree.all("path").compactMap { $0.attributes["class"] }
      .filter { ["b0", "b1", "b2"].contains($0) }
    #expect(classes == ["b0", "b1", "b2"])
    let widest = try #require(tree.all("path", style: "b0").first?.attributes["d"])
    let top = widest.dropFirst().split { "ML Z".contains($0) }.compactMap { Double($0) }
    // 14 corners, each with two coordinates.
    #expect(top.count == 28)
  }

  @Test("a band beyond the ceiling is cut along the frame, and its values stay true")
  func cutBand() throws {
    let whole = try SampleCharts.fan()
    guard case .lines(let lines) = whole.content else { return }
    let chart = try Chart(
      id: "cut", title: "Cut",
      content: .lines(
        Chart.Lines(
          y: lines.y, lines: lines.lines, bands: lines.bands, origin: lines.origin, ceiling: 90)))
    let tree = try SVGTree(chart.svg())
    func heights(_ style: String) throws -> [Double] {
      let path = try #require(tree.all("path", style: style).first?.attributes["d"])
      return path.dropFirst().split { "ML Z".contains($0) }.compactMap { Double($0) }.enumerated()
        .filter { $0.offset % 2 == 1 }.map(\.element)
    }
    let frame = try #require(try heights("b0").min())
    // The 95 % band goes to 60 + 54 = 114; the frame ends at 100, where it is level.
    #expect(try heights("b0").count { abs($0 - frame) < 0.05 } >= 3)
    #expect(try heights("b2").min() ?? 0 > frame)
    let points = tree.all("circle", style: "pt")
    let beyond = points.filter { $0.attributes["data-series"] == "band-95" }
    #expect(beyond.last?.attributes["data-y"] == "114")
    #expect(points.allSatisfy { $0.number("cy") >= frame - 0.05 })
    let uncut = try SVGTree(whole.svg()).all("path", style: "b0").first?.attributes["d"]
    #expect(uncut != tree.all("path", style: "b0").first?.attributes["d"])
  }

  @Test("hovering says what each number of a cell or a point is")
  func hovered() throws {
    func labels(_ chart: Chart) throws -> [String] {
      try SVGTree(chart.svg()).elements.compactMap { $0.attributes["data-label"] }
    }
    #expect(try labels(SampleCharts.heat()).first == "−3 %, −4.75 %: 40 USD/bbl")
    let measured = try Chart(
      id: "grid", title: "What if",
      content: .heat(
        Chart.Heat(
          rowTitle: "growth of demand", columnTitle: "growth of supply", rows: ["−3 %"],
          columns: ["0 %"], values: [[45]], unit: "USD/bbl", titlesMeasure: true)))
    #expect(try labels(measured) == ["growth of demand −3 %, growth of supply 0 %: 45 USD/bbl"])
    let words = ChartDrawing(measured, width: 720).markup.words.map(\.text)
    #expect(words.contains("growth of supply\u{A0}→") && words.contains { $0.hasSuffix("↓") })
    #expect(try labels(SampleCharts.scatter()).first == "q0: fitted 0.000, actual 0.111")
  }

  @Test("the band of a PIT histogram holds 95 of 100 counts of an honest forecast")
  func transformsBand() throws {
    // n = 80 outcomes in 10 bins: 8 ± 1.96 √(8 · 0.9) = 8 ± 5.2593.
    guard case .transforms(let transforms) = try SampleCharts.transforms().content else { return }
    #expect(abs(transforms.band.lowerBound - 2.7407) < 1e-4)
    #expect(abs(transforms.band.upperBound - 13.2593) < 1e-4)
  }

  @Test("the light colour stands before each variable, for programs that know none")
  func lightFirst() throws {
    let own = try #require(ChartStyleSheet.text().split(separator: "}\n.forecast-chart{").last)
    #expect(own.matches(of: /:var\(/).count > 20)
    for use in own.matches(of: /(\w+):var\(--fc-(\w+)\)/) {
      let before = own[..<use.range.lowerBound].suffix(30)
      let first = try #require(before.matches(of: /(\w+):(#[0-9a-f]{6});$/).last, "\(use.output.0)")
      #expect(first.output.1 == use.output.1)
      #expect(ChartStyleSheet.text().contains("--fc-\(use.output.2):\(first.output.2)"))
    }
  }

  @Test("elements that only carry values cannot be seen, and a halo is a text of its own")
  func withoutStyle() throws {
    for chart in try SampleCharts.all() {
      let tree = try SVGTree(chart.svg())
      let carriers = tree.elements.filter { $0.attributes["data-label"] != nil }
      #expect(carriers.allSatisfy { $0.attributes["fill-opacity"] == "0" })
      let words = tree.all("text")
      for halo in words where halo.attributes["class"]?.split(separator: " ").contains("h") == true
      {
        #expect(
          words.contains {
            $0.text == halo.text && $0.attributes["x"] == halo.attributes["x"]
              && $0.attributes["class"]?.split(separator: " ").contains("h") != true
          }, "\(halo.text)")
      }
    }
  }
}
