import Lexer
import Parser

/// Webhook without a stable id.
package enum WebhookIDMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "webhook-id-missing", row: 522, group: .nodes, level: .error, levelInN8n: .off, fix: .sometimes(.safe),
    aliases: ["WEBHOOK-ID"],
    summary: "Webhook without a stable id",
    why:
      "n8n 1 never registers the path of such a webhook, and n8n 2 makes a new id each time the workflow is deployed",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": ↓"Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" } }
        """#,
        fixed: #"""
          { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" }, "webhookId": "9ceb61ed-baaa-56b9-8f87-e925d6c1c0b9" }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Webhook", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "path": "orders" }, "webhookId": "main-orders" }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let release = context.project.target?.release ?? .v2
      for index in file.graph.entries where file.workflow.nodes.indices.contains(index) {
        let node = file.workflow.nodes[index]
        guard node.webhookId?.value.isEmpty ?? true, isAbsent(node.value["webhookId"]),
          !WebhookEndpoint.all(of: node, release).isEmpty
        else { continue }
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` has no `webhookId`", at: node.nameSpan, "has a webhook",
          node: node, fixes: fix(node, file, context.project).map { [$0] } ?? [])
      }
    }
  }

  /// A value of another type has a finding of its own.
  private static func isAbsent(_ value: Value?) -> Bool { value.map { $0.isString && $0.string == "" } ?? true }

  /// The same id on every machine and in every build. A name that stands twice gives none.
  private static func fix(_ node: Node, _ file: WorkflowFile, _ project: Project) -> Fix? {
    guard let name = node.name?.value, !name.isEmpty,
      file.workflow.nodes.filter({ $0.name?.value == name }).count == 1
    else { return nil }
    let useCase = project.useCase.map { $0.id?.value ?? Slug.make($0.title?.value ?? "") }
    let id = DerivedID.make("\(DerivedID.space(workflow: file.key, useCase: useCase))/webhook/\(name)")
    let edit =
      node.value["webhookId"].map { JSONEdits.replace($0, with: .string(id)) }
      ?? JSONEdits.append(key: "webhookId", value: JSONLiteral.quoted(id), to: node.value)
    return Fix("give the node an id that follows from its name", .safe, [edit])
  }
}
