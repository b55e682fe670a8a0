import Lexer
import Parser

/// `id` and `name` of one credential ask different scopes.
package enum CredClassMismatch: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-class-mismatch", row: 218, group: .credentials, level: .warning,
    fix: .always(.suggested), aliases: ["CRED-PLACEHOLDER"],
    summary: "The id and the name of a credential come from different scopes",
    why: "the two belong to different owners: n8n uses the id, people read the name",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{ORGCRED_OPENAI_NAME_DERCGRO}}" } } }"#,
        fixed:
          #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.openAi", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{ORGCRED_OPENAI_ID_DERCGRO}}", "name": "{{ORGCRED_OPENAI_NAME_DERCGRO}}" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.credentials.isEmpty, let file = context.workflow else { return }
      for reference in node.credentials {
        guard let pair = CredentialPair(reference, in: file), pair.idScope != pair.nameScope else { continue }
        context.report(
          Self.self,
          "credential `\(reference.type.value)` takes its id from `\(pair.idScope.rawValue)` and its name from "
            + "`\(pair.nameScope.rawValue)`",
          at: pair.name.prefix.span, also: [Label(pair.id.prefix.span, "scope of the id")], fixes: [pair.nameFollowsID])
      }
    }
  }
}
