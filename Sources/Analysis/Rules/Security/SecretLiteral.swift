import Lexer
import Parser

/// A secret among the values of a workflow, `codika.yaml`, `version.json` or `project.json`.
package enum SecretLiteral: Rule {
  package static let metadata = RuleMetadata(
    id: "secret-literal", row: 601, group: .security, level: .error, fix: .always(.suggested),
    aliases: ["R4", "FS002", "FS003", "FS018", "LZ:SEC-01", "N8:HARDCODED_CREDENTIALS", "N8:SET_CREDENTIAL_FIELD"],
    summary: "A workflow or a file of the use case holds a secret as text",
    why: "whoever can read the file has the secret, and history keeps it after it is removed",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "headers": { "x-api-key": "↓sk-ant-api03-AAAAAAAAAAAAAAAAAAAAAAAA" } }"#,
        fixed: #"""
          { "headers": { "x-api-key": "" } }
          """#),
      .good("workflows/main.json", #"{ "headers": { "x-api-key": "={{ $json.key }}" } }"#),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let document = file.workflow.document
      for mark in context.project.secrets(in: document, file.marks) {
        let site = TextSite(mark.span, in: file)
        // Within an address it is `secret-in-url`, in notes `secret-in-dead-text`.
        guard site.deadName == nil, !file.marks.addresses.contains(where: { $0.span.contains(mark.span) }) else {
          continue
        }
        report(mark, in: document, site.node, &context)
      }
    }
    hooks.onDocument { document, context in
      // Environment files have `environment-secret-in-plain`.
      guard context.workflow == nil, let role = context.project.file(document.source.file)?.role else { return }
      switch role {
      case .config, .version, .projectLink:
        for mark in context.project.secrets(in: document) where document.scalar(at: mark.span) != nil {
          report(mark, in: document, nil, &context)
        }
      case .workflow, .dataIngestion, .unlistedWorkflow, .environment, .skill: break
      }
    }
  }

  private static func report(_ mark: SecretMark, in document: Document, _ node: Node?, _ context: inout RuleContext) {
    let key = document.scalar(at: mark.span)?.key
    context.report(
      Self.self, "\(key.map { "`\($0)`" } ?? "a list") holds \(mark.name)", at: mark.span, "a secret in plain text",
      node: node, help: "revoke it, and keep the new one in a credential of n8n",
      fixes: [.replace(mark.span, with: "", "take the secret out", .suggested)], isSecret: true)
  }
}
