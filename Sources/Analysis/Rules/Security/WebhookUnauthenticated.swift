import Lexer
import Parser

/// A webhook that does not ask for the header that the platform sends.
package enum WebhookUnauthenticated: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-unauthenticated", row: 603, group: .security, level: .error, levelInN8n: .off, fix: .sometimes(.safe),
    aliases: ["WEBHOOK-AUTH", "FS001"],
    summary: "A webhook does not ask for the credential of the platform",
    why: "anybody who knows or guesses the address starts the workflow",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": ↓"Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "run" } }"#,
        fixed:
          #"{ "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "run", "authentication": "headerAuth" }, "credentials": { "httpHeaderAuth": { "id": "{{ORGSECRET_WEBHOOK_AUTH_CRED_ID_TERCESORG}}", "name": "{{ORGSECRET_WEBHOOK_AUTH_CRED_NAME_TERCESORG}}" } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Hook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "run", "authentication": "headerAuth" }, "credentials": { "httpHeaderAuth": { "id": "{{ORGSECRET_WEBHOOK_AUTH_CRED_ID_TERCESORG}}", "name": "{{ORGSECRET_WEBHOOK_AUTH_CRED_NAME_TERCESORG}}" } } }"#
      ),

    ])

  private static let id = "{{ORGSECRET_WEBHOOK_AUTH_CRED_ID_TERCESORG}}"
  private static let name = "{{ORGSECRET_WEBHOOK_AUTH_CRED_NAME_TERCESORG}}"

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.webhook") { node, context in
      guard !node.disabled else { return }
      let mode = node.parameters?["authentication"]
      // A placeholder decides, which is known when the workflow is deployed.
      if let mode, mode.kind == .placeholder || mode.string?.contains("{{INSTPARM_") == true { return }
      let reference = node.credentials.last { $0.type.value == "httpHeaderAuth" }
      let text = mode?.string ?? "none"
      guard text == "headerAuth" else {
        let isOpen = text == "none"
        context.report(
          Self.self,
          isOpen
            ? "webhook `\(node.name?.value ?? "")` is open to everybody"
            : "webhook `\(node.name?.value ?? "")` does not ask for the credential of the platform",
          at: isOpen ? node.nameSpan : mode?.span ?? node.nameSpan,
          isOpen ? "no authentication" : "expected `headerAuth`",
          why: isOpen ? nil : "the platform cannot call it: it sends a header and nothing else",
          fixes: context.project.ruleset == .n8n ? [] : fix(node, mode, reference, isOpen ? .safe : .suggested))
        return
      }
      guard reference?.id?.string != id || reference?.name?.string != name else { return }
      let isMissing = reference == nil
      context.report(
        Self.self,
        "webhook `\(node.name?.value ?? "")` \(isMissing ? "has no credential" : "has a credential of its own")",
        at: reference.map { ($0.id ?? $0.value).span } ?? node.nameSpan, "expected the credential of the platform",
        why: isMissing
          ? "n8n refuses every call of the webhook" : "the platform cannot call it: it knows its own credential only",
        fixes: context.project.ruleset == .n8n ? [] : fix(node, mode, reference, isMissing ? .safe : .suggested))
    }
  }

  private static func fix(
    _ node: Node, _ mode: Value?, _ reference: CredentialReference?, _ applicability: Applicability
  ) -> [Fix] {
    guard let parameters = node.parameters else { return [] }
    var edits: [TextEdit] = []
    if let mode {
      if mode.string != "headerAuth" { edits.append(JSONEdits.replace(mode, with: "headerAuth")) }
    } else if let edit = JSONEdits.insert("authentication", "headerAuth", in: parameters, after: "path") {
      edits.append(edit)
    }
    let credential = JSONLiteral.object([("id", .string(id)), ("name", .string(name))])
    if let reference {
      edits.append(JSONEdits.replace(reference.value, with: credential))
    } else if let credentials = node.credentialsValue {
      if let edit = JSONEdits.insert("httpHeaderAuth", credential, in: credentials) { edits.append(edit) }
    } else if let edit = JSONEdits.insert("credentials", .object([("httpHeaderAuth", credential)]), in: node.value) {
      edits.append(edit)
    }
    edits.sort { $0.span.start < $1.span.start }
    return [Fix("ask for the credential of the platform", applicability, edits)]
  }
}
