import Lexer
import Parser

/// `id` and `name` of one credential belong to different services.
package enum CredIntegrationMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-integration-mismatch", row: 219, group: .credentials, level: .error,
    fix: .always(.suggested),
    summary: "The id and the name of a credential belong to different integrations",
    why: "n8n uses the credential of the id, whatever the name says: one of the two services is the wrong one",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_ANTHROPIC_NAME_DERCXELF}}" } } }"#,
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
        guard let pair = CredentialPair(reference, in: file), pair.idScope == pair.nameScope,
          let idKey = pair.id.key, let nameKey = pair.name.key,
          Integrations.canonical(pair.idKey.integration, in: context.project)
            != Integrations.canonical(pair.nameKey.integration, in: context.project)
        else { continue }
        context.report(
          Self.self,
          "credential `\(reference.type.value)` takes its id from `\(pair.idKey.integration)` and its name from "
            + "`\(pair.nameKey.integration)`",
          at: nameKey.span, also: [Label(idKey.span, "integration of the id")], fixes: [pair.nameFollowsID])
      }
    }
  }
}
