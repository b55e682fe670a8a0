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

/// One finding. A value of the core: wire forms are written by hand in `Emit`.
package struct Diagnostic: Hashable, Sendable {
  /// Kebab-case id of the rule (`placeholder-suffix`).
  package var rule: String
  package var severity: Severity
  /// *What* is wrong: lower case, no final dot, source text in backticks.
  package var message: String
  package var span: SourceSpan
  /// Short text under the marked span (`expected …`); may be empty.
  package var label: String
  package var labels: [Label]
  package var address: DomainAddress
  /// Consequence at run time, one sentence.
  package var why: String?
  /// What to do.
  package var help: String?
  package var fixes: [Fix]
  /// The text under `span` is a secret: every report shows it as `•••`.
  package var isSecret: Bool

  package init(
    rule: String, severity: Severity, message: String, span: SourceSpan, label: String = "",
    labels: [Label] = [], address: DomainAddress = DomainAddress(), why: String? = nil,
    help: String? = nil, fixes: [Fix] = [], isSecret: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.span = span
    self.label = label
    self.labels = labels
    self.address = address
    self.why = why
    self.help = help
    self.fixes = fixes
    self.isSecret = isSecret
  }
}
