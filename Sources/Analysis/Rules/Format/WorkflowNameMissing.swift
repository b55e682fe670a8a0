import Lexer
import Parser

/// n8n refuses a workflow without a name.
package enum WorkflowNameMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "workflow-name-missing", row: 112, group: .format, level: .error, levelInN8n: .warning,
    fix: .always(.suggested), aliases: ["WL"],
    summary: "A workflow has no name",
    why: "n8n refuses to create a workflow without a name",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": " ",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {}
        }
        """#,
        fixed: #"""
          {
            "name": "main",
            "nodes": [
              { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
            ],
            "connections": {}
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} }
          ],
          "connections": {}
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let root = file.workflow.root, file.workflow.isReadable else { return }
      var name: String { "\"\(JSONStrings.escape(freshName(file, context.project)))\"" }
      guard let member = root.member("name") else {
        context.report(
          Self.self, "the workflow has no `name`", at: root.span.startPoint,
          fixes: [Fix("name it \(name)", .suggested, [JSONEdits.insertFirst(key: "name", value: name, into: root)])])
        return
      }
      // Another type than string is reported by `node-field-type`.
      guard let text = member.value.string, text.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
      context.report(
        Self.self, "the workflow's `name` is blank", at: member.value.span,
        fixes: [.replace(member.value.span, with: name, "name it \(name)", .suggested)])
    }
  }

  /// What `codika.yaml` calls the workflow, else its key.
  private static func freshName(_ file: WorkflowFile, _ project: Project) -> String {
    project.useCase?.workflows.first { $0.key.value == file.key }?.workflowName?.value ?? file.key
  }
}
