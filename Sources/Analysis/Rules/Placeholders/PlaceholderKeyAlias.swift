import Lexer
import Parser

/// A short or older spelling of an integration.
package enum PlaceholderKeyAlias: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-key-alias", row: 214, group: .placeholders, level: .warning, fix: .always(.safe),
    summary: "A placeholder calls an integration by a short or outdated name",
    why:
      "the platform looks the integration up under its full name; whether it finds it by another one is not promised",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Mail", "type": "n8n-nodes-base.gmail", "typeVersion": 2.1, "position": [0, 0], "parameters": {}, "credentials": { "gmailOAuth2": { "id": "{{USERCRED_GMAIL_ID_DERCRESU}}", "name": "{{USERCRED_GMAIL_NAME_DERCRESU}}" } } }"#,
        fixed:
          #"{ "name": "Mail", "type": "n8n-nodes-base.gmail", "typeVersion": 2.1, "position": [0, 0], "parameters": {}, "credentials": { "gmailOAuth2": { "id": "{{USERCRED_GOOGLE_GMAIL_ID_DERCRESU}}", "name": "{{USERCRED_GOOGLE_GMAIL_NAME_DERCRESU}}" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Mail", "type": "n8n-nodes-base.gmail", "typeVersion": 2.1, "position": [0, 0], "parameters": {}, "credentials": { "gmailOAuth2": { "id": "{{USERCRED_GOOGLE_GMAIL_ID_DERCRESU}}", "name": "{{USERCRED_GOOGLE_GMAIL_NAME_DERCRESU}}" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard let use = CredentialUse(placeholder, in: context),
        case .registered(let integration)? = context.project.integration(use.key.integration),
        integration.key != use.key.integration
      else { return }
      context.report(
        Self.self, "integration `\(integration.key)` is called `\(use.key.integration)`", at: use.integrationSpan,
        "a short name",
        fixes: [Fix("call it `\(integration.key)`", .safe, use.edits(integration: integration.key))])
    }
  }
}
