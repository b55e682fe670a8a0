private import Foundation

/// Interpreters that judge what was written; tests that need one are skipped without it.
package enum Engine: String {
  case node, python3

  /// Its path, or nil if this machine has none.
  package var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(rawValue)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  package var isPresent: Bool { path != nil }

  /// Runs a script over an input; both are handed over as files. Gives what it prints.
  package func run(_ script: String, input: [UInt8]) throws -> String {
    guard let path else { return "" }
    let folder = FileManager.default.temporaryDirectory.appending(path: "codikac-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let scriptFile = folder.appending(path: self == .node ? "judge.js" : "judge.py")
    let inputFile = folder.appending(path: "input.json")
    try script.write(to: scriptFile, atomically: true, encoding: .utf8)
    try Data(input).write(to: inputFile)

    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = [scriptFile.path, inputFile.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
