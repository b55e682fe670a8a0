import Lexer
import Parser

/// A credential that is named and has no id.
package enum PublishCredentialUnset: Rule {
  package static let metadata = RuleMetadata(
    id: "publish-credential-unset", group: .publish, level: .error, levelInN8n: .warning, fix: .sometimes(.suggested),
    summary: "Credential without an id that keeps a workflow from being published",
    why: "n8n refuses to publish a connected node whose credential has no id; any id passes, existing or not",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "hours" }] } } },
            { "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [200, 0], "parameters": {}, "credentials": { ↓"openAiApi": { "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }
          ],
          "connections": { "Every hour": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] } }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "hours" }] } } },
              { "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [200, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }
            ],
            "connections": { "Every hour": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] } }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Every hour", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 0], "parameters": { "rule": { "interval": [{ "field": "hours" }] } } },
            { "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [200, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }
          ],
          "connections": { "Every hour": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard context.project.release == .v2 else { return }
      for (node, _, credentials) in context.lacking {
        for lacking in credentials where !lacking.isMissing {
          context.report(
            Self.self, "credential `\(lacking.type)` of node `\(node.name?.value ?? "")` has no id",
            at: lacking.place(in: node), node: node, fixes: fixes(lacking, file))
        }
      }
    }
  }

  private static func fixes(_ lacking: LackingCredential, _ file: WorkflowFile) -> [Fix] {
    guard let reference = lacking.reference, let pair = CredentialFixes.placeholders(for: reference, in: file) else {
      return []
    }
    let text = pair.text(.id)
    if reference.value.isString { return CredentialFixes.set(reference, pair, [], file) }
    guard reference.value.isObject else { return [] }
    let edit =
      reference.id.map { TextEdit($0.span, "\"\(text)\"") }
      ?? JSONEdits.insertFirst(key: "id", value: "\"\(text)\"", into: reference.value)
    return [Fix("use `\(text)`", .suggested, [edit])]
  }
}
