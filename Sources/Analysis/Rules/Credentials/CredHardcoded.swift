import Lexer
import Parser

/// A credential of one n8n, by its id or name.
package enum CredHardcoded: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-hardcoded", row: 215, group: .credentials, level: .warning,
    fix: .sometimes(.suggested), aliases: ["CRED-PLACEHOLDER", "LZ:SEC-05"],
    summary: "A node names a credential of one n8n instead of a placeholder",
    why: "the credential exists on one server only; every other installation lacks it, or finds somebody else's",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "12", "name": "My key" } } }"#,
        fixed:
          #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.credentials.isEmpty, let file = context.workflow else { return }
      for reference in node.credentials {
        let literals = literals(reference, file)
        guard let first = literals.first else { continue }
        let meant = CredentialFixes.placeholders(for: reference, in: file)
        context.report(
          Self.self, "credential `\(reference.type.value)` is hard-coded", at: first.span, "a credential of one n8n",
          also: literals.dropFirst().map { Label($0.span, "and here") },
          help: meant == nil ? "use a placeholder such as `{{ORGCRED_SERVICE_ID_DERCGRO}}`" : nil,
          fixes: meant.map { CredentialFixes.set(reference, $0, literals, file) } ?? [])
      }
    }
  }

  /// The fields that hold no placeholder; a credential in the old form is one string.
  private static func literals(_ reference: CredentialReference, _ file: WorkflowFile) -> [Value] {
    if reference.value.isString, case .literal(let value) = CredentialField(reference.value, file) { return [value] }
    return [reference.id, reference.name].compactMap { field in
      if case .literal(let value) = CredentialField(field, file) { value } else { nil }
    }
  }
}
