import Lexer
import Parser

/// A secret in what no node reads: notes, sticky notes, comments, pinned data, skills.
package enum SecretInDeadText: Rule {
  package static let metadata = RuleMetadata(
    id: "secret-in-dead-text", row: 615, group: .security, level: .error, fix: .always(.suggested),
    summary: "Notes, comments, pinned data or a skill hold a secret",
    why: "nothing reads the text, everybody who opens the file does, and history keeps it after it is removed",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [0, 0], "notes": "key: ↓sk-ant-api03-AAAAAAAAAAAAAAAAAAAAAAAA", "parameters": {} }"#,
        fixed:
          #"{ "name": "Ask", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [0, 0], "notes": "key: REDACTED", "parameters": {} }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [0, 0], "notes": "key: see the credential", "parameters": {} }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let document = file.workflow.document
      for mark in context.project.secrets(in: document, file.marks) {
        let site = TextSite(mark.span, in: file)
        if let place = site.deadName { report(mark, place, site.node, &context) }
      }
      for address in file.marks.addresses where address.userInfo != nil || !address.query.isEmpty {
        for secret in address.secrets(in: document.source) where !overlaps(secret.span, file) {
          let site = TextSite(secret.span, in: file)
          guard let place = site.deadName else { continue }
          report(SecretMark(span: secret.span, name: secret.name), place, site.node, &context)
        }
      }
    }
    hooks.onDocument { document, context in
      guard context.workflow == nil, let role = context.project.file(document.source.file)?.role else { return }
      for mark in context.project.secrets(in: document) {
        switch role {
        case .skill: report(mark, "a skill", nil, &context)
        case .config where document.comments.contains(where: { $0.contains(mark.span) }):
          report(mark, "a comment", nil, &context)
        default: break
        }
      }
    }
  }

  private static func overlaps(_ span: SourceSpan, _ file: WorkflowFile) -> Bool {
    file.marks.secrets.contains { $0.span.start < span.end && span.start < $0.span.end }
  }

  private static func report(
    _ mark: SecretMark, _ place: String, _ node: Node?, _ context: inout RuleContext
  ) {
    context.report(
      Self.self, "\(place) \(place == "the notes of a node" ? "hold" : "holds") \(mark.name)", at: mark.span,
      "a secret in plain text", node: node, help: "revoke it: taking it out of the file does not take it back",
      fixes: [.replace(mark.span, with: "REDACTED", "take the secret out", .suggested)], isSecret: true)
  }
}
