import Foundation
import Testing

@testable import Forecast

/// The source of the library as rooms on one road: who may use whom, and who may touch the world outside.
private struct House {
  /// The rooms from left to right.
  static let road = [
    "Numerics", "Series", "Input", "Regression", "Diagnostics", "UnitRoot", "Cointegration",
    "Models", "Scenario", "Oil", "Gas", "Simulation", "Backtest", "Outlook", "Reproduction",
    "Report",
  ]

  /// A source file: its path from the room's name on, and its tokens.
  struct File {
    let path: String
    let room: String
    let tokens: [SourceToken]

    init(path: String, source: String) {
      self.path = path
      room = path.split(separator: "/").first.map(String.init) ?? ""
      tokens = SourceToken.all(of: source)
    }

    func place(_ index: Int) -> String { "\(path):\(tokens[index].line)" }

    /// Where a run of tokens begins, by index.
    func runs(of texts: [String]) -> [Int] {
      tokens.indices.filter { index in
        index + texts.count <= tokens.count
          && zip(tokens[index...], texts).allSatisfy { $0.text == $1 }
      }
    }
  }

  let files: [File]

  /// The library as it stands in the source tree.
  init() throws {
    let folder = ShippedData.root.appending(path: "Sources/Forecast").path + "/"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      File(path: $0, source: try String(contentsOfFile: folder + $0, encoding: .utf8))
    }
  }

  /// A made-up library.
  init(_ sources: [String: String]) {
    files = sources.sorted { $0.key < $1.key }.map { File(path: $0.key, source: $0.value) }
  }

  /// Files that lie in no room of the road.
  var homeless: [String] { files.filter { !Self.road.contains($0.room) }.map(\.path) }

  /// Uses of a type of a room further right: `Series/Period.swift:12 uses Plan of Outlook`.
  var usesToTheRight: [String] {
    var anywhere: [String: Set<String>] = [:]
    var topLevel: [String: Set<String>] = [:]
    for file in files {
      for declared in file.declarations {
        anywhere[declared.name, default: []].insert(file.room)
        if declared.isShared { topLevel[declared.name, default: []].insert(file.room) }
      }
    }
    let number = Dictionary(uniqueKeysWithValues: zip(Self.road, 0...))
    var found: [String] = []
    for file in files {
      guard let own = number[file.room] else { continue }
      for (index, token) in file.tokens.enumerated() where token.isWord {
        guard let homes = topLevel[token.text],
          homes.allSatisfy({ number[$0, default: 0] > own }),
          anywhere[token.text]?.contains(where: { number[$0, default: 0] <= own }) == false,
          index == 0 || file.tokens[index - 1].text != "."
        else { continue }
        found.append(
          "\(file.place(index)) uses \(token.text) of \(homes.sorted().joined(separator: ", "))")
      }
    }
    return found
  }

  /// Whatever writes to standard output or standard error, outside `Report`; files are read otherwise.
  var prints: [String] {
    let calls = ["print", "debugPrint", "dump", "puts", "putchar", "fputs", "printf", "NSLog"]
    let names: Set = ["stdout", "stderr", "standardOutput", "FileHandle"]
    return places(outside: ["Report"]) { file, index in
      let text = file.tokens[index].text
      return names.contains(text) || calls.contains(text) && file.calls(at: index)
    }
  }

  /// Whatever reads files or asks for them, outside the rooms at the door and the writers.
  var reads: [String] {
    let names: Set = [
      "FileManager", "InputStream", "fopen", "opendir", "contentsOfFile", "fileURL",
    ]
    return places(outside: ["Series", "Input", "Report"]) { file, index in
      let text = file.tokens[index].text
      let previous = index > 1 ? [file.tokens[index - 2].text, file.tokens[index - 1].text] : []
      return names.contains(text)
        || text == "contentsOf" && (previous == ["Data", "("] || previous == ["String", "("])
    }
  }

  /// What stops the program on data that the user may have.
  var traps: [String] {
    let runs = [["try", "!"], ["as", "!"], ["fatalError", "("], [".", "first", "!"]]
    return files.flatMap { file in
      runs.flatMap { run in
        file.runs(of: run).filter { file.tokens[safe: $0 + run.count]?.text != "=" }
          .map { "\(file.place($0)) \(run.joined())" }
      }
    }
  }

  private func places(
    outside rooms: Set<String>, where matches: (File, Int) -> Bool
  ) -> [String] {
    files.filter { !rooms.contains($0.room) }.flatMap { file in
      file.tokens.indices.filter { matches(file, $0) }
        .map { "\(file.place($0)) \(file.tokens[$0].text)" }
    }
  }
}

