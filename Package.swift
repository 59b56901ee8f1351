// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Forecast",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "Forecast", targets: ["Forecast"]),
    .executable(name: "forecast", targets: ["forecast"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "CLAPACK",
      linkerSettings: [
        .linkedLibrary("openblas", .when(platforms: [.linux])),
        .linkedFramework("Accelerate", .when(platforms: [.macOS])),
      ]),
    .target(name: "CKernels"),
    .target(
      name: "Forecast",
      dependencies: ["CLAPACK", "CKernels", .product(name: "Yams", package: "Yams")]),
    .executableTarget(
      name: "forecast",
      dependencies: [
        "Forecast", "CLAPACK",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/forecast-cli"),
    .testTarget(
      name: "ForecastTests",
      dependencies: ["Forecast"],
      resources: [.copy("Reference")]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Forecast", "forecast"]),
  ],
  swiftLanguageModes: [.v6]
)
