import Synchronization

@testable import codikac

/// Output that a test can read.
final class MemoryOutput: TextOutput {
  private let bytes = Mutex<[UInt8]>([])
  /// Writes fail with it.
  private let failure: Failure?

  init(failure: Failure? = nil) { self.failure = failure }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func write(_ more: [UInt8]) throws(Failure) {
    if let failure { throw failure }
    bytes.withLock { $0 += more }
  }
}

/// One start of the tool in memory.
struct MemorySession {
  var status: ExitStatus
  var results: String
  var messages: String

  /// `line` is divided at blanks. A terminal has colours unless `variables` say otherwise.
  static func run(
    _ line: String, _ files: MemoryFileSystem = MemoryFileSystem(), variables: [String: String] = ["LANG": "C.UTF-8"],
    terminal: Bool = false, results: MemoryOutput = MemoryOutput()
  ) async -> MemorySession {
    let messages = MemoryOutput()
    let environment = ProcessEnvironment(
      variable: { variables[$0] }, resultsAreTerminal: terminal, messagesAreTerminal: terminal,
      terminalWidth: terminal ? 80 : nil)
    let session = Session(
      words: line.split(separator: " ").map(String.init), files: files, environment: environment, results: results,
      messages: messages, milliseconds: { 0 })
    let status = await session.run()
    return MemorySession(status: status, results: results.text, messages: messages.text)
  }
}
