import ArgumentParser
import Forecast
import Foundation

/// A file format of pictures.
enum PictureFormat: String, ExpressibleByArgument, CaseIterable {
  case svg, png, pdf
}

/// A program of the user's that makes PNG and PDF from SVG.
struct PictureConverter {
  /// Programs in the order of preference.
  enum Program: String, CaseIterable {
    case rsvg = "rsvg-convert"
    case inkscape
    case cairosvg
  }

  let program: Program
  let path: String

  /// The first program in the PATH.
  ///
  /// - Throws: `ValidationError` in one sentence when there is none.
  static func found() throws -> PictureConverter {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for program in Program.allCases {
      for folder in folders {
        let path = "\(folder)/\(program.rawValue)"
        if FileManager.default.isExecutableFile(atPath: path) {
          return PictureConverter(program: program, path: path)
        }
      }
    }
    throw ValidationError(
      "PNG and PDF need a converter and the PATH has none; install librsvg (rsvg-convert), inkscape or "
        + "cairosvg, or leave --format out for SVG.")
  }

  /// The picture in a format, PNG at twice the size of the drawing.
  ///
  /// - Throws: ``OutputError`` when the program fails.
  func converted(_ svg: String, to format: PictureFormat) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("forecast-picture-\(UUID().uuidString)")
    let source = folder.appendingPathComponent("picture.svg").path
    let target = folder.appendingPathComponent("picture.\(format.rawValue)").path
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(svg.utf8).write(to: URL(fileURLWithPath: source))
    } catch {
      throw OutputError.cannotWrite(path: source, reason: "\(error.localizedDescription)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments(source, target, format)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw OutputError.cannotWrite(path: target, reason: "\(path) does not start")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data = FileManager.default.contents(atPath: target),
      !data.isEmpty
    else {
      throw OutputError.cannotWrite(
        path: target, reason: "\(path) ended with status \(process.terminationStatus)")
    }
    return [UInt8](data)
  }

  private func arguments(_ source: String, _ target: String, _ format: PictureFormat) -> [String] {
    switch program {
    case .rsvg:
      ["--format", format.rawValue] + (format == .png ? ["--zoom", "2"] : [])
        + ["--output", target, source]
    case .inkscape:
      [source, "--export-type=\(format.rawValue)", "--export-filename=\(target)"]
        + (format == .png ? ["--export-dpi=192"] : [])
    case .cairosvg:
      [source, "--format", format.rawValue, "--output", target]
        + (format == .png ? ["--scale", "2"] : [])
    }
  }
}
