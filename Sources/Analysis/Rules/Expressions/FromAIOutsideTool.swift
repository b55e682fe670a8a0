import Lexer
import Parser

/// `$fromAI` in a node that no agent calls.
package enum FromAIOutsideTool: Rule {
  package static let metadata = RuleMetadata(
    id: "from-ai-outside-tool", row: 713, group: .expressions, level: .error, aliases: ["N8:FROM_AI_IN_NON_TOOL"],
    summary: "`$fromAI` outside of a tool",
    why: "only the parameters of a tool are filled in by the model; here the value is the default, or undefined",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Send", "type": "n8n-nodes-base.gmail", "typeVersion": 2.1, "position": [0, 0], "parameters": { "sendTo": "={{ ↓$fromAI('to') }}" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Send", "type": "n8n-nodes-base.gmailTool", "typeVersion": 2.1, "position": [0, 0], "parameters": { "sendTo": "={{ $fromAI('to') }}" } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onExpressions { expressions, context in
      guard let file = context.workflow else { return }
      for use in expressions.uses where use.reference.subject == .fromAI {
        let node = file.workflow.nodes[use.node]
        guard !node.disabled, isNoTool(node), !isUsed(use.node, in: file.graph) else { continue }
        context.report(
          Self.self, "global `\(use.text.utf8.text(use.reference.global))` stands in a node that is no tool",
          at: use.span(of: use.reference.global), node: node,
          help: "connect the node to an agent as a tool, or write the value")
      }
    }
  }

  /// True of a type that the catalogue knows and that has no `ai_tool` output.
  private static func isNoTool(_ node: Node) -> Bool {
    guard let outputs = NodeCatalog.outputs(of: node) ?? NodeCatalog.outputs(of: node, in: .v1) else { return false }
    return !outputs.contains { $0.family == "ai_tool" }
  }

  /// An agent is connected to it, or another sub-node that hands it on.
  private static func isUsed(_ node: Int, in graph: WorkflowGraph) -> Bool {
    graph.outgoing[node].contains { graph.edges[$0].isSubNode }
  }
}

extension [UInt8] {
  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: self[range.clamped(to: indices)], as: UTF8.self)
  }
}
