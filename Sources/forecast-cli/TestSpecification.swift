import ArgumentParser
import Forecast

/// `forecast test specification`: the equation of a plan beside its simplifications.
struct TestSpecification: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "specification",
    abstract: "Compare a plan's oil equation with its simplifications, test by test.",
    discussion: """
      One table for each plan; the study by quarters and by years:

        forecast test specification Data/plans/article-2009.yaml Data/plans/article-2009-annual.yaml
      """)

  @Argument(help: "Plans, YAML files.", completion: .plan)
  var plans: [String]

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func run() throws {
    var tables: [Table] = []
    var values: [JSONValue] = []
    for path in plans {
      let loaded = try LoadedPlan(path, settings: [])
      let equation = try OilEquation(plan: loaded.plan, data: loaded.data)
      let table = try equation.specificationTable(plan: loaded.plan)
      tables.append(table)
      values.append(table.json(plan: loaded.plan.sourceName))
    }
    try show(tables, or: .array(values), asJSON: json)
  }
}
