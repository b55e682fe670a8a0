import Lexer
import Parser

/// A credential reference without `id` or without `name`.
package enum CredFieldMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-field-missing", row: 217, group: .credentials, level: .warning,
    fix: .sometimes(.suggested), aliases: ["CRED-PLACEHOLDER"],
    summary: "A credential reference lacks its id or its name",
    why: "without `id` n8n binds some credential of this type; without `name` nobody can tell which one is meant",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}" } } }"#,
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
      for reference in node.credentials where reference.value.isObject {
        let lacksID = reference.id == nil
        guard lacksID || reference.name == nil else { continue }
        let fields = lacksID && reference.name == nil ? "`id` and `name`" : lacksID ? "`id`" : "`name`"
        context.report(
          Self.self, "credential `\(reference.type.value)` has no \(fields)", at: reference.type.span,
          fixes: CredentialFixes.placeholders(for: reference, in: file).map { [fix(reference, $0)] } ?? [])
      }
    }
  }

  private static func fix(_ reference: CredentialReference, _ pair: CredentialFixes.Pair) -> Fix {
    let id = "\"\(pair.text(.id))\""
    let name = "\"\(pair.text(.name))\""
    let edit: TextEdit
    if reference.id != nil {
      edit = JSONEdits.append(key: "name", value: name, to: reference.value)
    } else if reference.name != nil {
      edit = JSONEdits.insertFirst(key: "id", value: id, into: reference.value)
    } else {
      edit = TextEdit(reference.value.span, "{ \"id\": \(id), \"name\": \(name) }")
    }
    return Fix("add the placeholder that is missing", .suggested, [edit])
  }
}
