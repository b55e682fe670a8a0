import Lexer
import Parser

/// Nodes that an execution is certain to run once at most, with one item at most.
enum SingleItem {
  /// Triggers that begin an execution with one item.
  private static let triggers: Set<String> = [
    "n8n-nodes-base.webhook", "n8n-nodes-base.manualTrigger", "n8n-nodes-base.scheduleTrigger",
    "n8n-nodes-base.formTrigger", "n8n-nodes-base.errorTrigger", "@n8n/n8n-nodes-langchain.chatTrigger",
    "@n8n/n8n-nodes-langchain.manualChatTrigger",
  ]

  /// Types that give one item for each that comes, or none.
  private static let keepers: Set<String> = [
    "n8n-nodes-base.set", "n8n-nodes-base.if", "n8n-nodes-base.switch", "n8n-nodes-base.filter",
    "n8n-nodes-base.noOp", "n8n-nodes-base.wait", "n8n-nodes-base.dateTime", "n8n-nodes-base.crypto",
    "n8n-nodes-base.markdown", "n8n-nodes-base.renameKeys", "n8n-nodes-base.respondToWebhook",
    "n8n-nodes-base.executionData", "n8n-nodes-base.aggregate", "n8n-nodes-base.emailSend",
    "n8n-nodes-codika.codika", "@n8n/n8n-nodes-langchain.chainLlm", "@n8n/n8n-nodes-langchain.agent",
    "@n8n/n8n-nodes-langchain.textClassifier", "@n8n/n8n-nodes-langchain.sentimentAnalysis",
    "@n8n/n8n-nodes-langchain.informationExtractor",
  ]

  /// True if a node gives no more items than it gets.
  static func keepsCount(_ node: Node) -> Bool {
    guard let type = node.type?.value else { return false }
    if keepers.contains(type) { return true }
    return type == "n8n-nodes-base.code" && node.parameters?["mode"]?.string == "runOnceForEachItem"
  }

  /// True if one item at most arrives at the node in an execution, whichever trigger begins it.
  static func arrives(at node: Int, in file: WorkflowFile) -> Bool {
    let graph = file.graph
    let nodes = file.workflow.nodes
    var at = node
    // A way back longer than there are nodes is a loop.
    for _ in nodes.indices {
      let incoming = graph.incoming[at].map { graph.edges[$0] }.filter { MainFlow.isLive($0, graph) }
      let sources = Set(incoming.map(\.from))
      guard sources.count == incoming.count, let first = incoming.first else { return false }
      if sources.allSatisfy({ isSingleTrigger(nodes[$0], graph) }) { return true }
      guard incoming.count == 1, keepsCount(nodes[first.from]) || nodes[first.from].disabled else { return false }
      at = first.from
    }
    return false
  }

  /// `executeOnce` of a trigger counts for nothing; a trigger with an input is no beginning.
  private static func isSingleTrigger(_ node: Node, _ graph: WorkflowGraph) -> Bool {
    !node.disabled && node.type.map { triggers.contains($0.value) } == true
  }
}
