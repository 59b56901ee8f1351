import Foundation

@testable import Forecast

/// The files of the repository that tests read: plans and data.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The path of a plan in `Data/plans`.
  static func plan(_ name: String) -> String { "\(root)/Data/plans/\(name).yaml" }

  /// The data files.
  static let data = DataFolder(path: "\(root)/Data")

  /// A plan of the repository with settings, run on its data with few draws.
  static func outlook(_ name: String, _ settings: [Plan.Setting] = []) throws -> Outlook {
    let text = try planText(name).replacing("draws: 10000", with: "draws: 40")
    let plan = try Plan(file: "\(name).yaml", yaml: text, settings: settings)
    return try Outlook(plan: plan, data: PlanData(plan: plan.data, folder: data))
  }

  /// The text of a plan of the repository.
  static func planText(_ name: String) throws -> String {
    try String(contentsOfFile: plan(name), encoding: .utf8)
  }
}
