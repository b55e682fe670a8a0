import Lexer
import Parser

/// A placeholder in a credential that is not the one that belongs there.
package enum CredPlaceholderForm: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-placeholder-form", row: 216, group: .credentials, level: .warning,
    fix: .sometimes(.safe), aliases: ["CRED-PLACEHOLDER"],
    summary: "A credential field holds a placeholder of the wrong form",
    why: "`id` needs a placeholder with `_ID_`, `name` one with `_NAME_`, both of a scope that holds credentials",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }"#,
        fixed:
          #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "main" }, "credentials": { "httpHeaderAuth": { "id": "{{ORGSECRET_WEBHOOK_AUTH_CRED_ID_TERCESORG}}", "name": "{{ORGSECRET_WEBHOOK_AUTH_CRED_NAME_TERCESORG}}" } } }"#
      ),
    ])

  /// Scopes that can hold a credential's id or name: those of credentials, and those in which an organisation or a
  /// deployer keeps one.
  private static let scopes: Set<ScopeName> = [
    .flexcred, .usercred, .orgcred, .instcred, .syscreds, .orgsecret, .instparm,
  ]

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.credentials.isEmpty, let file = context.workflow else { return }
      for reference in node.credentials {
        for (name, marker, value) in [
          ("id", CredentialKey.Marker.id, reference.id), ("name", .name, reference.name),
        ] {
          switch CredentialField(value, file) {
          case .missing, .literal: continue
          case .mixed(let value, let placeholder) where placeholder.scope != nil:
            context.report(
              Self.self, "`\(name)` of credential `\(reference.type.value)` holds more than a placeholder",
              at: value.span, "expected the placeholder alone",
              fixes: [
                .replace(
                  value.span, with: "\"{{\(placeholder.body.value)}}\"", "leave the placeholder alone", .suggested)
              ])
          case .mixed: continue
          case .placeholder(let placeholder):
            check(placeholder, name, marker, reference, &context)
          }
        }
      }
    }
  }

  private static func check(
    _ placeholder: Placeholder, _ field: String, _ marker: CredentialKey.Marker, _ reference: CredentialReference,
    _ context: inout RuleContext
  ) {
    // What is wrong with the placeholder itself is told by the placeholder rules.
    guard placeholder.isExact, let scope = placeholder.scope, let key = placeholder.key else { return }
    guard scopes.contains(scope) else {
      context.report(
        Self.self, "scope `\(scope.rawValue)` holds no credential", at: placeholder.prefix.span,
        help: "credentials are in `FLEXCRED`, `INSTCRED`, `ORGCRED`, `SYSCREDS` and `USERCRED`")
      return
    }
    guard scope != .instparm else { return }
    guard let parts = CredentialKey(key.value) else {
      context.report(
        Self.self, "placeholder in `\(field)` of credential `\(reference.type.value)` lacks `_\(marker.rawValue)`",
        at: key.span, "expected `\(key.value)_\(marker.rawValue)`",
        fixes: [Fix("append `_\(marker.rawValue)`", .safe, [TextEdit(key.span.endPoint, "_\(marker.rawValue)")])])
      return
    }
    guard parts.marker != marker else { return }
    context.report(
      Self.self,
      "`\(field)` of credential `\(reference.type.value)` holds a placeholder for the "
        + (parts.marker == .id ? "id" : "name"),
      at: key.span, "expected `\(parts.integration)_\(marker.rawValue)`",
      fixes: [
        .replace(
          key.span, with: "\(parts.integration)_\(marker.rawValue)", "use `\(parts.integration)_\(marker.rawValue)`",
          .safe)
      ])
  }
}
