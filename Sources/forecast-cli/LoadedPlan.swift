import Forecast
import Foundation

/// A plan with its data, ready to run.
struct LoadedPlan {
  let plan: Plan
  let data: PlanData
  /// The bytes of the plan file, for the manifest.
  let bytes: [UInt8]
  /// The folder of the data files.
  let folder: DataFolder

  init(_ path: String, settings: [Plan.Setting]) throws {
    plan = try Plan(contentsOf: path, settings: settings)
    bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    let own = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    folder = DataFolder(
      path: plan.data.folder.hasPrefix("/") ? plan.data.folder : "\(own)/\(plan.data.folder)")
    data = try PlanData(plan: plan.data, folder: folder)
  }
}
