// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "Forecast", path: "..")],
  targets: [
    .target(name: "Study", dependencies: [.product(name: "Forecast", package: "Forecast")]),
    .executableTarget(
      name: "speed", dependencies: ["Study", .product(name: "Forecast", package: "Forecast")]),
    .executableTarget(
      name: "coverage", dependencies: ["Study", .product(name: "Forecast", package: "Forecast")]),
  ],
  swiftLanguageModes: [.v6]
)
