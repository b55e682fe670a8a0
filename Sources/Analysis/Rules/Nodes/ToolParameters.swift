import Lexer
import Parser

/// Tool without a value for the model to fill in.
package enum ToolParameters: Rule {
  package static let metadata = RuleMetadata(
    id: "tool-parameters", row: 534, group: .nodes, level: .warning,
    aliases: ["N8:TOOL_NO_PARAMETERS"],
    summary: "Tool without a value for the model to fill in",
    why: "the model can only say when: each call sends or writes the very same",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Chat", "type": "@n8n/n8n-nodes-langchain.chatTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "webhookId": "c" },
            { "name": "Agent", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": { "options": { "systemMessage": "Help." } } },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": { "model": { "__rl": true, "mode": "list", "value": "gpt-4o-mini" } } },
            { "name": ↓"Mail", "type": "n8n-nodes-base.gmailTool", "typeVersion": 2.1, "position": [600, 0], "parameters": { "sendTo": "desk@acme.test", "subject": "Hello", "message": "Hi" } }
          ],
          "connections": {
            "Chat": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] },
            "Mail": { "ai_tool": [[{ "node": "Agent", "type": "ai_tool", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Chat", "type": "@n8n/n8n-nodes-langchain.chatTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "webhookId": "c" },
            { "name": "Agent", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": { "options": { "systemMessage": "Help." } } },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": { "model": { "__rl": true, "mode": "list", "value": "gpt-4o-mini" } } },
            { "name": "Mail", "type": "n8n-nodes-base.gmailTool", "typeVersion": 2.1, "position": [600, 0], "parameters": { "sendTo": "desk@acme.test", "subject": "Hello", "message": "={{ $fromAI('text') }}" } }
          ],
          "connections": {
            "Chat": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] },
            "Mail": { "ai_tool": [[{ "node": "Agent", "type": "ai_tool", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (index, node) in file.workflow.nodes.enumerated() where !node.disabled {
        guard let type = context.types[index], let parameters = node.parameters,
          file.graph.outgoing[index].contains(where: { file.graph.edges[$0].type == "ai_tool" })
        else { continue }
        let isCall = type.originalName == "@n8n/n8n-nodes-langchain.toolWorkflow"
        guard isCall ? takesInputs(node, context.project) : type.variant == .tool && context.effects[index].isChange
        else {
          continue
        }
        // An expression may fetch something of the conversation.
        if parameters.containsText({ $0.utf8.first == UInt8(ascii: "=") || $0.containsBytes(of: "{{") && !isCall }) {
          continue
        }
        context.report(
          Self.self, "tool `\(node.name?.value ?? "")` takes nothing from the model", at: node.nameSpan,
          "every value is fixed", node: node,
          help: "let the model fill in what differs: `={{ $fromAI('name', 'what it is') }}`")
      }
    }
  }

  /// The called workflow is one of the project's, and declares inputs.
  private static func takesInputs(_ node: Node, _ project: Project) -> Bool {
    guard node.version >= 2,
      let text = node.parameters?["workflowId"].flatMap({ $0.isString ? $0 : $0["value"] })?.string,
      let token = PlaceholderLexer.tokens(in: Array(text.utf8)[...]).first, token.form.isExact
    else { return false }
    let key = project.workflows.first { text == PlaceholderScope(.subwkfl).text($0.key) }
    guard let callee = key else { return false }
    return callee.workflow.nodes.contains { node in
      NodeRoles.isSubWorkflowTrigger(node)
        && !(node.parameters?.at("workflowInputs", "values")?.elements.isEmpty ?? true)
    }
  }
}
