import Lexer
import Parser

/// The names by which connections find nodes.
struct NodeNames: Sendable {
  enum Resolution: Sendable, Hashable {
    case node
    /// The text is the id of the node with this name.
    case id(of: String)
    case nothing
  }

  let all: Set<String>
  /// Name by id.
  private let byID: [String: String]
  /// The keys of `connections`, with or without edges behind them.
  let sources: [Located<String>]

  init(_ workflow: Workflow) {
    all = Set(workflow.nodes.compactMap { $0.name?.value })
    byID = Dictionary(
      workflow.nodes.compactMap { node in
        guard let id = node.id?.value, !id.isEmpty, let name = node.name?.value else { return nil }
        return (id, name)
      }, uniquingKeysWith: { first, _ in first })
    sources = workflow.sources.map(\.name)
  }

  func resolve(_ name: String) -> Resolution {
    if all.contains(name) { return .node }
    if let owner = byID[name] { return .id(of: owner) }
    return .nothing
  }

  func nearest(_ name: String) -> String? { Suggestions.nearest(name, in: all) }
}
