import ArgumentParser

@main
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "forecast")
}
