import Testing

@testable import Forecast

@Suite("Tables of bounds tests")
struct BoundsTableTests {
  private static func test(_ boundsCase: BoundsCase) throws -> BoundsTest {
    try BoundsSample.fit(BoundsSample.main).boundsTest(boundsCase)
  }

  @Test("show F and t by the published and by the simulated bounds, with verdicts in words")
  func rows() throws {
    let test = try Self.test(.unrestrictedTrend)
    let table = test.table(test.simulation(draws: 200, seed: 1))
    #expect(
      table.rows.map(\.key) == ["F, published", "F, simulated", "t, published", "t, simulated"])
    #expect(table.rows[0].cells[0] == .number(test.f))
    #expect(table.rows[0].cells[7] == .empty)
    let words = Set(
      [BoundsVerdict.levelRelationship, .noLevelRelationship, .inconclusive].map(\.words))
    for row in table.rows {
      guard case .text(let verdict)? = row.cells.last?.value else {
        Issue.record("\(row.key) has no verdict")
        continue
      }
      #expect(words.contains(verdict))
    }
    #expect(table.title == "Bounds test, case 5: free constant and trend")
  }

  @Test("say which columns are fixed, and that case 4 has no t-bounds")
  func notes() throws {
    let table = try Self.test(.restrictedTrend).table()
    #expect(table.rows.map(\.key) == ["F, published"])
    #expect(
      table.notes.contains {
        $0.contains("Fixed: (Intercept), L(shock), d(shock), L(d(d)).")
      })
    #expect(table.notes.contains { $0.contains("k = 2 level regressors") })
    #expect(table.notes.contains("No t-bounds where the constant or the trend is restricted."))
  }

  @Test("are JSON with null for what there is not")
  func json() throws {
    let test = try Self.test(.restrictedTrend)
    let bare = test.json().text
    #expect(bare.contains("\"simulated\": null"))
    #expect(bare.contains("\"t\": null"))
    let full = test.json(test.simulation(draws: 200, seed: 7)).text
    #expect(full.contains("\"seed\": 7"))
    #expect(full.contains("\"draws\": 200"))
  }
}
