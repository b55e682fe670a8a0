import Lexer
import Parser

/// The nodes whose credentials and parameters n8n looks at when a workflow is published: enabled ones that are connected
/// or can begin an execution. Source: n8n 2.41.1, measured.
struct PublishedNodes {
  /// With their types, in the order of the file; nodes of types that n8n does not know are none of them.
  private(set) var nodes: [(node: Node, type: NodeType)] = []

  /// `types` are those of the nodes, in their order.
  init(_ file: WorkflowFile, _ types: [NodeType?]) {
    let graph = file.graph
    // Nodes of one name are connected together, and a key of `connections` counts as soon as it has one family, even an
    // empty one.
    let isByName = graph.hasDuplicateNames
    var names: Set<String> = []
    if isByName {
      names = Set(file.workflow.connections.map(\.target.value))
    }
    let connections = file.workflow.connections
    var next = 0
    for index in file.workflow.sources.indices {
      let end = file.workflow.sources[index].value.span.end
      let before = next
      while next < connections.count, connections[next].value.span.start < end { next += 1 }
      guard isByName || next == before else { continue }
      let source = file.workflow.sources[index]
      if !source.value.members.isEmpty { names.insert(source.name.value) }
    }
    for (index, node) in file.workflow.nodes.enumerated() {
      guard !node.disabled, !node.isStickyNote, let name = node.name?.value, types.indices.contains(index),
        let type = types[index]
      else { continue }
      if !graph.outgoing[index].isEmpty || !graph.incoming[index].isEmpty || names.contains(name) || type.isTrigger
        || type.startsWorkflow(version: type.version(of: node))
      {
        nodes.append((node, type))
      }
    }
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
