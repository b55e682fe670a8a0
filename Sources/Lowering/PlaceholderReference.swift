import Analysis
import Lexer
import Parser

/// What a well-formed placeholder names.
struct PlaceholderReference: Hashable, Sendable {
  var scope: ScopeName
  var key: String

  /// Nil for what only looks like a placeholder: it is text.
  init?(_ placeholder: Placeholder) {
    guard placeholder.isExact, let scope = placeholder.scope, let key = placeholder.key else { return nil }
    self.init(scope, key.value)
  }

  init(_ scope: ScopeName, _ key: String) {
    self.scope = scope
    self.key = key
  }

  /// As environments write it: `PROCDATA_PROCESS_ID`.
  var name: String { "\(scope.rawValue)_\(key)" }
  /// As workflows write it, braces included.
  var text: String { PlaceholderScope(scope).text(key) }

  /// One half of a credential.
  struct CredentialPart: Hashable, Sendable {
    enum Field: Hashable, Sendable { case id, name }

    /// `FLEXCRED_ANTHROPIC`.
    var name: String
    var field: Field
  }

  /// Nil for what is no half of a credential.
  var credential: CredentialPart? {
    let field: CredentialPart.Field
    switch PlaceholderScope(scope).content(of: key) {
    case .credentialID: field = .id
    case .credentialName: field = .name
    case .text, .url, .secret, .workflowID, .parameter: return nil
    }
    guard let part = PlaceholderScope.credentialPart(key) else { return nil }
    return CredentialPart(name: "\(scope.rawValue)_\(part.integration)", field: field)
  }

  /// The integration that it belongs to (`google_gmail`); nil for scopes that hold no integrations of users.
  var integration: String? {
    guard scope.isCredential, scope != .syscreds else { return nil }
    let stem = key.hasSuffix("_KEY") ? key.dropLast(4) : PlaceholderScope.credentialPart(key)?.integration
    return stem.map { $0.lowercased() }
  }

  var phase: PlaceholderPhase { PlaceholderScope(scope).phase }
}
