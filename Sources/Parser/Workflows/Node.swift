package import Lexer

/// One entry of `nodes` that is an object. Optional fields are nil where absent or of the wrong type (which is
/// reported). Immutable and shared: a copy costs one reference.
package final class Node: Sendable {
  /// Position in the `nodes` array.
  package let index: Int
  package let value: Value
  package let name: Located<String>?
  package let id: Located<String>?
  package let type: Located<String>?
  package let typeVersion: Located<Double>?
  package let position: Located<CanvasPosition>?
  package let parameters: Value?
  package let credentials: [CredentialReference]
  /// The `credentials` object.
  package let credentialsValue: Value?
  package let webhookId: Located<String>?
  package let disabled: Bool
  /// The `disabled` key as written.
  package let disabledValue: Located<Bool>?
  package let notes: Value?
  package let notesInFlow: Located<Bool>?
  package let executeOnce: Located<Bool>?
  package let alwaysOutputData: Located<Bool>?
  package let retryOnFail: Located<Bool>?
  /// n8n takes 2 to 5, and 3 if absent.
  package let maxTries: Located<Double>?
  /// Milliseconds; n8n takes 0 to 5,000, and 1,000 if absent.
  package let waitBetweenTries: Located<Double>?
  /// As written: `stopWorkflow`, `continueRegularOutput`, `continueErrorOutput`; nil if absent or no string.
  package let onError: Located<String>?
  /// The ancestor of `onError`.
  package let continueOnFail: Located<Bool>?
  package let customTelemetryTags: Value?
  /// Members that n8n's API does not take: `color`, `extendsCredential`, `rewireOutputLogTo` and every unknown key, in
  /// the order of the file.
  package let otherMembers: [Value.Member]

  /// Reads one entry; what is wrong with its fields goes into `shape`.
  init(_ value: Value, at index: Int, _ fields: NodeFields, _ shape: inout ShapeReporter) {
    let subject = ShapeReporter.Subject.node(index: index, name: fields.name?.string)
    let place = fields.name?.span ?? value.span.startPoint
    self.index = index
    self.value = value
    name = shape.name(fields.name, "name", of: subject, in: place)
    disabledValue = shape.bool(fields.disabled, "disabled", of: subject)
    disabled = disabledValue?.value ?? false
    credentialsValue = shape.object(fields.credentials, "credentials", of: subject)
    // n8n takes an object or the name alone (the old form) and looks no further.
    credentials =
      credentialsValue?.lastMembers.map {
        CredentialReference(type: Located($0.name, $0.key.span), value: $0.value)
      } ?? []
    id = shape.string(fields.id, "id", of: subject)
    type = shape.name(fields.type, "type", of: subject, in: place)
    typeVersion = shape.number(fields.typeVersion, "typeVersion", of: subject)
    parameters = shape.object(fields.parameters, "parameters", of: subject)
    onError = shape.string(fields.onError, "onError", of: subject)
    notes = shape.string(fields.notes, "notes", of: subject) == nil ? nil : fields.notes
    position = shape.position(fields.position, of: subject, in: place)
    webhookId = shape.string(fields.webhookId, "webhookId", of: subject)
    retryOnFail = shape.bool(fields.retryOnFail, "retryOnFail", of: subject)
    maxTries = shape.number(fields.maxTries, "maxTries", of: subject)
    waitBetweenTries = shape.number(fields.waitBetweenTries, "waitBetweenTries", of: subject)
    alwaysOutputData = shape.bool(fields.alwaysOutputData, "alwaysOutputData", of: subject)
    executeOnce = shape.bool(fields.executeOnce, "executeOnce", of: subject)
    continueOnFail = shape.bool(fields.continueOnFail, "continueOnFail", of: subject)
    notesInFlow = shape.bool(fields.notesInFlow, "notesInFlow", of: subject)
    customTelemetryTags = fields.customTelemetryTags
    otherMembers = fields.others
  }

  /// A node that stands in no workflow, with the fields that decide its ports and credentials.
  package init(
    index: Int, value: Value, name: Located<String>?, id: Located<String>?, type: Located<String>?,
    typeVersion: Located<Double>?, disabled: Bool, parameters: Value?, credentials: [CredentialReference],
    onError: Located<String>?, notes: Value?
  ) {
    self.index = index
    self.value = value
    self.name = name
    self.id = id
    self.type = type
    self.typeVersion = typeVersion
    self.disabled = disabled
    self.parameters = parameters
    self.credentials = credentials
    self.onError = onError
    self.notes = notes
    position = nil
    credentialsValue = nil
    webhookId = nil
    disabledValue = nil
    notesInFlow = nil
    executeOnce = nil
    alwaysOutputData = nil
    retryOnFail = nil
    maxTries = nil
    waitBetweenTries = nil
    continueOnFail = nil
    customTelemetryTags = nil
    otherMembers = []
  }

  /// Where to point when the whole node is meant: its name, else the object's first byte.
  package var nameSpan: SourceSpan { name?.span ?? value.span.startPoint }
  package var isStickyNote: Bool { type?.value == "n8n-nodes-base.stickyNote" }
  package var color: Value? { otherMember("color") }
  package var extendsCredential: Value? { otherMember("extendsCredential") }

  private func otherMember(_ key: String) -> Value? { otherMembers.last { $0.name == key }?.value }
}

/// Where a node stands on the canvas, in pixels. The order of execution follows it.
package struct CanvasPosition: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// One entry of a node's `credentials`.
package struct CredentialReference: Sendable {
  /// The credential type, with the span of the key.
  package var type: Located<String>
  /// An object with `id` and `name`, or a string (the legal old form).
  package var value: Value
  package var id: Value? { value["id"] }
  package var name: Value? { value["name"] }

  package init(type: Located<String>, value: Value) {
    self.type = type
    self.value = value
  }
}
