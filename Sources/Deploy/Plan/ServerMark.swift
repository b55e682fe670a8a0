import Analysis

/// How one use case in one environment marks what is its own on a server. The only place that all versions of n8n keep
/// through every change is a tag; names serve until there is one.
package struct ServerMark: Sendable, Hashable {
  /// `codikac-` and twelve hexadecimal digits of use case and environment.
  package var tag: String

  package init(useCase: String, environment: String) {
    let digest = Digest.hex(Digest.sha256(Array("\(useCase)\u{0}\(environment)".utf8)))
    tag = "codikac-" + digest.prefix(12)
  }

  /// The name under which a workflow is created, before it has its tag and its content: a create whose reply is lost is
  /// found again by it.
  package func shellName(_ key: String) -> String {
    String("\(tag)/\(key)".unicodeScalars.prefix(128).map(Character.init))
  }

  /// Precedes the names of lock markers.
  package var lockPrefix: String { "\(tag) lock " }
}
