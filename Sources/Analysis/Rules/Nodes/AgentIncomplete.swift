import Lexer
import Parser

/// Agent without a prompt or a system message.
package enum AgentIncomplete: Rule {
  package static let metadata = RuleMetadata(
    id: "agent-incomplete", row: 531, group: .nodes, level: .warning,
    aliases: ["N8:AGENT_STATIC_PROMPT", "N8:AGENT_NO_SYSTEM_MESSAGE", "MCP"],
    summary: "Agent without a prompt or a system message",
    why: "the agent fails with `No prompt specified`, or answers without having been told anything",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": ↓"Agent", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": { "model": { "__rl": true, "mode": "list", "value": "gpt-4o-mini" } } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] }
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
            { "name": "Agent", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": { "options": { "systemMessage": "You answer for the shop." } } },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": { "model": { "__rl": true, "mode": "list", "value": "gpt-4o-mini" } } }
          ],
          "connections": {
            "Chat": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "@n8n/n8n-nodes-langchain.agent") { node, context in
      guard !node.disabled, node.version >= 1.6, let file = context.workflow, let position = context.position,
        file.graph.isReachable[position], let kind = node.parameters?["promptType"].map({ $0.literalText }) ?? "auto"
      else { return }
      let name = node.name?.value ?? ""
      let instruction = node.parameters?.at("options", "systemMessage")
      if kind == "define" {
        guard let text = node.parameters?["text"] else {
          return context.report(
            Self.self, "agent `\(name)` has no prompt", at: node.nameSpan, "`text` is missing",
            why: "without a prompt the agent fails: `No prompt specified`")
        }
        guard let literal = text.literalText, !text.isExpression else { return }
        if literal.utf8.allSatisfy({ $0 <= 0x20 }) {
          context.report(
            Self.self, "agent `\(name)` has no prompt", at: text.span, "empty",
            why: "without a prompt the agent fails: `No prompt specified`")
        } else if hasInput(position, file) {
          context.report(
            Self.self, "agent `\(name)` asks the same of every item", at: text.span, "nothing of the item is in it",
            severity: .note, why: "whatever comes in, the model sees the same prompt",
            help: "put what the item holds into the prompt: `{{ $json.… }}`")
        }
        return
      }
      guard kind == "auto" else { return }
      // The prompt is `chatInput` of the item: a chat gives it, or a node that makes such a field.
      guard isFedByChat(position, file, &context) || mentionsInput(file) else {
        return context.report(
          Self.self, "agent `\(name)` waits for a chat message, and no chat leads to it", at: node.nameSpan,
          "takes its prompt from `chatInput`", why: "without `chatInput` the agent fails: `No prompt specified`",
          help: "write the prompt into the node: `promptType` `define`")
      }
      guard instruction == nil, file.graph.incoming[position].allSatisfy({ file.graph.edges[$0].type != "ai_tool" })
      else {
        return
      }
      context.report(
        Self.self, "agent `\(name)` has no system message", at: node.nameSpan, severity: .note,
        why: "the model is told nothing but what the visitor writes",
        help: "say in `options.systemMessage` what it is for")
    }
  }

  /// More than one run with different items is possible: something but a start by hand leads to it.
  private static func hasInput(_ index: Int, _ file: WorkflowFile) -> Bool {
    file.graph.incoming[index].contains { file.graph.edges[$0].type == "main" }
      && !file.graph.entries.allSatisfy {
        !CodikaEntry(file.workflow.nodes[$0]).isTracked || CodikaEntry(file.workflow.nodes[$0]) == .schedule
      }
  }

  private static func isFedByChat(_ index: Int, _ file: WorkflowFile, _ context: inout RuleContext) -> Bool {
    let chats = file.graph.entries.filter { entry in
      guard let type = file.workflow.nodes[entry].type?.value else { return true }
      return context.types[entry] == nil || type.lowercased().hasSuffix("chattrigger")
        || type.hasSuffix("executeWorkflowTrigger")
    }
    return context.flow.reached(from: chats)[index]
  }

  /// A node that makes the field, or code that might.
  private static func mentionsInput(_ file: WorkflowFile) -> Bool {
    file.workflow.nodes.contains { node in
      guard let parameters = node.parameters, !node.disabled else { return false }
      if !NodeCode.all(of: node).isEmpty { return true }
      return ByteSearch.contains(file.workflow.document.source.slice(parameters.span), "chatInput")
    }
  }
}
