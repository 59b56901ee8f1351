import ArgumentParser
import CLAPACK
import Forecast
import Foundation

@main
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Oil and gas prices from a plan: equation, scenarios, contract gas prices, tables.",
    discussion: """
      Start with the published study, then copy its plan and change its assumptions:

        forecast run Data/plans/article-2009.yaml
        forecast reproduce
        forecast readings
        forecast fit Data/oil_prices_monthly.csv --formula 'log(brent) ~ log(wti)'
      """,
    version: forecastVersion,
    subcommands: [
      RunCommand.self, FiguresCommand.self, FitCommand.self, ReadingsCommand.self,
      ReproduceCommand.self,
      ScoreCommand.self,
      NistCommand.self, TestCommand.self, GasCommand.self, DiffCommand.self,
      ReportCommand.self, NotebookCommand.self, BacktestCommand.self, ConvertCommand.self,
      ManualCommand.self,
    ])

  static func main() {
    forecast_use_one_blas_thread()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error where exitCode(for: error) == .success {
      // Help and version.
      do {
        try Terminal.write(message(for: error) + "\n")
      } catch {
        exit(withSentenceFor: error)
      }
    } catch {
      exit(withSentenceFor: error)
    }
  }

  /// Ends with the exit status of the error: 65 data or plan, 66 input, 73 or 74 output, 64 command line.
  private static func exit(withSentenceFor error: any Error) -> Never {
    let status: Int32
    var sentence = "\(error)"
    switch error {
    case let error as DataError:
      if case .cannotOpen = error { status = 66 } else { status = 65 }
    case let error as PlanError: status = error.cause == .unreadable ? 66 : 65
    case let error as OutputError: status = error.exitStatus
    case let error as NotebookError: status = error.exitStatus
    default:
      // A wrong command line is told in one sentence as well.
      guard exitCode(for: error) == .validationFailure else { Self.exit(withError: error) }
      status = ExitCode.validationFailure.rawValue
      sentence = message(for: error)
      if sentence.last?.isPunctuation != true || sentence.last == "'" {
        sentence += "; add --help to see how it is written."
      }
    }
    FileHandle.standardError.write(Data("forecast: \(sentence)\n".utf8))
    Foundation.exit(status)
  }
}
