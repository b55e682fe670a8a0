import Lexer
import Parser

/// A credential of a service that the platform does not know.
package enum CredUnknownIntegration: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-unknown-integration", row: 220, group: .credentials, level: .error, fix: .sometimes(.suggested),
    summary: "A credential belongs to an integration that does not exist",
    why: "nobody can connect it, so the installation stops for want of the credential",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Post", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [0, 0], "parameters": {}, "credentials": { "slackOAuth2Api": { "id": "{{ORGCRED_SLAK_ID_DERCGRO}}", "name": "{{ORGCRED_SLAK_NAME_DERCGRO}}" } } }"#,
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
      // Scopes with keys of their own are judged by `placeholder-unknown-key`, custom integrations by
      // `custom-integration-undefined`.
      guard let use = CredentialUse(placeholder, in: context), PlaceholderScope(use.scope).allowedKeys == nil,
        !use.key.integration.hasPrefix("CSTM_"), context.project.integration(use.key.integration) == nil
      else { return }
      let known = context.project.integrationKeys
      let near = Suggestions.nearest(use.key.integration, in: known)
      context.report(
        Self.self, "there is no integration `\(use.key.integration)`", at: use.integrationSpan,
        near.map { "did you mean `\($0)`?" } ?? "",
        help: near == nil
          ? "a service of your own is declared under `customIntegrations`, with an id that begins with `cstm_`" : nil,
        fixes: near.map { [Fix("use `\($0)`", .suggested, use.edits(integration: $0))] } ?? [])
    }
  }
}
