package import Lexer

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

/// One entry of `nodes` that is an object.
package struct Node: Sendable {
  /// Position in the `nodes` array.
  package var index: Int
  package var value: Value
  package var name: Located<String>?
  package var id: Located<String>?
  package var type: Located<String>?
  package var typeVersion: Located<Double>?
  package var disabled: Bool
  package var parameters: Value?
  package var credentials: [CredentialReference]
  /// As written: `stopWorkflow`, `continueRegularOutput`, `continueErrorOutput`; nil if absent or no string.
  package var onError: Located<String>?
  package var notes: Value?

  package init(
    index: Int, value: Value, name: Located<String>?, id: Located<String>?, type: Located<String>?,
    typeVersion: Located<Double>?, disabled: Bool, parameters: Value?, credentials: [CredentialReference],
    onError: Located<String>?, notes: Value?
  ) {
    self.index = index
    self.value = value
    self.name = name
    self.id = id
    self.type = type
    self.typeVersion = typeVersion
    self.disabled = disabled
    self.parameters = parameters
    self.credentials = credentials
    self.onError = onError
    self.notes = notes
  }

  /// Where to point when the whole node is meant: its name, else the object's first byte.
  package var nameSpan: SourceSpan { name?.span ?? value.span.startPoint }
  package var isStickyNote: Bool { type?.value == "n8n-nodes-base.stickyNote" }
}

/// One entry of a node's `credentials`.
package struct CredentialReference: Sendable {
  /// The credential type, with the span of the key.
  package var type: Located<String>
  /// An object with `id` and `name`, or a string (the legal old form).
  package var value: Value
  package var id: Value? { value["id"] }
  package var name: Value? { value["name"] }

  package init(type: Located<String>, value: Value) {
    self.type = type
    self.value = value
  }
}

/// One edge as written: `connections[source][type][slot][position]`.
package struct Connection: Sendable {
  /// Key of `connections`; the span is the key with its quotes.
  package var source: Located<String>
  /// Family of the source's output (`main`, `ai_tool` …).
  package var type: Located<String>
  /// Index of the output.
  package var slot: Int
  /// Position within the slot.
  package var position: Int
  /// Value of `node`; the span is the string with its quotes.
  package var target: Located<String>
  /// Value of the edge's own `type`; nil if absent.
  package var targetType: Located<String>?
  /// Value of `index`; 0 if absent.
  package var targetIndex: Int
  /// The edge object.
  package var value: Value

  package init(
    source: Located<String>, type: Located<String>, slot: Int, position: Int, target: Located<String>,
    targetType: Located<String>?, targetIndex: Int, value: Value
  ) {
    self.source = source
    self.type = type
    self.slot = slot
    self.position = position
    self.target = target
    self.targetType = targetType
    self.targetIndex = targetIndex
    self.value = value
  }
}
