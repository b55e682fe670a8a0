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
      nodes.append(node(element, at: index, Fields(element), &shape))
    }
    return nodes
  }

  private static func node(
    _ value: Value, at index: Int, _ fields: Fields, _ shape: inout ShapeReporter
  ) -> Node {
    let subject = ShapeReporter.Subject.node(index: index, name: fields.name?.string)
    let place = fields.name?.span ?? value.span.startPoint
    let name = shape.name(fields.name, "name", of: subject, in: place)
    let disabled = shape.bool(fields.disabled, "disabled", of: subject)
    let credentials = shape.object(fields.credentials, "credentials", of: subject)
    var node = Node(
      index: index, value: value, name: name, id: shape.string(fields.id, "id", of: subject),
      type: shape.name(fields.type, "type", of: subject, in: place),
      typeVersion: shape.number(fields.typeVersion, "typeVersion", of: subject), disabled: disabled?.value ?? false,
      parameters: shape.object(fields.parameters, "parameters", of: subject),
      credentials: references(credentials, subject, &shape),
      onError: shape.string(fields.onError, "onError", of: subject),
      notes: shape.string(fields.notes, "notes", of: subject) == nil ? nil : fields.notes)
    node.disabledValue = disabled
    node.credentialsValue = credentials
    node.position = shape.position(fields.position, of: subject, in: place)
    node.webhookId = shape.string(fields.webhookId, "webhookId", of: subject)
    node.retryOnFail = shape.bool(fields.retryOnFail, "retryOnFail", of: subject)
    node.maxTries = shape.number(fields.maxTries, "maxTries", of: subject)
    node.waitBetweenTries = shape.number(fields.waitBetweenTries, "waitBetweenTries", of: subject)
    node.alwaysOutputData = shape.bool(fields.alwaysOutputData, "alwaysOutputData", of: subject)
    node.executeOnce = shape.bool(fields.executeOnce, "executeOnce", of: subject)
    node.continueOnFail = shape.bool(fields.continueOnFail, "continueOnFail", of: subject)
    node.notesInFlow = shape.bool(fields.notesInFlow, "notesInFlow", of: subject)
    node.customTelemetryTags = fields.customTelemetryTags
    node.otherMembers = fields.others
    return node
  }

  /// n8n takes an object or the name alone (the old form) and looks no further.
  private static func references(
    _ credentials: Value?, _ subject: ShapeReporter.Subject, _ shape: inout ShapeReporter
  ) -> [CredentialReference] {
    guard let credentials else { return [] }
    return credentials.lastMembers.map {
      CredentialReference(type: Located($0.name, $0.key.span), value: $0.value)
    }
  }

  /// The members of one node by the keys that n8n's API takes; of a key that stands twice, the last.
  private struct Fields {
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
}
