package import Lexer

/// What `deployprocessusecase` takes, but for the base64 of the lowered workflows, which is known when they are written.
package struct WireRequest: Sendable {
  package var configuration: Configuration
  package var documents: [Document]
  /// One object per skill.
  package var skills: [OutputValue]
  /// The process-level data ingestion, which has a request of its own.
  package var dataIngestion: WireWorkflow?
  /// Where the derived values of the configuration come from; pointers into `path`.
  package var provenance: [Provenance.Entry]

  /// The request as a file of the bundle.
  package static let path = "payload.json"

  package struct Configuration: Sendable {
    /// Members before and after `workflows`.
    package var head: [OutputValue.Member]
    /// In the order of `codika.yaml`.
    package var workflows: [WireWorkflow]
    package var tail: [OutputValue.Member]
  }

  /// A source file that is stored beside the deployment, as it is on disk.
  package struct Document: Sendable {
    /// Relative to the use case.
    package var relativePath: String
    package var contentType: String
    package var description: String
    package var source: SourceText
  }
}

/// The entry of one workflow.
package struct WireWorkflow: Sendable {
  /// Key of the workflow whose lowered file it carries.
  package var key: String
  /// Members before and after `n8nWorkflowJsonBase64`.
  package var head: [OutputValue.Member]
  package var tail: [OutputValue.Member]
}
