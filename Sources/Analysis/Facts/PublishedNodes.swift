import Lexer
import Parser

/// The nodes whose credentials and parameters n8n looks at when a workflow is published: enabled ones that are connected
/// or can begin an execution. Source: n8n 2.41.1, measured.
struct PublishedNodes {
  private let sources: Set<String>
  private let targets: Set<String>
  private let release: N8nRelease

  init(_ workflow: Workflow, in release: N8nRelease) {
    self.release = release
    // A key of `connections` counts as soon as it has one family, even an empty one.
    sources = Set(workflow.sources.filter { !$0.value.members.isEmpty }.map(\.name.value))
    targets = Set(workflow.connections.map(\.target.value))
  }

  /// The type of a node that is looked at; nil for every other node, and for types that n8n does not know.
  func type(of node: Node) -> NodeType? {
    guard !node.disabled, !node.isStickyNote, let name = node.name?.value,
      let type = NodeCatalog.type(of: node, in: release)
    else { return nil }
    if sources.contains(name) || targets.contains(name) || type.isTrigger { return type }
    return type.startsWorkflow(version: type.version(of: node)) ? type : nil
  }
}

extension Project {
  /// The line of n8n releases that the workflows are meant for.
  var release: N8nRelease { target?.release ?? .v2 }

  /// True if the target is newer than what the catalogue was made from: what it does not know may exist.
  var isTargetBeyondCatalog: Bool {
    guard let target else { return false }
    let known = release.version.split(separator: ".").map { Int($0) ?? 0 }
    let wanted = [target.major, target.minor ?? -1, target.patch ?? -1]
    for (known, wanted) in zip(known, wanted) where known != wanted { return wanted > known }
    return false
  }

  /// A level lower where the catalogue may be too old to say so.
  func severity(_ severity: Severity) -> Severity {
    guard isTargetBeyondCatalog else { return severity }
    return severity == .error ? .warning : .note
  }
}
