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

/// The modules in the order in which data flows through them; each may import those before it and nothing else
/// (`Tests/ArchitectureTests`).
let pipeline: [Target.Dependency] = ["Lexer", "Parser", "Analysis", "Lowering", "Emit"]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: ["Support"] + dependencies, swiftSettings: settings)
}

let package = Package(
  name: "codikac",
  products: [
    .executable(name: "codikac", targets: ["codikac"])
  ],
  targets: [
    .systemLibrary(
      name: "Clibyaml", path: "Sources/Lexer/Clibyaml", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "Clibcrypto", path: "Sources/Analysis/Clibcrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "Lexer", dependencies: ["Clibyaml"], exclude: ["Clibyaml"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Parser", dependencies: ["Lexer"], swiftSettings: settings),
    .target(
      name: "Analysis", dependencies: ["Lexer", "Parser", "Clibcrypto"], exclude: ["Clibcrypto"],
      swiftSettings: settings),
    .target(name: "Lowering", dependencies: ["Lexer", "Parser", "Analysis"], swiftSettings: settings),
    .target(name: "Emit", dependencies: ["Lexer", "Parser", "Analysis", "Lowering"], swiftSettings: settings),
    .target(
      name: "Clibcurl", path: "Sources/Deploy/Clibcurl", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "Deploy", dependencies: pipeline + ["Clibcurl"], exclude: ["Clibcurl"], swiftSettings: settings),
    .executableTarget(name: "codikac", dependencies: pipeline, swiftSettings: settings),

    .executableTarget(
      name: "codikac-bench", dependencies: pipeline, path: "Benchmarks/codikac-bench", swiftSettings: settings),

    .target(name: "Support", dependencies: pipeline, path: "Tests/Support", swiftSettings: settings),
    .target(
      name: "N8nServer", dependencies: pipeline + ["Deploy"], path: "Tests/N8nServer", swiftSettings: settings),
    tests("LexerTests", ["Lexer"]),
    tests("ParserTests", ["Lexer", "Parser"]),
    tests("AnalysisTests", ["Lexer", "Parser", "Analysis"]),
    tests("LoweringTests", ["Lexer", "Parser", "Analysis", "Lowering"]),
    tests("EmitTests", pipeline),
    tests("DeployTests", pipeline + ["Deploy", "N8nServer"]),
    tests("codikacTests", pipeline + ["codikac"]),
    tests("CorpusTests", pipeline + ["codikac"]),
    tests("PropertyTests", pipeline),
    tests("ArchitectureTests", []),
  ]
)
