import Foundation
import Testing

@testable import Forecast

@Suite("Colours of the report")
struct ReportStyleTests {
  /// Contrast by the Web Content Accessibility Guidelines 2.2, "contrast ratio" and "relative luminance".
  private func contrast(_ first: [Double], _ second: [Double]) -> Double {
    let light = [first, second].map { colour -> Double in
      let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    return (max(light[0], light[1]) + 0.05) / (min(light[0], light[1]) + 0.05)
  }

  private func colour(_ text: Substring) throws -> [Double] {
    let digits = text.count == 3 ? text.flatMap { [$0, $0] } : Array(text)
    return try stride(from: 0, to: 6, by: 2).map {
      Double(try #require(Int(String(digits[$0...($0 + 1)]), radix: 16))) / 255
    }
  }

  /// The palettes of the style sheet: light, dark by the system, dark by choice, paper.
  private func palettes() throws -> [[String: [Double]]] {
    try HTMLReport.style.markup.matches(of: /\{(--paper:[^}]*)\}/).map { match in
      var palette: [String: [Double]] = [:]
      for pair in match.1.split(separator: ";") where pair.hasPrefix("--") {
        let parts = pair.dropFirst(2).split(separator: ":#")
        palette[String(parts[0])] = try colour(parts[1])
      }
      return palette
    }
  }

  @Test("the measure gives the grey that the guidelines' readers know to just pass")
  func knownGrey() throws {
    // #767676 on white is 4.54 : 1 and #777777 4.48 : 1, the well-known border of 4.5.
    #expect(abs(try contrast(colour("767676"), colour("fff")) - 4.54) < 0.005)
    #expect(abs(try contrast(colour("777777"), colour("fff")) - 4.48) < 0.005)
  }

  @Test("set every text at 4.5 : 1 or more on whatever it stands on, in every theme")
  func readable() throws {
    let palettes = try palettes()
    #expect(palettes.count == 4)
    #expect(palettes[1] == palettes[2])
    for palette in palettes {
      for text in ["ink", "soft", "link", "good", "bad"] {
        for ground in ["paper", "head"] {
          let ratio = try contrast(#require(palette[text]), #require(palette[ground]))
          #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
        }
      }
      for ground in ["heat-low", "heat-high"] {
        #expect(try contrast(#require(palette["ink"]), #require(palette[ground])) >= 4.5)
      }
    }
  }
}
