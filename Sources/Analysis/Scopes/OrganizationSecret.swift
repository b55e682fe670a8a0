import Lexer

extension PlaceholderScope {
  /// ORGSECRET: how the organization's n8n is reached and guarded. In spite of the name its values are no secrets: an
  /// address, an id, and the id and name of a credential.
  static let organizationSecret = PlaceholderScope(
    name: .orgsecret, phase: .template,
    keys: .fixed(["ERROR_WORKFLOW_ID", "N8N_BASE_URL", "WEBHOOK_AUTH_CRED_ID", "WEBHOOK_AUTH_CRED_NAME"]),
    isolation: .organization, places: [.workflow, .credentials, .config],
    summary: "the address, error workflow and webhook credential of the organization's n8n",
    content: { key in
      switch key {
      case "N8N_BASE_URL": .url
      case "ERROR_WORKFLOW_ID": .workflowID
      case "WEBHOOK_AUTH_CRED_ID": .credentialID
      case "WEBHOOK_AUTH_CRED_NAME": .credentialName
      default: .text
      }
    })
}
