import Lexer
import Parser

/// Nodes that an edge was plainly meant for, had it named them: the nearest names of dangling ends. What is missing
/// there is told by the finding about the edge.
struct CutOffNodes {
  private let indices: Set<Int>

  init(_ file: WorkflowFile) {
    let names = NodeNames(file.workflow)
    var meant = Set<String>()
    for end in names.sources + file.workflow.connections.map(\.target) {
      switch names.resolve(end.value) {
      case .node: continue
      case .id(let owner): meant.insert(owner)
      case .nothing: if let near = names.nearest(end.value) { meant.insert(near) }
      }
    }
    // A source that names nothing leads to its targets, too.
    for connection in file.workflow.connections where names.resolve(connection.source.value) != .node {
      meant.insert(connection.target.value)
    }
    indices = Set(
      file.workflow.nodes.indices.filter { index in
        file.workflow.nodes[index].name.map { meant.contains($0.value) } ?? false
      })
  }

  func contains(_ index: Int) -> Bool { indices.contains(index) }
}
