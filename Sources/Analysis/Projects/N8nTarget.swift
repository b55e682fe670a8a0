/// The n8n that a workflow is meant for: `n8n@2.41.1`, with as many numbers as are known.
package struct N8nTarget: Sendable, Hashable {
  package var major: Int
  package var minor: Int?
  package var patch: Int?

  package init(major: Int, minor: Int? = nil, patch: Int? = nil) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Nil unless the text is `n8n@MAJOR[.MINOR[.PATCH]]`.
  package init?(_ text: String) {
    let prefix = "n8n@"
    guard text.hasPrefix(prefix) else { return nil }
    let parts = text.dropFirst(prefix.count).split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(part) : nil
    }
    guard 1...3 ~= parts.count, numbers.count == parts.count else { return nil }
    self.init(
      major: numbers[0], minor: numbers.count > 1 ? numbers[1] : nil, patch: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The line of releases that the catalogue knows it by.
  package var release: N8nRelease { major <= 1 ? .v1 : .v2 }
}
