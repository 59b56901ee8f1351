import Foundation
import Testing

/// Numbers from outside, which live as JSON beside the scripts that made them.
enum Reference {
  /// Reads `Reference/<name>.json`.
  static func load<Content: Decodable>(
    _ name: String, as type: Content.Type = Content.self
  ) throws -> Content {
    let folder = try #require(Bundle.module.url(forResource: "Reference", withExtension: nil))
    let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
    return try JSONDecoder().decode(type, from: data)
  }
}
