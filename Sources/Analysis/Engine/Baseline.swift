package import Lexer
package import Parser

/// Findings that were there before somebody began to look: they are hidden until they change. A file
/// `{format_version, findings: [{fingerprint, rule, path}]}`.
package struct Baseline: Sendable {
  package static let formatVersion = 1

  package struct Entry: Sendable, Hashable {
    /// See `Fingerprints`.
    package var fingerprint: String
    package var rule: String
    package var path: String

    package init(fingerprint: String, rule: String, path: String) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.path = path
    }
  }

  /// Sorted by path, rule, fingerprint.
  package private(set) var entries: [Entry]
  private let fingerprints: Set<String>

  package init(_ entries: some Sequence<Entry>) {
    self.entries = Set(entries).sorted { ($0.path, $0.rule, $0.fingerprint) < ($1.path, $1.rule, $1.fingerprint) }
    fingerprints = Set(self.entries.map(\.fingerprint))
  }

  /// The entries that hide these findings from now on. What makes a bundle impossible is never hidden.
  package init(of diagnostics: [Diagnostic], _ sources: SourceStore) {
    var fingerprints = Fingerprints(sources)
    self.init(
      diagnostics.compactMap { diagnostic in
        let fingerprint = fingerprints.next(diagnostic)
        guard Baseline.canHide(diagnostic) else { return nil }
        return Entry(
          fingerprint: fingerprint, rule: diagnostic.rule, path: sources[diagnostic.span.file]?.path ?? "")
      })
  }

  /// Why a file is no baseline.
  package enum Fault: Error, Sendable {
    case malformed(String)
    case otherVersion(Int)
  }

  package static func parse(_ document: Document) throws(Fault) -> Baseline {
    guard !document.hasSyntaxErrors, let root = document.root, root.isObject else {
      throw .malformed("it is not a JSON object")
    }
    guard let version = root["format_version"]?.int else { throw .malformed("`format_version` is missing") }
    guard version == formatVersion else { throw .otherVersion(version) }
    guard let findings = root["findings"], findings.isArray else { throw .malformed("`findings` is not a list") }
    var entries: [Entry] = []
    for finding in findings.elements {
      guard let fingerprint = finding["fingerprint"]?.string, let rule = finding["rule"]?.string,
        let path = finding["path"]?.string
      else { throw .malformed("item \(entries.count) of `findings` lacks its fingerprint, rule or path") }
      entries.append(Entry(fingerprint: fingerprint, rule: rule, path: path))
    }
    return Baseline(entries)
  }

  private static func canHide(_ diagnostic: Diagnostic) -> Bool {
    RuleIndex[diagnostic.rule]?.isSuppressible == true
  }

  /// Takes out what the baseline has. Findings have to be in the order of the report.
  func hide(in result: inout CheckResult, _ project: Project) {
    guard !fingerprints.isEmpty else { return }
    var sources: [FileID: SourceText] = [:]
    for file in project.files { sources[file.id] = file.document.source }
    var counter = Fingerprints { sources[$0] }
    result.diagnostics.removeAll { diagnostic in
      let fingerprint = counter.next(diagnostic)
      guard fingerprints.contains(fingerprint), Baseline.canHide(diagnostic) else { return false }
      result.baselined.insert(
        Entry(fingerprint: fingerprint, rule: diagnostic.rule, path: sources[diagnostic.span.file]?.path ?? ""))
      return true
    }
  }
}
