import ArgumentParser
import Forecast

/// `forecast manual`: the manual page, made from the commands themselves.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page of all commands for man.",
    discussion: """
      'make install' puts the page where man finds it. Without an installation:

        forecast manual | man -l -
        forecast manual > forecast.1
      """)

  func run() throws {
    try Terminal.write(ManualPage(tree: CommandTree(), version: forecastVersion).text)
  }
}
