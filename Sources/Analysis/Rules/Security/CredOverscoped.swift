import Lexer
import Parser

/// A credential of a generic kind that is sent to the hosts of several owners.
package enum CredOverscoped: Rule {
  package static let metadata = RuleMetadata(
    id: "cred-overscoped", row: 621, group: .security, level: .note,
    aliases: ["FS008", "FS014"],
    summary: "A generic credential goes to several services",
    why: "each of the services learns a secret that opens the others",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Leads", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "url": "https://api.acme.io/leads", "authentication": "genericCredentialType", "genericAuthType": "httpHeaderAuth" }, "credentials": { "httpHeaderAuth": { "id": "{{ORGCRED_ACME_ID_DERCGRO}}", "name": "{{ORGCRED_ACME_NAME_DERCGRO}}" } } },
            { "name": "Mail", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.postmark.io/send", "authentication": "genericCredentialType", "genericAuthType": "httpHeaderAuth" }, "credentials": { "httpHeaderAuth": { "id": ↓"{{ORGCRED_ACME_ID_DERCGRO}}", "name": "{{ORGCRED_ACME_NAME_DERCGRO}}" } } }
          ],
          "connections": { "Leads": { "main": [[{ "node": "Mail", "type": "main", "index": 0 }]] } }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Leads", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "url": "https://api.acme.io/leads", "authentication": "genericCredentialType", "genericAuthType": "httpHeaderAuth" }, "credentials": { "httpHeaderAuth": { "id": "{{ORGCRED_ACME_ID_DERCGRO}}", "name": "{{ORGCRED_ACME_NAME_DERCGRO}}" } } },
            { "name": "Files", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://files.acme.io/list", "authentication": "genericCredentialType", "genericAuthType": "httpHeaderAuth" }, "credentials": { "httpHeaderAuth": { "id": "{{ORGCRED_ACME_ID_DERCGRO}}", "name": "{{ORGCRED_ACME_NAME_DERCGRO}}" } } }
          ],
          "connections": { "Leads": { "main": [[{ "node": "Files", "type": "main", "index": 0 }]] } }
        }
        """#),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      var first: [String: (domain: String, span: SourceSpan)] = [:]
      for file in project.workflows {
        for node in file.workflow.nodes where !node.credentials.isEmpty && isGenericRequest(node) && !node.disabled {
          guard let kind = node.parameters?["genericAuthType"]?.string,
            let id = node.credentials.last(where: { $0.type.value == kind })?.id, let text = id.string, !text.isEmpty,
            let domain = domain(of: node, file)
          else { continue }
          let credential = kind + "\n" + text
          guard let known = first[credential] else {
            first[credential] = (domain, id.span)
            continue
          }
          guard known.domain != domain else { continue }
          var placed = context
          placed.workflow = file
          placed.report(
            Self.self, "the credential of `\(known.domain)` is sent to `\(domain)`", at: id.span,
            "the same credential", also: [Label(known.span, "here it goes to `\(known.domain)`")], node: node,
            help: "make a credential for each service")
          context.diagnostics = placed.diagnostics
        }
      }
    }
  }

  private static func isGenericRequest(_ node: Node) -> Bool {
    guard let type = node.type?.value else { return false }
    return (type == "n8n-nodes-base.httpRequest" || type == "n8n-nodes-base.httpRequestTool")
      && node.parameters?["authentication"]?.string == "genericCredentialType"
  }

  /// The domain that the node asks, if its address is written out.
  private static func domain(of node: Node, _ file: WorkflowFile) -> String? {
    guard let url = node.parameters?["url"] else { return nil }
    let address = file.marks.addresses.first { url.span.contains($0.span) }
    return address.flatMap { $0.isHTTP && !$0.host.isEmpty ? $0.domain : nil }
  }
}
