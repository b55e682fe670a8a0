package import Lexer

/// Workflows in link order with everything substituted that the chosen environment knows.
package struct ResolvedBundle: Sendable {
  /// What the use case says of itself.
  package struct UseCase: Sendable {
    /// Slug that derived ids begin with.
    package var id: String
    package var title: String
    /// Of `version.json`; `1.0.0` without one.
    package var version: String
    /// SHA-256 of the bytes of `codika.yaml`, in hexadecimal.
    package var configDigest: String
  }

  package var useCase: UseCase
  /// Nil for the template.
  package var environment: String?
  /// True if the environment's back end is the Codika platform.
  package var isForCodika: Bool
  /// A callee stands before its callers; ties by key. The data ingestion, if there is one, is among them.
  package var workflows: [ResolvedWorkflow]
  /// Sorted by text.
  package var resolved: [Resolution]
  /// Sorted by text.
  package var deferred: [Deferral]
  package var provenance: Provenance
  package var wire: WireRequest
}

/// One workflow of a bundle.
package struct ResolvedWorkflow: Sendable {
  package var key: String
  /// As n8n shows it.
  package var name: String
  /// Path in the bundle.
  package var path: String
  /// What a server takes: name, nodes, connections, settings, nodeGroups.
  package var content: OutputValue
  /// Keys, sorted.
  package var calls: [String]
  package var calledBy: [String]
  package var triggers: [Trigger]
  /// In the order of the file.
  package var credentials: [Credential]
  package var isDataIngestion: Bool

  package struct Trigger: Sendable, Hashable {
    /// `http`, `schedule`, `service_event`, `subworkflow`, `data_ingestion`.
    package var kind: String
    package var id: String
  }

  package struct Credential: Sendable, Hashable {
    package var node: String
    /// Credential type of n8n.
    package var type: String
    /// `FLEXCRED_ANTHROPIC`; nil if the workflow names a credential itself.
    package var placeholder: String?
  }
}

/// What lowering gives: a bundle if there was no error, and its own findings (`environment-value-missing` …).
package struct LoweringResult: Sendable {
  package var bundle: ResolvedBundle?
  package var diagnostics: [Diagnostic]

  package init(bundle: ResolvedBundle?, diagnostics: [Diagnostic]) {
    self.bundle = bundle
    self.diagnostics = diagnostics
  }
}
