import Lexer
import Parser

/// Nodes that seem to lack a connection only because of a fault that has a finding of its own: a dangling end was meant
/// for them, or another node has their name.
struct CutOffNodes {
  private let indices: Set<Int>
  /// A dangling end is near no name at all: it may have been meant for any node.
  private let mayBeAny: Bool

  init(_ file: WorkflowFile) {
    guard file.graph.hasLooseEnds || file.graph.hasDuplicateNames || !file.workflow.hasAllConnections else {
      mayBeAny = false
      indices = Set(file.workflow.nodes.indices.filter { file.workflow.nodes[$0].name == nil })
      return
    }
    let names = NodeNames(file.workflow)
    var meant = Set<String>()
    var isUncertain = !file.workflow.hasAllConnections
    for end in names.sources + file.workflow.connections.map(\.target) {
      switch names.resolve(end.value) {
      case .node: continue
      case .id(let owner): meant.insert(owner)
      case .nothing: if let near = names.nearest(end.value) { meant.insert(near) } else { isUncertain = true }
      }
    }
    // A source that names nothing leads to its targets, too.
    for connection in file.workflow.connections where names.resolve(connection.source.value) != .node {
      meant.insert(connection.target.value)
    }
    var count: [String: Int] = [:]
    for node in file.workflow.nodes { if let name = node.name?.value { count[name, default: 0] += 1 } }
    mayBeAny = isUncertain
    indices = Set(
      file.workflow.nodes.indices.filter { index in
        guard let name = file.workflow.nodes[index].name?.value else { return true }
        return meant.contains(name) || count[name, default: 0] > 1
      })
  }

  func contains(_ index: Int) -> Bool { mayBeAny || indices.contains(index) }
}
