import Lexer
import Parser

/// Sub-node connection of the wrong kind or direction.
package enum AIEdgeMisuse: Rule {
  package static let metadata = RuleMetadata(
    id: "ai-edge-misuse", row: 310, group: .graph, level: .error,
    aliases: ["MCP", "N8:UNSUPPORTED_SUBNODE_INPUT"],
    summary: "Sub-node connection of the wrong kind or direction",
    why: "n8n finds neither an output nor an input of this kind, so the connection has no effect",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Ask", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] },
            "Model": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] }
          }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Ask", "type": "@n8n/n8n-nodes-langchain.agent", "typeVersion": 2.2, "position": [200, 0], "parameters": {} },
            { "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [400, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Ask", "type": "main", "index": 0 }]] },
            "Model": { "ai_languageModel": [[{ "node": "Ask", "type": "ai_languageModel", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let mayBeSubNode = file.workflow.nodes.map(mayBeSubNode)
      for edge in file.graph.edges {
        if edge.agrees, edge.type == "main", !mayBeSubNode[edge.from], !mayBeSubNode[edge.to] { continue }
        let connection = file.workflow.connections[edge.connection]
        let source = file.workflow.nodes[edge.from]
        let target = file.workflow.nodes[edge.to]
        guard PortFamilies.isKnown(edge.type), connection.targetType.map({ PortFamilies.isKnown($0.value) }) ?? true,
          let fault = fault(connection, source, target)
        else { continue }
        context.report(
          Self.self, fault.message, at: fault.span, fault.label, node: source, help: fault.help)
      }
    }
  }

  private typealias Fault = (message: String, span: SourceSpan, label: String, help: String?)

  /// Nothing but a langchain node or a tool made of another node supplies one: the others need no look at the catalogue.
  private static func mayBeSubNode(_ node: Node) -> Bool {
    guard let type = node.type?.value else { return false }
    return type.hasPrefix("@n8n/n8n-nodes-langchain.") || type.hasSuffix("Tool")
  }

  private static func fault(_ connection: Connection, _ source: Node, _ target: Node) -> Fault? {
    let family = connection.type.value
    let from = connection.source.value
    let to = connection.target.value
    if let type = connection.targetType, type.value != family {
      return (
        "connection leaves `\(from)` as `\(family)` and enters `\(to)` as `\(type.value)`", type.span,
        "expected `\(family)`", nil
      )
    }
    let outputs = NodeCatalog.type(of: source)?.possibleOutputFamilies(of: source)
    if outputs?.contains(family) == true, target.type?.value.hasPrefix("@n8n/n8n-nodes-langchain.") == false,
      family == "main"
    {
      return nil
    }
    let inputs = NodeCatalog.type(of: target)?.possibleInputFamilies(of: target)
    if let outputs, !outputs.contains(family), !outputs.isEmpty {
      return noOutput(connection, source, target, outputs)
    }
    guard let inputs, !inputs.contains(family), !(NodeCatalog.type(of: target)?.isTrigger ?? false && family == "main")
    else { return nil }
    if family == "main" {
      // Whatever takes no items and is no trigger is asked by others.
      guard let supplied = subNodeFamily(of: target) else { return nil }
      return (
        "`\(from)` sends items into the sub-node `\(to)`", connection.target.span, "takes no items",
        "connect `\(to)` to the node that uses it, as `\(supplied)`"
      )
    }
    return ("`\(to)` takes no \(PortFamilies.noun(family))", connection.target.span, "has no `\(family)` input", nil)
  }

  private static func noOutput(
    _ connection: Connection, _ source: Node, _ target: Node, _ outputs: Set<String>
  ) -> Fault? {
    let family = connection.type.value
    let from = connection.source.value
    if family == "main" {
      let supplied = outputs.sorted().first ?? ""
      return (
        "sub-node `\(from)` is connected by `main`", connection.type.span, "gives no items",
        "connect it as `\(supplied)`"
      )
    }
    if NodeCatalog.type(of: target)?.possibleOutputFamilies(of: target)?.contains(family) == true,
      NodeCatalog.type(of: source)?.possibleInputFamilies(of: source)?.contains(family) == true
    {
      return (
        "`\(family)` connection runs from `\(from)` to its sub-node `\(connection.target.value)`",
        connection.source.span, "the other way round", "a sub-node is the source, the node that uses it the target"
      )
    }
    let tool = NodeCatalog.type(of: source).flatMap { type in
      family == "ai_tool" && type.offersTool(version: type.version(of: source)) ? type.name + "Tool" : nil
    }
    return (
      "`\(from)` is no \(PortFamilies.noun(family))", connection.type.span, "`\(from)` has no `\(family)` output",
      tool.map { "as a tool its type is `\($0)`" }
    )
  }

  private static func subNodeFamily(of node: Node) -> String? {
    guard let outputs = NodeCatalog.type(of: node)?.possibleOutputFamilies(of: node), !outputs.contains("main") else {
      return nil
    }
    return outputs.sorted().first { $0 != "main" }
  }
}
