package import Lexer

/// One entry of `nodes` that is an object. Optional fields are nil where absent or of the wrong type (which is
/// reported).
package struct Node: Sendable {
  /// Position in the `nodes` array.
  package var index: Int
  package var value: Value
  package var name: Located<String>?
  package var id: Located<String>?
  package var type: Located<String>?
  package var typeVersion: Located<Double>?
  package var disabled: Bool
  package var parameters: Value?
  package var credentials: [CredentialReference]
  /// As written: `stopWorkflow`, `continueRegularOutput`, `continueErrorOutput`; nil if absent or no string.
  package var onError: Located<String>?
  package var notes: Value?

  package var position: Located<CanvasPosition>?
  package var webhookId: Located<String>?
  package var retryOnFail: Located<Bool>?
  /// n8n takes 2 to 5, and 3 if absent.
  package var maxTries: Located<Double>?
  /// Milliseconds; n8n takes 0 to 5,000, and 1,000 if absent.
  package var waitBetweenTries: Located<Double>?
  package var alwaysOutputData: Located<Bool>?
  package var executeOnce: Located<Bool>?
  /// The ancestor of `onError`.
  package var continueOnFail: Located<Bool>?
  package var notesInFlow: Located<Bool>?
  /// The `disabled` key as written.
  package var disabledValue: Located<Bool>?
  /// The `credentials` object.
  package var credentialsValue: Value?
  package var customTelemetryTags: Value?
  /// Members that n8n's API does not take: `color`, `extendsCredential`, `rewireOutputLogTo` and every unknown key, in
  /// the order of the file.
  package var otherMembers: [Value.Member] = []

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
