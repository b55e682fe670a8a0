import Lexer
package import Parser

/// What a node is in a graph, as far as its type tells.
package enum NodeRoles {
  /// In n8n's trigger group, by the catalogue.
  package static func isKnownTrigger(_ node: Node) -> Bool {
    node.type.flatMap { NodeCatalog.type($0.value) }?.isTrigger ?? false
  }

  /// A known trigger, or a type that the catalogue does not know and that is called one.
  package static func mayBeTrigger(_ node: Node) -> Bool {
    guard let type = node.type?.value else { return false }
    if let known = NodeCatalog.type(type) { return known.isTrigger }
    return type.lowercased().hasSuffix("trigger")
  }

  package static func isSubWorkflowTrigger(_ node: Node) -> Bool {
    node.type?.value == "n8n-nodes-base.executeWorkflowTrigger"
  }

  /// Sends each item to one of several outputs.
  package static func isBranch(_ node: Node) -> Bool {
    switch node.type?.value {
    case "n8n-nodes-base.if", "n8n-nodes-base.switch", "n8n-nodes-base.filter",
      "@n8n/n8n-nodes-langchain.textClassifier", "@n8n/n8n-nodes-langchain.sentimentAnalysis":
      true
    default: false
    }
  }

  /// Sends each item to one output and never to two.
  package static func choosesOneOutput(_ node: Node) -> Bool {
    switch node.type?.value {
    case "n8n-nodes-base.if", "@n8n/n8n-nodes-langchain.sentimentAnalysis": true
    case "n8n-nodes-base.switch": isOff(node.parameters?["options"]?["allMatchingOutputs"])
    case "@n8n/n8n-nodes-langchain.textClassifier": isOff(node.parameters?["options"]?["multiClass"])
    default: node.onError?.value == "continueErrorOutput" && naturalOutputCount(node) == 1
    }
  }

  private static func isOff(_ value: Value?) -> Bool { value == nil || value?.bool == false }

  /// Main outputs that the node has by itself, without the error output; nil where a live expression decides.
  package static func naturalOutputCount(_ node: Node) -> Int? {
    if node.type?.value == "n8n-nodes-base.if" { return 2 }
    guard let outputs = NodeCatalog.outputs(of: node) else { return nil }
    let count = outputs.count { $0.family == "main" }
    return node.onError?.value == "continueErrorOutput" ? Swift.max(count - 1, 0) : count
  }

  /// How people call an output slot.
  package static func slotName(_ node: Node, _ slot: Int) -> String {
    if node.type?.value == "n8n-nodes-base.if" { return slot == 0 ? "`true`" : "`false`" }
    return "\(slot)"
  }
}
