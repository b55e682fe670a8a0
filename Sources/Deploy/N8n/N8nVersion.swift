/// A version of n8n. Only stable releases are told apart: `2.41.1-beta.1` is read as 2.41.1.
package struct N8nVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var major: Int
  package var minor: Int
  package var patch: Int

  package init(_ major: Int, _ minor: Int, _ patch: Int = 0) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `2.41.1`, also behind `n8n@`; nil for anything else.
  package init?(_ text: String) {
    var rest = text[...]
    if rest.hasPrefix("n8n@") { rest = rest.dropFirst(4) }
    let stable = rest.prefix { $0 != "-" && $0 != "+" }
    let parts = stable.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(part) : nil }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2])
  }

  package static func < (a: N8nVersion, b: N8nVersion) -> Bool {
    (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
  }

  package var description: String { "\(major).\(minor).\(patch)" }
}
