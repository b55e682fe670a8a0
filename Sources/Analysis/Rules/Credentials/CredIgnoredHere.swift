import Lexer
import Parser

/// A credential that n8n does not look at.
package enum CredIgnoredHere: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-ignored-here", row: 224, group: .credentials, level: .warning, fix: .always(.suggested),
    summary: "A node has a credential that it never uses",
    why: "n8n does not look at it, and yet everybody who installs the process has to connect the integration",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Agent", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }"#,
        fixed:
          #"{ "name": "Agent", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2, "position": [0, 0], "parameters": {} }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [0, 0], "parameters": {}, "credentials": { "openAiApi": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}", "name": "{{FLEXCRED_OPENAI_NAME_DERCXELF}}" } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.credentials.isEmpty, let type = NodeCatalog.type(of: node) else { return }
      let version = type.version(of: node)
      guard type.runs(version: version) else { return }
      let possible = type.credentialTypes(version: version)
      let active = activeTypes(type, node)
      for reference in node.credentials {
        let name = reference.type.value
        if !possible.contains(name), !type.acceptsAnyCredential {
          // Of any other node it is the wrong credential (`cred-type-vs-node`).
          guard let family = modelFamily(type, node) else { continue }
          context.report(
            Self.self, "node `\(node.name?.value ?? "")` does not use its credential `\(name)`",
            at: reference.type.span, "is ignored", help: "give the credential to the node at the `\(family)` input",
            fixes: [removal(reference, node)])
        } else if let active, !active.contains(name) {
          context.report(
            Self.self, "node `\(node.name?.value ?? "")` does not use its credential `\(name)`",
            at: reference.type.span, "the parameters select another", fixes: [removal(reference, node)])
        }
      }
    }
  }

  /// The input by which a node gets its model or embeddings; nil for nodes without sub-nodes of this kind.
  private static func modelFamily(_ type: NodeType, _ node: Node) -> String? {
    type.inputs(of: node)?.first { $0.family == "ai_languageModel" || $0.family == "ai_embedding" }?.family
  }

  /// The types that count as the parameters are; nil where that is not known.
  private static func activeTypes(_ type: NodeType, _ node: Node) -> Set<String>? {
    guard node.credentials.count > 1, let wanted = type.credentials(of: node) else { return nil }
    var active = Set(wanted.map(\.type))
    if type.acceptsAnyCredential {
      guard let selected = type.selectedCredentialType(of: node) else { return nil }
      active.insert(selected)
    }
    // If none of them counts, the node has the wrong ones, not one too many.
    return node.credentials.contains { active.contains($0.type.value) } ? active : nil
  }

  private static func removal(_ reference: CredentialReference, _ node: Node) -> Fix {
    let document = reference.value.document
    let title = "remove the credential"
    if node.credentials.count == 1, let all = node.value.member("credentials") {
      return Fix(title, .suggested, [JSONEdits.removeMember(all, in: document)])
    }
    let member = node.credentialsValue?.members.first { $0.key.span == reference.type.span }
    return Fix(title, .suggested, member.map { [JSONEdits.removeMember($0, in: document)] } ?? [])
  }
}
