import Foundation
import Testing

@testable import codikac

/// Completion scripts, run by the shells that are there.
@Suite struct CompletionTests {
  static let bash = "/usr/bin/bash"

  /// What bash would offer for the last of `words`.
  static func reply(_ words: String...) throws -> [String] {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script =
      BashCompletion.script()
      + "\nCOMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1); _codikac; printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    let process = Foundation.Process()
    process.executableURL = URL(filePath: bash)
    process.arguments = ["--norc", "-c", script]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: bash)))
  func bashOffersWhatTheTableHas() throws {
    let verbs = CommandTable.root.subcommands.filter { !$0.isHidden }.map(\.name)
    #expect(try Self.reply("codikac", "") == verbs)
    #expect(try Self.reply("codikac", "che") == ["check"])
    #expect(try Self.reply("codikac", "check", "--fi") == ["--fix"])
    #expect(try Self.reply("codikac", "check", "--format", "") == ["full", "concise", "json", "jsonl", "github"])
    #expect(
      try Self.reply("codikac", "check", "--only", "placeholder-suf")
        == RuleNames.ids.filter { $0.hasPrefix("placeholder-suf") })
    #expect(try Self.reply("codikac", "completions", "z") == ["zsh"])
    #expect(try Self.reply("codikac", "help", "bu") == ["build"])
    #expect(try Self.reply("codikac", "check", "/us").contains("/usr"))
  }

  @Test func everyScriptNamesEveryOption() {
    for script in [BashCompletion.script(), ZshCompletion.script(), FishCompletion.script()] {
      for option in CommandTable.visible.compactMap(\.last).flatMap(\.options) { #expect(script.contains(option.name)) }
      #expect(!script.contains("`\""), "backticks run commands in double quotes")
    }
  }
}
