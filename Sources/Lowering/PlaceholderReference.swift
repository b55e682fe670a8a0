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
  var text: String { "{{\(name)_\(scope.suffix)}}" }

  /// One half of a credential.
  struct CredentialPart: Hashable, Sendable {
    enum Field: Hashable, Sendable { case id, name }

    /// `FLEXCRED_ANTHROPIC`.
    var name: String
    var field: Field
  }

  /// Nil for everything that ends in neither `_ID` nor `_NAME`.
  var credential: CredentialPart? {
    if key.hasSuffix("_ID") { return CredentialPart(name: String(name.dropLast(3)), field: .id) }
    if key.hasSuffix("_NAME") { return CredentialPart(name: String(name.dropLast(5)), field: .name) }
    return nil
  }

  /// The integration whose credential it is (`google_gmail`); nil for scopes that hold no integrations.
  var integration: String? {
    switch scope {
    case .flexcred, .usercred, .orgcred, .instcred:
      credential.map { $0.name.dropFirst(scope.rawValue.utf8.count + 1).lowercased() }
    case .procdata, .userdata, .memsecrt, .syscreds, .orgsecret, .instparm, .subwkfl: nil
    }
  }

  var phase: PlaceholderPhase {
    switch scope {
    case .procdata, .orgsecret, .syscreds: .template
    case .userdata, .memsecrt, .flexcred, .usercred, .orgcred, .instcred, .instparm: .instance
    case .subwkfl: .workflow
    }
  }
}
