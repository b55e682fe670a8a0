import Lexer

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

/// One key of `connections`, with or without edges: n8n refuses a source that names no node even if nothing leaves it.
package struct ConnectionSource: Sendable {
  /// The span is the key with its quotes.
  package var name: Located<String>
  package var value: Value
  /// Families whose value is a list, in the order of the file.
  package var families: [Located<String>]

  package init(name: Located<String>, value: Value, families: [Located<String>]) {
    self.name = name
    self.value = value
    self.families = families
  }
}
