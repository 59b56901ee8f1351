import Foundation
import Testing

@testable import Forecast

@Suite("Colours of charts")
struct ChartPaletteTests {
  /// Linear RGB of `#rrggbb`.
  private func linear(_ colour: String) throws -> [Double] {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    return [16, 8, 0].map { shift in
      let value = Double((number >> shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private func luminance(_ rgb: [Double]) -> Double {
    0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
  }

  /// CIE L*.
  private func lightness(_ rgb: [Double]) -> Double {
    let y = luminance(rgb)
    return y > 216.0 / 24389 ? 116 * cbrt(y) - 16 : y * 24389 / 27
  }

  /// Deuteranopia by Machado, Oliveira & Fernandes (2009), severity 1, doi:10.1109/TVCG.2009.113.
  private func deuteranopia(_ rgb: [Double]) -> [Double] {
    let matrix = [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ]
    return matrix.map { row in min(max(zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
  }

  private func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let pair = [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test("series differ in lightness for every eye and on paper", arguments: [true, false])
  func lightness(isLight: Bool) throws {
    let palette = isLight ? ChartPalette.light : .dark
    let colours = try palette.series.map(linear)
    for seen in [colours, colours.map(deuteranopia)] {
      let values = seen.map(lightness)
      for (index, value) in values.enumerated() {
        for other in values.indices where other > index {
          let least = other < 4 ? 9.0 : 5
          #expect(
            abs(value - values[other]) >= least,
            "\(palette.series[index]) and \(palette.series[other])")
        }
      }
    }
  }

  @Test("fillings of bars differ in lightness alone", arguments: [true, false])
  func fillings(isLight: Bool) throws {
    let palette = isLight ? ChartPalette.light : .dark
    let colours = try palette.fills.map(linear)
    for seen in [colours, colours.map(deuteranopia)] {
      let values = seen.map(lightness)
      for index in values.indices {
        for other in values.indices where other > index {
          // Twenty steps on paper; an eye without green loses a little of them.
          let least = other < 4 ? (seen == colours ? 20.0 : 18) : 7
          #expect(
            abs(values[index] - values[other]) >= least,
            "\(palette.fills[index]) and \(palette.fills[other])")
        }
      }
    }
  }

  @Test("lines and words stand out from the paper", arguments: [true, false])
  func contrasts(isLight: Bool) throws {
    let palette = isLight ? ChartPalette.light : .dark
    let paper = try linear(palette.paper)
    for colour in palette.series + [palette.outcome] {
      #expect(contrast(try linear(colour), paper) >= 3, "\(colour)")
    }
    for colour in [palette.ink, palette.muted] {
      #expect(contrast(try linear(colour), paper) >= 4.5, "\(colour)")
    }
    for (step, colour) in palette.ramp.enumerated() {
      let words = try linear(step > ChartPalette.lastLightStep ? palette.paper : palette.ink)
      #expect(contrast(words, try linear(colour)) >= 4.5, "words on \(colour)")
    }
  }

  @Test("ramp and bands go one way in lightness")
  func monotone() throws {
    for palette in [ChartPalette.light, .dark] {
      for colours in [palette.ramp, palette.bands] {
        let values = try colours.map { lightness(try linear($0)) }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        #expect(steps.allSatisfy { $0 < -2 } || steps.allSatisfy { $0 > 2 })
      }
    }
  }

  @Test("dashes are all different, one for each series and role")
  func dashes() {
    #expect(Set(ChartPalette.dashes).count == ChartPalette.dashes.count)
    #expect(ChartPalette.dashes.count == ChartPalette.light.series.count + 1)
  }
}
