/// What is known of one n8n server. Where its version is not told, it lies between two, and what only some of them do is
/// uncertain.
package struct ServerProfile: Sendable, Hashable {
  package enum Evidence: Sendable, Hashable {
    /// The start page tells the version.
    case startPage
    /// The operations that it lists were compared with those of known versions.
    case operations
    /// The user said so (`target:`).
    case configured
  }

  /// Inclusive.
  package var earliest: N8nVersion
  /// Exclusive; nil if it may be the newest.
  package var before: N8nVersion?
  package var evidence: Evidence
  /// Nil if the server does not show its description.
  package var description: APIDescription?

  package init(_ version: N8nVersion, _ evidence: Evidence, description: APIDescription? = nil) {
    earliest = version
    before = N8nVersion(version.major, version.minor, version.patch + 1)
    self.evidence = evidence
    self.description = description
  }

  /// The interval that fits the operations of a description.
  package init(description: APIDescription) {
    let shown = N8nTrait.allCases.filter { $0.operation.map(description.operations.contains) == true }
    let absent = N8nTrait.allCases.filter { $0.operation.map(description.operations.contains) == false }
    let earliest = shown.map(\.since).max() ?? N8nVersion(1, 60)
    self.earliest = earliest
    // An operation that is switched off says nothing: of those absent only later ones bound the version.
    before = absent.map(\.since).filter { $0 > earliest }.min()
    evidence = .operations
    self.description = description
  }

  /// The version if there is only one that it can be.
  package var version: N8nVersion? {
    before == N8nVersion(earliest.major, earliest.minor, earliest.patch + 1) ? earliest : nil
  }

  /// Certainly so. What the server lists itself is believed before any table.
  package func has(_ trait: N8nTrait) -> Bool {
    if let operation = trait.operation, let description { return description.operations.contains(operation) }
    return earliest >= trait.since
  }

  /// Perhaps so: what must not be relied on, and must be reckoned with.
  package func mayHave(_ trait: N8nTrait) -> Bool {
    if let operation = trait.operation, let description { return description.operations.contains(operation) }
    return before.map { $0 > trait.since } ?? true
  }

  /// `n8n 2.41.1`, or `n8n between 2.35.0 and 2.39.0`.
  package var text: String {
    if let version { return "n8n \(version)" }
    return before.map { "n8n between \(earliest) and \($0)" } ?? "n8n \(earliest) or newer"
  }
}
