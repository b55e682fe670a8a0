import Foundation
import Testing

@testable import codikac

/// Standard streams of the real process.
@Suite struct OutputTests {
  @Test func resultsAndMessagesAreKeptApart() throws {
    let help = try Tool.run(["--help"])
    #expect(help.status == 0 && help.results.hasPrefix("Check, build") && help.messages == "")
    let wrong = try Tool.run(["chekc"])
    #expect(wrong.status == 2 && wrong.results == "" && wrong.messages.hasPrefix("error: no verb is called `chekc`"))
    let none = try Tool.run([])
    #expect(none.status == 2 && none.results == "" && none.messages.hasPrefix("Check, build"))
    #expect(try Tool.run(["--version"]).results.hasPrefix("codikac "))
  }

  @Test func aClosedPipeEndsInSilence() throws {
    // The reader is gone before anything is written.
    let run = try Tool.shell("{ \"$0\" completions bash; echo \"status $?\" >&2; } | true")
    let all = try Tool.shell("{ sleep 0.2; \"$0\" completions bash; echo \"status $?\" >&2; } | true")
    #expect(all.messages == "status 141\n")
    #expect(["status 141\n", "status 0\n"].contains(run.messages))
  }

  @Test func longOutputIsCompleteThroughASlowPipe() throws {
    let whole = try Tool.run(["completions", "zsh"]).results
    let slow = try Tool.shell("\"$0\" completions zsh | { sleep 0.2; cat; }").results
    #expect(!whole.isEmpty && whole == slow)
  }

  @Test func aFullDeviceIsAFault() throws {
    let run = try Tool.shell("exec \"$0\" --help > /dev/full")
    #expect(run.status == 3)
    #expect(run.messages == "error: cannot write to standard output: no space left on device\n")
  }

  @Test func aClosedStandardOutputNeverBecomesAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", "{\"nodes\": [],\n\"connections\": {}}")
    let run = try Tool.shell("exec \"$0\" check --json a.json >&-", in: folder)
    #expect(!run.wasKilled)
    #expect(try folder.read("a.json") == "{\"nodes\": [],\n\"connections\": {}}")
    #expect(folder.names == ["a.json"])
  }

  @Test func unitsOfFoldersAreRelativeToTheNewOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.json", "{")
    let run = try Tool.run(["-C", "x", "check", "../x/a.json", "/proc/self/nope"], in: folder)
    #expect(run.status == 2)
    #expect(run.results.contains("--> a.json:"))
  }
}

/// A pseudo-terminal, as far as `script` is there to make one.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
  static func run(_ arguments: String, _ environment: [String: String] = [:]) throws -> String {
    let all = Tool.environment.merging(["TERM": "xterm"]) { $1 }.merging(environment) { $1 }
    return try Tool.shell("script -qec \"$0 \(arguments)\" /dev/null", environment: all).results
  }

  @Test func coloursAreForTerminals() throws {
    #expect(try Self.run("chekc").contains("\u{1B}[1;31merror"))
    #expect(try !Self.run("chekc", ["NO_COLOR": "1"]).contains("\u{1B}["))
    #expect(try !Self.run("chekc --no-color").contains("\u{1B}["))
    #expect(try Self.run("--help").contains("\u{1B}[1mUsage:"))
  }

  @Test func linesFitTheTerminal() throws {
    let text = try Tool.shell("stty cols 50 2>/dev/null; script -qec \"stty cols 50; $0 check --help\" /dev/null")
      .results
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(!lines.isEmpty)
    for line in lines where !line.contains("codikac ") {
      let bare = line.split(separator: "\u{1B}[1m").joined().split(separator: "\u{1B}[0m").joined()
      #expect(bare.count <= 50 || !bare.contains(" "), "\(line)")
    }
  }
}
