import Lexer
import Parser

/// A credential under a type that the node has no use for, whatever its parameters are.
package enum CredTypeVsNode: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-type-vs-node", row: 223, group: .credentials, level: .error, fix: .sometimes(.suggested),
    aliases: ["NP", "VN:ND0501", "VN:ND0502"],
    summary: "Credential type that the node does not accept",
    why: "n8n never looks at it: the node runs without a credential, or fails because it lacks its own",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Tell", "type": "n8n-nodes-base.telegram", "typeVersion": 1.2, "position": [0, 0], "parameters": { "chatId": "1", "text": "hi" }, "credentials": { ↓"telegramBotApi": { "id": "{{INSTCRED_TELEGRAM_ID_DERCTSNI}}", "name": "{{INSTCRED_TELEGRAM_NAME_DERCTSNI}}" } } }"#,
        fixed:
          #"{ "name": "Tell", "type": "n8n-nodes-base.telegram", "typeVersion": 1.2, "position": [0, 0], "parameters": { "chatId": "1", "text": "hi" }, "credentials": { "telegramApi": { "id": "{{INSTCRED_TELEGRAM_ID_DERCTSNI}}", "name": "{{INSTCRED_TELEGRAM_NAME_DERCTSNI}}" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Tell", "type": "n8n-nodes-base.telegram", "typeVersion": 1.2, "position": [0, 0], "parameters": { "chatId": "1", "text": "hi" }, "credentials": { "telegramApi": { "id": "{{INSTCRED_TELEGRAM_ID_DERCTSNI}}", "name": "{{INSTCRED_TELEGRAM_NAME_DERCTSNI}}" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.credentials.isEmpty, let type = context.nodeType,
        !type.acceptsAnyCredential, type.runs(version: type.version(of: node))
      else { return }
      let accepted = type.credentialTypes(version: type.version(of: node))
      for reference in node.credentials {
        guard !accepted.contains(reference.type.value), !LackingCredential.hasPlaceholder(reference.type.value) else {
          continue
        }
        let lacks = LackingCredential.all(of: node, type).contains { $0.reference == nil }
        let meant = lacks ? self.meant(reference.type.value, accepted) : nil
        let label =
          accepted.isEmpty
          ? "the node takes none"
          : accepted.count > 1
            ? "the node takes \(Suggestions.list(accepted))"
            : "the node takes `\(accepted[0])`"
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` does not take credential `\(reference.type.value)`",
          at: reference.type.span, label, severity: lacks ? .error : .warning,
          why: lacks ? nil : "n8n never looks at it",
          fixes: meant.map { [.replace(reference.type.span, with: "\"\($0)\"", "use `\($0)`", .suggested)] } ?? [])
      }
    }
  }

  /// The only type that the node takes, or the nearest one, where nothing stands under it.
  private static func meant(_ type: String, _ accepted: [String]) -> String? {
    accepted.count == 1 ? accepted.first : Suggestions.nearest(type, in: accepted)
  }
}
