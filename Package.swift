// swift-tools-version: 6.2
import PackageDescription

/// Every target is Swift 6 with warnings as errors; `package` is the access level between modules.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The pipeline, left to right: a module imports only what stands before it (`Tests/ArchitectureTests`).
let package = Package(
  name: "codikac",
  products: [
    .executable(name: "codikac", targets: ["codikac"])
  ],
  targets: [
    .systemLibrary(
      name: "Clibyaml", path: "Sources/Lexer/Clibyaml", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "Clibcrypto", path: "Sources/Emit/Clibcrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "Lexer", dependencies: ["Clibyaml"], exclude: ["Clibyaml"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Parser", dependencies: ["Lexer"], swiftSettings: settings),
    .target(name: "Analysis", dependencies: ["Lexer", "Parser"], swiftSettings: settings),
    .target(name: "Lowering", dependencies: ["Lexer", "Parser", "Analysis"], swiftSettings: settings),
    .target(
      name: "Emit", dependencies: ["Lexer", "Parser", "Analysis", "Lowering", "Clibcrypto"],
      exclude: ["Clibcrypto"], swiftSettings: settings),
    .executableTarget(
      name: "codikac", dependencies: ["Lexer", "Parser", "Analysis", "Lowering", "Emit"],
      swiftSettings: settings),
    .testTarget(name: "LexerTests", dependencies: ["Lexer"], swiftSettings: settings),
  ]
)
