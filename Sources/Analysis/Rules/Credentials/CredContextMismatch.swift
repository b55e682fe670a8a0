import Lexer
import Parser

/// A credential that is asked of somebody who does not own it.
package enum CredContextMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-context-mismatch", row: 221, group: .credentials, level: .error, fix: .always(.suggested),
    summary: "A credential is asked of the wrong owner",
    why: "the platform looks among the credentials of the scope, where this integration is never kept",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Post", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [0, 0], "parameters": {}, "credentials": { "slackOAuth2Api": { "id": "{{USERCRED_SLACK_ID_DERCRESU}}", "name": "{{USERCRED_SLACK_NAME_DERCRESU}}" } } }"#,
        fixed:
          #"{ "name": "Post", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [0, 0], "parameters": {}, "credentials": { "slackOAuth2Api": { "id": "{{ORGCRED_SLACK_ID_DERCGRO}}", "name": "{{ORGCRED_SLACK_NAME_DERCGRO}}" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Post", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [0, 0], "parameters": {}, "credentials": { "slackOAuth2Api": { "id": "{{ORGCRED_SLACK_ID_DERCGRO}}", "name": "{{ORGCRED_SLACK_NAME_DERCGRO}}" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      // A pair of two scopes is the matter of `cred-class-mismatch`.
      guard let use = CredentialUse(placeholder, in: context), let asked = owner(use.scope),
        !isHalfOfMixedPair(placeholder, context),
        let integration = context.project.integration(use.key.integration), let owner = integration.owner,
        owner != asked, let scope = integration.scope
      else { return }
      let text = CredentialKey.text(scope, use.key.integration, use.key.marker)
      context.report(
        Self.self, "integration `\(use.key.integration)` belongs to \(owner.phrase), not to \(asked.phrase)",
        at: placeholder.prefix.span, "credentials of \(asked.phrase)",
        fixes: [Fix("use `\(text)`", .suggested, use.edits(integration: use.key.integration, scope: scope))])
    }
  }

  private static func owner(_ scope: ScopeName) -> Integration.Owner? {
    switch scope {
    case .orgcred: .organization
    case .usercred: .member
    case .instcred: .processInstance
    default: nil
    }
  }

  private static func isHalfOfMixedPair(_ placeholder: Placeholder, _ context: RuleContext) -> Bool {
    guard let file = context.workflow,
      let reference = context.node?.credentials.first(where: { $0.value.span.contains(placeholder.span) }),
      let pair = CredentialPair(reference, in: file)
    else { return false }
    return pair.idScope != pair.nameScope
  }
}
