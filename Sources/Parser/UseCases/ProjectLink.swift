import Lexer

/// Typed view of `project.json`, the link to the platform. Unknown keys stay members of the document; writers keep them.
package struct ProjectLink: Sendable {
  package var document: Document
  package var projectId: Located<String>?
  package var organizationId: Located<String>?
  package var devProcessInstanceId: Located<String>?
  package var prodProcessInstanceId: Located<String>?
  /// By API version.
  package var deployments: Value?
  package var dataIngestionDeployments: Value?

  /// Parts of another type than the platform writes are nil: the platform reads such a file as absent.
  package init(_ document: Document) {
    self.document = document
    let root = document.root
    projectId = root?["projectId"]?.locatedString
    organizationId = root?["organizationId"]?.locatedString
    devProcessInstanceId = root?["devProcessInstanceId"]?.locatedString
    prodProcessInstanceId = root?["prodProcessInstanceId"]?.locatedString
    deployments = root?["deployments"].flatMap { $0.isObject ? $0 : nil }
    dataIngestionDeployments = root?["dataIngestionDeployments"].flatMap { $0.isObject ? $0 : nil }
  }
}
