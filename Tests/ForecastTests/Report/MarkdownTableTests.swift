import Testing

@testable import Forecast

@Suite("Tables in Markdown")
struct MarkdownTableTests {
  @Test("is the GitHub table laid out by hand")
  func golden() {
    #expect(
      SampleTables.oil.markdown(plan: "plan.yaml") == """
        ## Oil prices, annual averages

        Plan `plan.yaml`; scenarios base, low; heat basis 35.12 MMBtu per 1000 m³, gross.

        | year | WTI (USD/bbl) | change of world demand (%) | source   |
        | ---- | ------------: | -------------------------: | -------- |
        | 2008 |          99.6 |                      −0.60 | observed |
        | 2009 |        1151.3 |                            | forecast |

        - Prices are nominal.

        """)
  }

  @Test("has as many pipes on every line of the table, all at the same places")
  func aligned() {
    let lines = SampleTables.wide.markdown(plan: "p").split(separator: "\n")
      .filter { $0.hasPrefix("|") }
    let places = lines.map { line in
      line.indices.filter { line[$0] == "|" }.map { line[..<$0].count }
    }
    #expect(Set(places).count == 1)
    #expect(places.first?.count == 10)
  }

  @Test("refuses a text the power to break the table")
  func escapes() {
    let table = Table(
      id: "t", title: "T", rowTitle: "id", columns: [Table.Column("c", "c")],
      rows: [Table.Row("a|b", [.text("x | *y*\n<z>")])])
    #expect(table.markdown(plan: "p").contains(#"| a\|b | x \| \*y\* \<z> |"#))
  }
}
