import Lexer

/// Typed view of one n8n workflow. Everything of it points back into `document`; nothing is lost, because fields that
/// have no property here are still members of `root`.
package struct Workflow: Sendable {
  package var document: Document
  /// The root object; nil if the root is something else.
  package var root: Value?
  package var name: Located<String>?
  package var nodes: [Node]
  package var connections: [Connection]
  package var settings: Value?
  /// The keys of `connections`, in the order of the file; of a key that stands twice, the last.
  package var sources: [ConnectionSource] = []
  /// False if an edge could not be read (which is reported): what seems unconnected may be connected.
  package var hasAllConnections = true
  /// False if there is no list of nodes or no object of connections (which is reported): nothing can be said of it.
  package var isReadable = true
  /// `settings` by key; empty if there is none.
  package var settingValues = WorkflowSettings()
  package var nodeGroups: Value?
  /// Node name to items, used by manual runs only.
  package var pinData: Value?
  package var staticData: Value?
  package var tags: Value?
  package var meta: Value?
  package var description: Value?
  /// What an export carries besides: `id`, `versionId`, `active`, time stamps. In the order of the file, unknown keys
  /// included.
  package var otherMembers: [Value.Member] = []

  package init(
    document: Document, root: Value?, name: Located<String>?, nodes: [Node], connections: [Connection],
    settings: Value?
  ) {
    self.document = document
    self.root = root
    self.name = name
    self.nodes = nodes
    self.connections = connections
    self.settings = settings
  }
}
