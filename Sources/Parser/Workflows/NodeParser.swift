import Lexer

/// Reads the entries of `nodes`.
enum NodeParser {
  /// Entries that are no objects are reported and left out.
  static func parse(_ list: Value, _ shape: inout ShapeReporter) -> [Node] {
    var nodes: [Node] = []
    for (index, element) in list.elements.enumerated() {
      guard element.isObject else {
        if let found = ShapeReporter.noun(element.kind) {
          shape.report(
            "node is \(found), not an object", at: element.span, "expected an object",
            DomainAddress(pointer: "/nodes/\(index)"))
        }
        continue
      }
      nodes.append(Node(element, at: index, NodeFields(element), &shape))
    }
    return nodes
  }
}

/// The members of one node by the keys that n8n's API takes; of a key that stands twice, the last.
struct NodeFields {
  var id: Value?, name: Value?, type: Value?, typeVersion: Value?, position: Value?, parameters: Value?,
    credentials: Value?
  var webhookId: Value?, disabled: Value?, notes: Value?, notesInFlow: Value?, executeOnce: Value?,
    alwaysOutputData: Value?
  var retryOnFail: Value?, maxTries: Value?, waitBetweenTries: Value?, continueOnFail: Value?, onError: Value?,
    customTelemetryTags: Value?
  var others: [Value.Member] = []

  init(_ node: Value) {
    for member in node.members {
      let value = member.value
      switch member.name {
      case "id": id = value
      case "name": name = value
      case "type": type = value
      case "typeVersion": typeVersion = value
      case "position": position = value
      case "parameters": parameters = value
      case "credentials": credentials = value
      case "webhookId": webhookId = value
      case "disabled": disabled = value
      case "notes": notes = value
      case "notesInFlow": notesInFlow = value
      case "executeOnce": executeOnce = value
      case "alwaysOutputData": alwaysOutputData = value
      case "retryOnFail": retryOnFail = value
      case "maxTries": maxTries = value
      case "waitBetweenTries": waitBetweenTries = value
      case "continueOnFail": continueOnFail = value
      case "onError": onError = value
      case "customTelemetryTags": customTelemetryTags = value
      default: others.append(member)
      }
    }
  }
}