extension House.File {
  /// A type that the file declares; shared when other files can name it without its owner.
  struct Declaration {
    let name: String
    let isShared: Bool
  }

  fileprivate var declarations: [Declaration] {
    let words: Set = ["struct", "enum", "class", "actor", "protocol", "typealias"]
    return tokens.indices.compactMap { index in
      guard words.contains(tokens[index].text), let name = tokens[safe: index + 1], name.isWord,
        index == 0 || ![".", ":"].contains(tokens[index - 1].text)
      else { return nil }
      let before = tokens[..<index].suffix(3).reversed().prefix { $0.line == tokens[index].line }
      let isPrivate = before.contains { ["private", "fileprivate"].contains($0.text) }
      return Declaration(name: name.text, isShared: tokens[index].depth == 0 && !isPrivate)
    }
  }

  /// Whether the word at an index is called as a function rather than declared or a member.
  func calls(at index: Int) -> Bool {
    let previous = index > 0 ? tokens[index - 1].text : ""
    return tokens[safe: index + 1]?.text == "(" && previous != "." && previous != "func"
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

@Suite("Layering")
struct LayeringTests {
  /// The library, read once.
  private static let house = Result { try House() }

  /// Fails with one line for each place.
  private func none(_ places: [String]) {
    #expect(places.isEmpty, "\(places.joined(separator: "\n"))")
  }

  @Test("every source file lies in a room of the road")
  func rooms() throws {
    let house = try Self.house.get()
    #expect(house.files.count > 100)
    none(house.homeless)
  }

  @Test("no file uses a type of a room to its right")
  func oneDirection() throws {
    none(try Self.house.get().usesToTheRight)
  }

  @Test("nothing before the report prints")
  func silent() throws {
    none(try Self.house.get().prints)
  }

  @Test("only the rooms at the door read files, and the report writes them")
  func doors() throws {
    none(try Self.house.get().reads)
  }

  @Test("nothing stops the program where it could refuse")
  func noTraps() throws {
    none(try Self.house.get().traps)
  }

  @Test("a use to the right is found with its line, a use to the left is not")
  func findsUses() {
    let house = House([
      "Series/A.swift": "struct A {}\n\nfunc f(x: Plan) {}\n",
      "Outlook/Plan/Plan.swift": "public struct Plan { let a: A }\nprivate struct Hidden {}\n",
      "Oil/B.swift": "// Plan\nlet s = \"Plan \\(Plan.self)\"\nlet h: Hidden\n",
      "Gas/C.swift": "struct C { enum Plan {} ; let p: Plan }\nextension A {}\n",
    ])
    #expect(
      house.usesToTheRight == [
        "Oil/B.swift:2 uses Plan of Outlook", "Series/A.swift:3 uses Plan of Outlook",
      ])
    #expect(House(["Cellar/D.swift": ""]).homeless == ["Cellar/D.swift"])
  }

  @Test("prints, file access and traps are found, but not in words")
  func findsCalls() {
    let house = House([
      "Oil/A.swift": """
      /* print(1) /* try! */ as! */
      print("as! \\(print(2)) fatalError(")
      let data = try! Data(contentsOf: url)
      x.print(3)
      FileHandle.standardError.write(data)
      let y = z as! Int + list.first! + #"\\(try! 4)"#.count
      fatalError("no")
      """,
      "Report/B.swift": "print(FileManager.default)",
      "Input/C.swift": "let b = try Data(contentsOf: url)",
    ])
    #expect(
      house.prints == [
        "Oil/A.swift:2 print", "Oil/A.swift:2 print", "Oil/A.swift:5 FileHandle",
      ])
    #expect(house.reads == ["Oil/A.swift:3 contentsOf"])
    #expect(
      house.traps == [
        "Oil/A.swift:3 try!", "Oil/A.swift:6 as!", "Oil/A.swift:7 fatalError(",
        "Oil/A.swift:6 .first!",
      ])
  }
}
