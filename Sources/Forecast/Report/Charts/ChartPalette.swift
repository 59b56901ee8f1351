/// The colours of charts.
///
/// Series differ in lightness as well as in hue, and in dashes as well as in colour, so that a greyscale print
/// and a colour-blind reader tell them apart: the first four colours lie at least 9 steps of CIE L* from each
/// other, all six at least 5, and stay so when deuteranopia is simulated. Their contrast with the paper is at
/// least 3 : 1. The hues go back to the colour-blind-safe sets of Okabe & Ito (2008) and Tol (2021).
struct ChartPalette: Sendable, Hashable {
  /// The background.
  let paper: String
  /// Titles, labels and known figures.
  let ink: String
  /// Axis labels, notes and the source line.
  let muted: String
  /// Grid lines.
  let grid: String
  /// What happened after the forecast.
  let outcome: String
  /// Series, in order of use.
  let series: [String]
  /// Fillings of bars in order of use, told apart by lightness alone.
  ///
  /// The first four lie at least 20 steps of CIE L* from each other, all six at least 7. Bars are outlined in ink, so
  /// that a pale one stands out from the paper.
  let fills: [String]
  /// Bands of a fan, the widest first.
  let bands: [String]
  /// Cells of a heat map, from low to high.
  let ramp: [String]

  /// Dark ink on white paper.
  static let light = ChartPalette(
    paper: "#ffffff", ink: "#1b1f24", muted: "#57606a", grid: "#d8dde3", outcome: "#6e7781",
    series: ["#122343", "#792703", "#0072b3", "#c38600", "#2f906b", "#763c9a"],
    fills: ["#122343", "#c38600", "#763c9a", "#b3d4ee", "#2f806b", "#e8a27c"],
    bands: ["#dfe8f1", "#c0d3e6", "#98b7d4"],
    ramp: [
      "#f4f7fb", "#e1eaf4", "#cbdbec", "#aecae2", "#8bb3d4", "#6598c3", "#4079a9", "#275f93",
      "#124275",
    ])

  /// Light ink on dark paper.
  static let dark = ChartPalette(
    paper: "#14181d", ink: "#eceff3", muted: "#a9b3be", grid: "#343c46", outcome: "#8e99a5",
    series: ["#f7f3ea", "#db6627", "#79bef5", "#ffcd55", "#4fb78c", "#975fcb"],
    fills: ["#f7f3ea", "#975fcb", "#79bef5", "#184468", "#45a37c", "#ffcd55"],
    bands: ["#1f2c3a", "#2b4157", "#3b5c7d"],
    ramp: [
      "#1a222b", "#203041", "#264058", "#2d5271", "#37668c", "#3f6e93", "#6496be", "#8cb4d5",
      "#bcd5ea",
    ])

  /// The last step of the ramp on which words keep the colour of the ink.
  static let lastLightStep = 5

  /// Dashes in order of use, the first of them solid: plain series begin with the first, forecasts with the
  /// second.
  static let dashes = [
    "", "8 3", "2.5 2.5", "12 3 2.5 3", "5 2 1.5 2 1.5 2", "16 4", "1.5 2 6 2",
  ]
}

/// Whether a chart follows the reader's wish for light or dark, or has colours of its own.
public enum ChartTheme: String, Sendable, Hashable, CaseIterable {
  /// As the reader's system or the page around it says.
  case automatic
  /// Always light; for printers and for converters that know no style variables.
  case light
  /// Always dark.
  case dark
}
