import Foundation
import Synchronization
import Testing

/// The built executable, run as a user runs it.
struct Tool {
  var status: Int32
  /// True if a signal ended the process; `status` is its number then.
  var wasKilled: Bool
  var results: String
  var messages: String

  /// Beside the test bundle, wherever the build folder is.
  static let path: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "codikac").path
  }()

  static let environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]

  @discardableResult
  static func run(
    _ arguments: [String], in folder: TemporaryFolder? = nil, input: Data = Data(),
    environment: [String: String] = environment
  ) throws -> Tool {
    try shell("exec \"$0\" \"$@\"", arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of the shell in which `$0` is the tool and `$@` its arguments.
  @discardableResult
  static func shell(
    _ script: String, _ arguments: [String] = [], in folder: TemporaryFolder? = nil, input: Data = Data(),
    environment: [String: String] = environment
  ) throws -> Tool {
    let running = try start(script, arguments, in: folder, environment: environment)
    let writer = running.input.fileHandleForWriting
    DispatchQueue.global().async {
      try? writer.write(contentsOf: input)
      try? writer.close()
    }
    return running.wait()
  }

  /// A process that may still be running.
  struct Running {
    let process: Foundation.Process
    let input = Pipe()
    fileprivate let results = Pipe()
    fileprivate let messages = Pipe()

    func wait() -> Tool {
      // Both pipes are read at once, so that neither fills up.
      let errors = Reader(messages)
      let output = results.fileHandleForReading.readDataToEndOfFile()
      let messages = errors.wait()
      process.waitUntilExit()
      return Tool(
        status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
        results: String(decoding: output, as: UTF8.self), messages: String(decoding: messages, as: UTF8.self))
    }
  }

  static func start(
    _ script: String, _ arguments: [String], in folder: TemporaryFolder?,
    environment: [String: String] = environment
  ) throws -> Running {
    try #require(FileManager.default.isExecutableFile(atPath: path), "build the executable first: \(path)")
    let running = Running(process: Foundation.Process())
    running.process.executableURL = URL(filePath: "/bin/sh")
    running.process.arguments = ["-c", script, path] + arguments
    running.process.environment = environment
    if let folder { running.process.currentDirectoryURL = folder.url }
    running.process.standardInput = running.input
    running.process.standardOutput = running.results
    running.process.standardError = running.messages
    try running.process.run()
    return running
  }

  private final class Reader: Sendable {
    private let done = DispatchSemaphore(value: 0)
    private let data = Mutex(Data())

    init(_ pipe: Pipe) {
      let handle = pipe.fileHandleForReading
      DispatchQueue.global().async {
        let bytes = handle.readDataToEndOfFile()
        self.data.withLock { $0 = bytes }
        self.done.signal()
      }
    }

    func wait() -> Data {
      done.wait()
      return data.withLock { $0 }
    }
  }
}

/// A folder on disk that is removed at the end of a test.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "codikac-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ name: String, _ text: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// Names of everything below, sorted.
  var names: [String] { (try? FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()) ?? [] }

  /// What was written beside its place and not taken away.
  var leftovers: [String] { names.filter { $0.contains(".codikac-") } }
}
