import Foundation

/// A member of a row of a backtest as JSON holds it.
enum RowValue: Sendable, Decodable, CustomStringConvertible {
  case number(Double)
  case text(String)
  case flag(Bool)
  case list([RowValue])
  case members([String: RowValue])
  case none

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .none
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([RowValue].self) {
      self = .list(list)
    } else {
      self = .members(try value.decode([String: RowValue].self))
    }
  }

  /// Whether two members are the same, figures to within a share of the larger (of 1 for figures below 1).
  func agrees(with other: RowValue, within tolerance: Double) -> Bool {
    switch (self, other) {
    case (.number(let own), .number(let other)):
      abs(own - other) <= tolerance * max(1, abs(own), abs(other))
    case (.text(let own), .text(let other)): own == other
    case (.flag(let own), .flag(let other)): own == other
    case (.none, .none): true
    case (.list(let own), .list(let other)):
      own.count == other.count
        && zip(own, other).allSatisfy { $0.agrees(with: $1, within: tolerance) }
    case (.members(let own), .members(let other)):
      own.count == other.count
        && own.allSatisfy { $1.agrees(with: other[$0] ?? .none, within: tolerance) }
    default: false
    }
  }

  var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): text
    case .flag(let flag): "\(flag)"
    case .list(let list): "[\(list.map(\.description).joined(separator: ", "))]"
    case .members: "a group of members"
    case .none: "none"
    }
  }
}

extension LastBacktest {
  /// Every member of every row, in the order of the rows.
  ///
  /// - Throws: ``DataError`` when a row is no object.
  func values() throws(DataError) -> [[String: RowValue]] {
    do {
      return try JSONDecoder().decode([[String: RowValue]].self, from: Data(bytes))
    } catch {
      throw Self.otherShape(file, error.jsonReason)
    }
  }
}
