import Lexer
import Parser

/// Test URL of a webhook.
package enum TestWebhookURL: Rule {
  package static let metadata = RuleMetadata(
    id: "test-webhook-url", row: 542, group: .nodes, level: .error, fix: .always(.safe),
    aliases: ["ND"],
    summary: "Test URL of a webhook",
    why: "n8n serves the address only while somebody listens in the editor, and for one call",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Call", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://n8n.acme.io/↓webhook-test/orders" } }
        """#,
        fixed: #"""
          { "name": "Call", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://n8n.acme.io/webhook/orders" } }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Call", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://n8n.acme.io/webhook/orders" } }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for span in file.marks.testAddresses {
        guard case .parameter(let node) = TextSite(span, in: file), !node.disabled else { continue }
        report(span, node, &context)
      }
    }
    hooks.onUseCase { useCase, context in
      for span in TestAddresses.all(in: useCase.document.source)
      where useCase.document.scalar(at: span)?.value.isString == true {
        report(span, nil, &context)
      }
    }
  }

  private static func report(_ span: SourceSpan, _ node: Node?, _ context: inout RuleContext) {
    context.report(
      Self.self, "address of a test webhook", at: span, "serves test runs only", node: node,
      fixes: [.replace(span, with: "webhook", "use the address of production", .safe)])
  }
}
