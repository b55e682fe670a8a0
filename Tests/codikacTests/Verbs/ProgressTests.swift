import Foundation
import Testing

@testable import codikac

@Suite struct ProgressTests {
  static func context(_ output: MemoryOutput, terminal: Bool) -> Context {
    let environment = ProcessEnvironment(
      variable: { _ in nil }, resultsAreTerminal: terminal, messagesAreTerminal: terminal)
    var console = Console(results: output, messages: output)
    console.messagesAreTerminal = terminal
    return Context(files: MemoryFileSystem(), environment: environment, console: console, milliseconds: { 0 })
  }

  /// Waits for what another thread does; false after a minute.
  static func eventually(_ condition: () -> Bool) -> Bool {
    for _ in 0..<6000 where !condition() { usleep(10_000) }
    return condition()
  }

  @Test func aLineIsDrawnAndWiped() throws {
    let output = MemoryOutput()
    let progress = try #require(Progress.start(Self.context(output, terminal: true), "reading"))
    #expect(Self.eventually { output.text == "\r\u{1B}[Kreading …" })
    progress.show("checking 3 files")
    #expect(Self.eventually { output.text.hasSuffix("\r\u{1B}[Kchecking 3 files …") })
    progress.stop()
    #expect(output.text.hasSuffix(" …\r\u{1B}[K"))
    let drawn = output.text
    progress.show("never")
    progress.stop()
    #expect(output.text == drawn)
  }

  @Test func quickWorkDrawsNothing() throws {
    let output = MemoryOutput()
    try #require(Progress.start(Self.context(output, terminal: true), "reading")).stop()
    #expect(output.text == "")
  }

  @Test func withoutATerminalThereIsNone() {
    #expect(Progress.start(Self.context(MemoryOutput(), terminal: false), "reading") == nil)
  }
}
