/// How much a finding matters. `note` < `warning` < `error`.
package enum Severity: UInt8, Comparable, Sendable, CaseIterable {
  case note, warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// A second place that belongs to a finding, with a short text of its own.
package struct Label: Hashable, Sendable {
  package var span: SourceSpan
  package var text: String

  package init(_ span: SourceSpan, _ text: String) {
    self.span = span
    self.text = text
  }
}

/// The place of a finding in n8n's own words.
package struct DomainAddress: Hashable, Sendable {
  /// Key of the workflow in `codika.yaml`, else the stem of its file.
  package var workflow: String?
  /// Name of the node.
  package var node: String?
  /// RFC 6901 pointer into the JSON or YAML file.
  package var pointer: String?

  package init(workflow: String? = nil, node: String? = nil, pointer: String? = nil) {
    self.workflow = workflow
    self.node = node
    self.pointer = pointer
  }
}

/// One finding. A value of the core: wire forms are written by hand in `Emit`. Large, and handed through many lists: a copy
/// shares the fields, and a change makes them anew.
package struct Diagnostic: Sendable {
  private struct Fields: Hashable, Sendable {
    var rule: String
    var severity: Severity
    var message: String
    var span: SourceSpan
    var label: String
    var labels: [Label]
    var address: DomainAddress
    var why: String?
    var help: String?
    var fixes: [Fix]
    var isSecret: Bool
  }

  private final class Storage: Sendable {
    let fields: Fields
    init(_ fields: Fields) { self.fields = fields }
  }

  private var storage: Storage

  private mutating func change<T>(_ field: WritableKeyPath<Fields, T>, _ value: T) {
    var fields = storage.fields
    fields[keyPath: field] = value
    storage = Storage(fields)
  }

  package init(
    rule: String, severity: Severity, message: String, span: SourceSpan, label: String = "",
    labels: [Label] = [], address: DomainAddress = DomainAddress(), why: String? = nil,
    help: String? = nil, fixes: [Fix] = [], isSecret: Bool = false
  ) {
    storage = Storage(
      Fields(
        rule: rule, severity: severity, message: message, span: span, label: label, labels: labels, address: address,
        why: why, help: help, fixes: fixes, isSecret: isSecret))
  }

  /// Kebab-case id of the rule (`placeholder-suffix`).
  package var rule: String {
    get { storage.fields.rule }
    set { change(\.rule, newValue) }
  }
  package var severity: Severity {
    get { storage.fields.severity }
    set { change(\.severity, newValue) }
  }
  /// *What* is wrong: lower case, no final dot, source text in backticks.
  package var message: String {
    get { storage.fields.message }
    set { change(\.message, newValue) }
  }
  package var span: SourceSpan {
    get { storage.fields.span }
    set { change(\.span, newValue) }
  }
  /// Short text under the marked span (`expected …`); may be empty.
  package var label: String {
    get { storage.fields.label }
    set { change(\.label, newValue) }
  }
  package var labels: [Label] {
    get { storage.fields.labels }
    set { change(\.labels, newValue) }
  }
  package var address: DomainAddress {
    get { storage.fields.address }
    set { change(\.address, newValue) }
  }
  /// Consequence at run time, one sentence.
  package var why: String? {
    get { storage.fields.why }
    set { change(\.why, newValue) }
  }
  /// What to do.
  package var help: String? {
    get { storage.fields.help }
    set { change(\.help, newValue) }
  }
  package var fixes: [Fix] {
    get { storage.fields.fixes }
    set { change(\.fixes, newValue) }
  }
  /// The text under `span` is a secret: every report shows it as `•••`.
  package var isSecret: Bool {
    get { storage.fields.isSecret }
    set { change(\.isSecret, newValue) }
  }
}

extension Diagnostic: Hashable {
  package static func == (a: Diagnostic, b: Diagnostic) -> Bool {
    a.storage === b.storage || a.storage.fields == b.storage.fields
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }
}
