import Lexer
import Parser

/// Tool without a usable description.
package enum ToolDescription: Rule {
  package static let metadata = RuleMetadata(
    id: "tool-description", row: 532, group: .nodes, level: .warning,
    aliases: ["MCP"],
    summary: "Tool without a usable description",
    why:
      "the model chooses its tools by their descriptions: without one it guesses from the name, or leaves the tool alone",
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
            { "name": "Stock", "type": "@n8n/n8n-nodes-langchain.toolCode", "typeVersion": 1.1, "position": [600, 0], "parameters": { "description": ↓"", "jsCode": "return 1;" } }
          ],
          "connections": {
            "Chat": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] },
            "Stock": { "ai_tool": [[{ "node": "Agent", "type": "ai_tool", "index": 0 }]] }
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
            { "name": "Stock", "type": "@n8n/n8n-nodes-langchain.toolCode", "typeVersion": 1.1, "position": [600, 0], "parameters": { "description": "Tells how many pieces of an article are in stock.", "jsCode": "return 1;" } }
          ],
          "connections": {
            "Chat": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] },
            "Stock": { "ai_tool": [[{ "node": "Agent", "type": "ai_tool", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (index, node) in file.workflow.nodes.enumerated() where !node.disabled {
        guard let type = node.type?.value, let key = key(type, node, context.types[index]),
          file.graph.outgoing[index].contains(where: { file.graph.edges[$0].type == "ai_tool" })
        else { continue }
        let name = node.name?.value ?? ""
        guard let text = node.parameters?[key] else {
          context.report(
            Self.self, "tool `\(name)` has no description", at: node.nameSpan, "`\(key)` is missing", node: node)
          continue
        }
        guard let literal = text.literalText, !text.isExpression else { continue }
        let words = literal.split { $0 == " " || $0 == "\n" }
        if words.isEmpty {
          context.report(Self.self, "tool `\(name)` has no description", at: text.span, "empty", node: node)
        } else if literal.containsBytes(of: "[Describe your") || words.count < 2 {
          context.report(
            Self.self, "description of tool `\(name)` says nothing", at: text.span, node: node,
            help: "say what the tool does and when to use it, in a sentence")
        }
      }
    }
  }

  /// The parameter with the description; nil for nodes without one, or that describe themselves.
  private static func key(_ type: String, _ node: Node, _ known: NodeType?) -> String? {
    switch type {
    case "@n8n/n8n-nodes-langchain.toolCode", "@n8n/n8n-nodes-langchain.toolVectorStore": return "description"
    case "@n8n/n8n-nodes-langchain.toolWorkflow": return node.version < 2.2 ? "description" : nil
    case "@n8n/n8n-nodes-langchain.toolHttpRequest": return "toolDescription"
    default:
      guard known?.variant == .tool, node.literal("descriptionType") == "manual" else { return nil }
      return "toolDescription"
    }
  }
}
