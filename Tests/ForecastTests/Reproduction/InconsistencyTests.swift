import Testing

@testable import Forecast

@Suite("What the published figures say of one another")
struct InconsistencyTests {
  @Test("agrees with the arithmetic worked by hand")
  func byHand() throws {
    let figures = try PublishedFigure.all(in: Repository.data.table("published_2009").table)
    let all = try Inconsistency.all(in: Repository.data.table("inconsistencies_2009").table)
    let table = try Inconsistency.table(all, figures: figures)
    func value(_ key: String) throws -> Double {
      let row = try #require(table.rows.first { $0.key == key })
      guard case .number(let value) = row.cells[1].value else { return .nan }
      return value
    }
    // (1.13 + 1.13²)/2 = 1.20345; 1631 · 1.163 · 1.277 · 1.22² · 1.25² = 5633.3
    #expect(abs(try value("tariff_2009_two_steps") - 20.345) < 1e-9)
    #expect(abs(try value("tariff_2014_from_growth") - 5633.3) < 0.1)
    #expect(abs(try value("europe_2008_from_armenia") - 110 / 0.33) < 1e-9)
    #expect(abs(try value("fsu_2008_residual") - (149 - 0.64 * 179.5 - 0.2 * 126.5) / 0.16) < 0.1)
  }

  @Test("refuses a stated figure that is no number, with its line")
  func refusal() throws {
    let text = "id,statement,expression,stated,unit,finding\na,b,1 + 1,many,percent,c\n"
    let table = try CSVTable(file: "x.csv", bytes: Array(text.utf8))
    #expect { try Inconsistency.all(in: table) } throws: { "\($0)".contains("x.csv, line 2") }
  }
}
