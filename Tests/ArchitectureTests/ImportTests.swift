import Foundation
import Testing

/// The module graph of ARCHITECTURE.md, read from the `import` lines.
@Suite struct ImportTests {
  /// Data flows one way: each module with those that it may import.
  static let allowed: [String: Set<String>] = [
    "Lexer": ["Clibyaml"],
    "Parser": ["Lexer"],
    "Analysis": ["Lexer", "Parser", "Clibcrypto"],
    "Lowering": ["Lexer", "Parser", "Analysis"],
    "Emit": ["Lexer", "Parser", "Analysis", "Lowering"],
    "Deploy": ["Lexer", "Parser", "Analysis", "Lowering", "Emit", "Clibcurl"],
    "codikac": ["Lexer", "Parser", "Analysis", "Lowering", "Emit", "Deploy"],
  ]
  /// The libraries of the toolchain that the pure stages and the command line may use.
  static let system: [String: Set<String>] = [
    "codikac": ["Glibc", "Synchronization"],
    // Facts of a table that are decoded once for all threads.
    "Analysis": ["Synchronization"],
    "Deploy": ["Glibc", "Synchronization"],
  ]

  @Test(arguments: allowed.keys.sorted())
  func importsPointToTheLeft(module: String) throws {
    let files = try SourceTree.swiftFiles(below: "Sources/\(module)")
    #expect(!files.isEmpty)
    let allowed = (Self.allowed[module] ?? []).union(Self.system[module] ?? [])
    for file in files {
      for name in SourceTree.imports(in: try String(contentsOf: file, encoding: .utf8)) {
        #expect(allowed.contains(name), "\(file.lastPathComponent) of \(module) imports \(name)")
      }
    }
  }

  /// The rest of the module decides; one folder has threads and sockets.
  @Test func onlyOneFolderOfDeployReachesTheNetwork() throws {
    let files = try SourceTree.swiftFiles(below: "Sources/Deploy")
    let reaching = try files.filter { file in
      !Self.outside.isDisjoint(with: SourceTree.imports(in: try String(contentsOf: file, encoding: .utf8)))
    }
    #expect(!reaching.isEmpty)
    for file in reaching { #expect(file.path.contains("/Sources/Deploy/Curl/"), "\(file.lastPathComponent)") }
  }
  static let outside: Set<String> = ["Clibcurl", "Glibc", "Synchronization"]

  @Test func everyModuleIsListed() throws {
    let folders = try SourceTree.folders(below: "Sources")
    #expect(Set(folders) == Set(Self.allowed.keys))
  }

  @Test func importsAreSeen() {
    let text = "package import Lexer\n@testable import Parser\n// import Emit\nprivate import struct Analysis.Rule\n"
    #expect(SourceTree.imports(in: text) == ["Lexer", "Parser", "Analysis"])
  }
}

/// The sources of the package as files.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func folders(below path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  static func swiftFiles(below path: String) throws -> [URL] {
    let folder = root.appending(path: path)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
  }

  /// Module names of the import declarations of a file, in order.
  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@") || ["package", "private", "internal", "fileprivate", "public"].contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", var name = words.dropFirst().first else { return nil }
      if ["struct", "enum", "func", "class", "protocol", "var", "let", "typealias"].contains(name) {
        guard let next = words.dropFirst(2).first else { return nil }
        name = next
      }
      return String(name.split(separator: ".").first ?? "")
    }
  }
}
