import Lexer
import Parser

/// Output parser or fallback flag that contradicts the wiring.
package enum ParserOrFallbackFlag: Rule {
  package static let metadata = RuleMetadata(
    id: "parser-or-fallback-flag", row: 533, group: .nodes, level: .error, fix: .sometimes(.safe),
    aliases: ["N8:MISSING_FALLBACK_MODEL_FLAG", "N8:SUBNODE_PARAMETER_MISMATCH"],
    summary: "Output parser or fallback flag that contradicts the wiring",
    why:
      "n8n goes by the flag: what is connected without it is ignored, and what the flag asks for is missed when the node runs",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Chat", "type": "@n8n/n8n-nodes-langchain.chatTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "webhookId": "c" },
            {
              "name": ↓"Agent",
              "type": "@n8n/n8n-nodes-langchain.agent",
              "typeVersion": 2.2,
              "position": [200, 0],
              "parameters": { "options": { "systemMessage": "Help." } }
            },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": { "model": { "__rl": true, "mode": "list", "value": "gpt-4o-mini" } } },
            { "name": "Schema", "type": "@n8n/n8n-nodes-langchain.outputParserStructured", "typeVersion": 1.2, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Chat": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] },
            "Schema": { "ai_outputParser": [[{ "node": "Agent", "type": "ai_outputParser", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Chat", "type": "@n8n/n8n-nodes-langchain.chatTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": {}, "webhookId": "c" },
              {
                "name": "Agent",
                "type": "@n8n/n8n-nodes-langchain.agent",
                "typeVersion": 2.2,
                "position": [200, 0],
                "parameters": { "options": { "systemMessage": "Help." }, "hasOutputParser": true }
              },
              { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": { "model": { "__rl": true, "mode": "list", "value": "gpt-4o-mini" } } },
              { "name": "Schema", "type": "@n8n/n8n-nodes-langchain.outputParserStructured", "typeVersion": 1.2, "position": [600, 0], "parameters": {} }
            ],
            "connections": {
              "Chat": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
              "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] },
              "Schema": { "ai_outputParser": [[{ "node": "Agent", "type": "ai_outputParser", "index": 0 }]] }
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
            {
              "name": "Agent",
              "type": "@n8n/n8n-nodes-langchain.agent",
              "typeVersion": 2.2,
              "position": [200, 0],
              "parameters": { "options": { "systemMessage": "Help." }, "hasOutputParser": true }
            },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": { "model": { "__rl": true, "mode": "list", "value": "gpt-4o-mini" } } },
            { "name": "Schema", "type": "@n8n/n8n-nodes-langchain.outputParserStructured", "typeVersion": 1.2, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Chat": { "main": [[{ "node": "Agent", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Agent", "type": "ai_languageModel", "index": 0 }]] },
            "Schema": { "ai_outputParser": [[{ "node": "Agent", "type": "ai_outputParser", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "@n8n/n8n-nodes-langchain.agent", "@n8n/n8n-nodes-langchain.chainLlm") { node, context in
      guard !node.disabled, let position = context.position, let file = context.workflow,
        file.workflow.hasAllConnections,
        let type = context.nodeType
      else { return }
      let connected = file.graph.incoming[position].map { file.graph.edges[$0] }.filter {
        !file.graph.isDisabled[$0.from]
      }
      judge(.parser, connected.first { $0.type == "ai_outputParser" }, node, type, file, &context)
      let models = connected.filter { $0.type == "ai_languageModel" }
      judge(.fallback, models.first { $0.input == 1 }, node, type, file, &context)
    }
  }

  private enum Flag: String {
    case parser = "hasOutputParser"
    case fallback = "needsFallback"

    var family: String { self == .parser ? "ai_outputParser" : "ai_languageModel" }
    var noun: String { self == .parser ? "an output parser" : "a second model" }
  }

  private static func judge(
    _ flag: Flag, _ edge: WorkflowGraph.Edge?, _ node: Node, _ type: NodeType, _ file: WorkflowFile,
    _ context: inout RuleContext
  ) {
    let written = node.parameters?[flag.rawValue]
    guard written == nil || written?.bool != nil, let ports = type.inputs(of: node) else { return }
    let count = ports.count { $0.family == flag.family }
    let has = flag == .parser ? count > 0 : count > 1
    let name = node.name?.value ?? ""
    if let edge, !has {
      // Versions without the flag take nothing of the kind at all.
      guard type.possibleInputFamilies(of: node)?.contains(flag.family) == true, knows(flag, node, type) else { return }
      let edit =
        written.map { TextEdit($0.span, "true") }
        ?? node.parameters.map { JSONEdits.append(key: flag.rawValue, value: "true", to: $0) }
      context.report(
        Self.self, "`\(name)` has \(flag.noun) that it does not use", at: node.nameSpan,
        "`\(flag.rawValue)` is not set",
        also: [Label(file.workflow.connections[edge.connection].source.span, "ignored")],
        fixes: edit.map { [Fix("set `\(flag.rawValue)`", .safe, [$0])] } ?? [])
    } else if edge == nil, let written, written.bool == true, has {
      context.report(
        Self.self, "`\(name)` is told to use \(flag.noun), and has none", at: written.span, "nothing is connected",
        severity: flag == .parser ? .warning : nil,
        fixes: [.replace(written.span, with: "false", "do without \(flag.noun)", .suggested)])
    }
  }

  /// True if the flag, when it is set, gives the node the port.
  private static func knows(_ flag: Flag, _ node: Node, _ type: NodeType) -> Bool {
    let version = type.version(of: node)
    if flag == .parser { return true }
    return type.originalName.hasSuffix(".agent") ? version >= 2.1 : version >= 1.7
  }
}
