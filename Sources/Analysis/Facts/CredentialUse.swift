import Lexer
import Parser

/// An exact credential placeholder, read as one half of a credential.
struct CredentialUse {
  let placeholder: Placeholder
  let scope: ScopeName
  let key: CredentialKey
  /// The key in the file: `GOOGLE_GMAIL_ID`.
  let keySpan: SourceSpan
  /// The `name` that says the same as this `id`: both are one fault, and have one finding.
  let name: Placeholder?

  /// Nil for all other placeholders, and for a `name` whose `id` says the same.
  init?(_ placeholder: Placeholder, in context: RuleContext) {
    guard placeholder.isExact, let scope = placeholder.scope, scope.isCredential, let located = placeholder.key,
      let key = CredentialKey(located.value)
    else { return nil }
    self.placeholder = placeholder
    self.scope = scope
    self.key = key
    keySpan = located.span
    guard let file = context.workflow, let pair = CredentialUse.pair(of: placeholder, in: file, context.node),
      pair.idScope == pair.nameScope, pair.idKey.integration == pair.nameKey.integration
    else {
      name = nil
      return
    }
    if pair.name.span == placeholder.span { return nil }
    name = pair.name
  }

  private static func pair(of placeholder: Placeholder, in file: WorkflowFile, _ node: Node?) -> CredentialPair? {
    guard let reference = node?.credentials.first(where: { $0.value.span.contains(placeholder.span) }) else {
      return nil
    }
    return CredentialPair(reference, in: file)
  }

  /// Where the integration stands, without `_ID` and `_NAME`.
  var integrationSpan: SourceSpan { CredentialUse.integrationSpan(keySpan, key) }

  /// Writes another integration, and another scope if one is given, into this placeholder and its `name`.
  func edits(integration: String, scope: ScopeName? = nil) -> [TextEdit] {
    let halves: [(Placeholder, CredentialKey.Marker)] =
      [(placeholder, key.marker)] + (name.map { [($0, .name)] } ?? [])
    return halves.compactMap { half, marker in
      if let scope { return TextEdit(half.span, CredentialKey.text(scope, integration, marker)) }
      return half.key.map { TextEdit($0.span, "\(integration)_\(marker.rawValue)") }
    }
  }

  private static func integrationSpan(_ span: SourceSpan, _ key: CredentialKey) -> SourceSpan {
    // The marker and its `_` are ASCII; a key with escapes in it is shown whole.
    let length = key.integration.utf8.count
    guard span.count == length + 1 + key.marker.rawValue.utf8.count else { return span }
    return SourceSpan(span.file, span.start, span.start + UInt32(length))
  }
}
