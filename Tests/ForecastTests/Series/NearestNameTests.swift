import Testing

@testable import Forecast

@Suite("Nearest name")
struct NearestNameTests {
  @Test(
    "finds the name that was meant",
    arguments: [
      ("suply", "supply"), ("SUPPLY", "supply"), ("demnad", "demand"), ("horzion", "horizon"),
      ("reserve", "reserves"), ("tile", "title"), ("tilte", "title"),
    ])
  func finds(text: String, name: String) {
    let names = ["demand", "horizon", "reserves", "supply", "title"]
    #expect(text.nearest(among: names) == name)
  }

  @Test("counts one edit for each letter that is changed, added or left out")
  func distance() {
    // kitten → sitting takes three edits, the textbook case; a third of seven letters is two.
    #expect("kitten".nearest(among: ["sitting"]) == nil)
    #expect("kitting".nearest(among: ["sitting"]) == "sitting")
    #expect("itting".nearest(among: ["sitting"]) == "sitting")
    #expect("sittingsx".nearest(among: ["sitting"]) == "sitting")
    // Two neighbours in the wrong order are one slip of the finger, two pairs of them two.
    #expect("drfit".nearest(among: ["drift"]) == "drift")
    #expect("rdfit".nearest(among: ["drift"]) == nil)
  }

  @Test("a name is nearest to itself, whatever the order of the others")
  func itself() {
    let names = ["demand", "demands", "remand", "command"]
    for name in names {
      #expect(name.nearest(among: names) == name)
      #expect(name.nearest(among: names.reversed()) == name)
    }
    #expect("lemand".nearest(among: ["remand", "demand"]) == "demand")
  }

  @Test("says nothing rather than guess", arguments: ["", "gas", "xyzzy", "export_duty"])
  func silent(text: String) {
    #expect(text.nearest(among: ["demand", "horizon", "supply"]) == nil)
  }

  @Test("has nothing to say without candidates")
  func none() {
    #expect("demand".nearest(among: [String]()) == nil)
  }
}
