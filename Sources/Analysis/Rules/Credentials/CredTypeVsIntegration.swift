import Lexer
import Parser

/// A credential whose integration is kept under another type than the node asks for.
package enum CredTypeVsIntegration: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-type-vs-integration", row: 222, group: .credentials, level: .error,
    summary: "A credential of one type holds the credential of another integration",
    why: "n8n looks for a credential of this id and this type, and there is none",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Post", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [0, 0], "parameters": { "authentication": "oAuth2" }, "credentials": { "slackOAuth2Api": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Post", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [0, 0], "parameters": { "authentication": "oAuth2" }, "credentials": { "slackOAuth2Api": { "id": "{{ORGCRED_SLACK_ID_DERCGRO}}", "name": "{{ORGCRED_SLACK_NAME_DERCGRO}}" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.credentials.isEmpty, let file = context.workflow else { return }
      for reference in node.credentials where reference.value.isObject {
        guard let (name, span) = integration(reference, file), accepts(node, reference.type.value) else { continue }
        let type = reference.type.value
        switch context.project.integration(name) {
        case nil: continue
        case .custom(let custom)?:
          guard let own = custom.n8nCredentialType, own.value != type else { continue }
          context.report(
            Self.self,
            own.value == "none"
              ? "integration `\(custom.id.value)` has no n8n credential"
              : "credential `\(type)` holds `\(custom.id.value)`, whose type is `\(own.value)`",
            at: span, also: [Label(own.span, "declared here"), Label(reference.type.span, "what the node asks for")],
            help: own.value == "none" ? "set its `n8nCredentialType`" : nil)
        case .registered(let integration)?:
          guard !integration.types.isEmpty, !integration.types.contains(type) else { continue }
          let owners = Integrations.all.filter { $0.types.contains(type) }
          // That the platform keeps a credential under one type only is known of these types; of others it is likely.
          let isLikely = owners.isEmpty
          context.report(
            Self.self, "credential `\(type)` holds `\(name)`, whose type is `\(integration.types[0])`", at: span,
            also: [Label(reference.type.span, "what the node asks for")], severity: isLikely ? .warning : nil,
            help: isLikely
              ? "let the node authenticate with `\(integration.types[0])`"
              : "a `\(type)` comes from \(Suggestions.choice(owners.map(\.key)))")
        }
      }
    }
  }

  /// The integration that both fields agree on, or the one field that is an exact placeholder.
  private static func integration(
    _ reference: CredentialReference, _ file: WorkflowFile
  ) -> (name: String, span: SourceSpan)? {
    var found: (name: String, span: SourceSpan)?
    for field in [reference.id, reference.name] {
      guard case .placeholder(let placeholder) = CredentialField(field, file), placeholder.isExact,
        placeholder.scope?.isCredential == true, let located = placeholder.key, let key = CredentialKey(located.value)
      else { continue }
      // Two integrations are the matter of `cred-integration-mismatch`.
      if let found, found.name != key.integration { return nil }
      if found == nil { found = (key.integration, located.span) }
    }
    return found
  }

  /// False for a type that the node does not take at all, which is the matter of `cred-type-vs-node`.
  private static func accepts(_ node: Node, _ type: String) -> Bool {
    guard let nodeType = NodeCatalog.type(of: node), !nodeType.acceptsAnyCredential else { return true }
    return nodeType.credentialTypes(version: nodeType.version(of: node)).contains(type)
  }
}
