import Parser

/// An output that has connections and that the node, as it is set up, does not have.
struct ExtraOutput {
  enum Kind {
    case missing
    /// Where the error output would be, if `onError` asked for one.
    case error
    /// Where the fallback of a Switch would be, if its options asked for one.
    case fallback
  }

  /// Index of the node.
  var node: Int
  var output: Int
  var kind: Kind
  /// Main outputs that the node has, its error output included.
  var count: Int
  /// Index of the first connection in `workflow.connections`.
  var connection: Int

  /// Each output once, in the order of the file.
  static func find(in file: WorkflowFile) -> [ExtraOutput] {
    var seen: Set<SlotGraph.Slot> = []
    var found: [ExtraOutput] = []
    for edge in file.graph.edges where edge.type == "main" {
      let node = file.workflow.nodes[edge.from]
      guard edge.output > 0 || node.type?.value == stopAndError,
        seen.insert(SlotGraph.Slot(node: edge.from, output: edge.output)).inserted,
        let natural = NodeRoles.naturalOutputCount(node)
      else { continue }
      let count = natural + (node.onError?.value == "continueErrorOutput" ? 1 : 0)
      guard edge.output >= count, natural > 0 || node.type?.value == stopAndError else { continue }
      found.append(
        ExtraOutput(
          node: edge.from, output: edge.output, kind: kind(node, edge.output, natural), count: count,
          connection: edge.connection))
    }
    return found.filter { !isExempt(file.workflow.nodes[$0.node]) }
  }

  private static let stopAndError = "n8n-nodes-base.stopAndError"

  /// Filter has a hidden second output with what it discards; a called workflow passes on the outputs of its last node;
  /// a Stop and Error that must not stop hands its items to the first output.
  private static func isExempt(_ node: Node) -> Bool {
    switch node.type?.value {
    case "n8n-nodes-base.filter", "n8n-nodes-base.executeWorkflow": true
    case stopAndError: node.onError.map { $0.value != "stopWorkflow" } ?? false || node.continueOnFail?.value == true
    default: false
    }
  }

  private static func kind(_ node: Node, _ output: Int, _ natural: Int) -> Kind {
    guard output == natural, let type = node.type?.value else { return .missing }
    if type == "n8n-nodes-base.switch" {
      // In the mode of rules the fallback stands behind them; versions 1 and 2 send it to one of their outputs.
      let version = node.typeVersion?.value ?? 1
      let mode = node.parameters?["mode"]
      return version >= 3 && (mode == nil || mode?.string == "rules") ? .fallback : .missing
    }
    guard natural == 1, !severalOutputs.contains(type), !NodeRoles.mayBeTrigger(node) else { return .missing }
    return .error
  }

  /// Types whose second output is one of their own.
  private static let severalOutputs: Set<String> = [
    "n8n-nodes-base.splitInBatches", "n8n-nodes-base.webhook", "n8n-nodes-base.respondToWebhook",
    "n8n-nodes-base.evaluation", "@n8n/n8n-nodes-langchain.textClassifier",
    "@n8n/n8n-nodes-langchain.sentimentAnalysis", "@n8n/n8n-nodes-langchain.guardrails",
    "@n8n/n8n-nodes-langchain.code",
  ]
}
