package import Foundation

/// The switch `UPDATE_EXPECT=1`: expectations are written instead of compared; the difference is read in `git diff`.
package enum Expect {
  package static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EXPECT"] == "1"

  /// The root of the package.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file of the package; nil if it is not there.
  package static func read(_ path: String) -> String? {
    (try? Data(contentsOf: root.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  package static func write(_ text: String, to path: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Paths of all files below a folder of the package that end in `suffix`, sorted, relative to the root.
  package static func files(below folder: String, suffix: String) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return paths.filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  /// Compares with a golden file, or writes it. Nil if they are equal.
  package static func difference(_ text: String, from path: String) throws -> String? {
    if isUpdating {
      try write(text, to: path)
      return nil
    }
    guard let expected = read(path) else { return "\(path) is missing; UPDATE_EXPECT=1 writes it" }
    guard expected != text else { return nil }
    let (old, new) = (expected.split(separator: "\n"), text.split(separator: "\n"))
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    return """
      \(path) differs at line \(line + 1) (not counting empty lines):
      - \(line < old.count ? String(old[line]) : "(end)")
      + \(line < new.count ? String(new[line]) : "(end)")
      """
  }
}
