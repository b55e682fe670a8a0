package import Parser

/// A family of connections with what an input or output of it demands: `ai_languageModel!*1`.
package struct Port: Hashable, Sendable {
  package var family: String
  package var isRequired: Bool
  /// Nil: any number of connections.
  package var most: Int?

  package init(family: String, isRequired: Bool = false, most: Int? = nil) {
    self.family = family
    self.isRequired = isRequired
    self.most = most
  }
}

/// A line of n8n releases that the catalogue tells apart.
package enum N8nRelease: Sendable, CaseIterable { case v1, v2 }

/// One node type as the catalogue knows it. Cheap to copy.
package struct NodeType: Sendable {
  package var name: String
  /// In n8n's trigger group: may begin an execution (`manualTrigger`, `executeWorkflowTrigger` and `errorTrigger` included).
  package var isTrigger: Bool
  /// Versions that have an implementation, ascending.
  package var versions: [Double]
}

/// The node types of n8n. A generated table that costs nothing until it is asked.
package enum NodeCatalog {
  /// Also finds the `…Tool` and `…HitlTool` variants that n8n makes at load. Nil for unknown types.
  package static func type(_ name: String, in release: N8nRelease = .v2) -> NodeType? { nil }

  /// All names, sorted: for "did you mean".
  package static var names: [String] { [] }

  /// The ports that n8n would compute from the node's effective parameters, in order; the error output that `onError`
  /// appends is included. Nil where a live expression decides or the type is unknown.
  package static func inputs(of node: Node, in release: N8nRelease = .v2) -> [Port]? { nil }
  package static func outputs(of node: Node, in release: N8nRelease = .v2) -> [Port]? { nil }

  /// The credential types that the effective parameters call for, and whether each is required; nil if unknown.
  package static func credentials(of node: Node, in release: N8nRelease = .v2) -> [(type: String, isRequired: Bool)]? {
    nil
  }
}
