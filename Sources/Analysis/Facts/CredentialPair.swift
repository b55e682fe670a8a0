import Lexer
import Parser

/// The exact placeholders of a credential's `id` and `name`, each with its parts.
struct CredentialPair {
  let id: Placeholder
  let name: Placeholder
  let idScope: ScopeName
  let nameScope: ScopeName
  let idKey: CredentialKey
  let nameKey: CredentialKey

  /// Nil unless both fields hold one exact placeholder with the right marker: other faults have their own findings.
  init?(_ reference: CredentialReference, in file: WorkflowFile) {
    guard case .placeholder(let id) = CredentialField(reference.id, file), id.isExact,
      case .placeholder(let name) = CredentialField(reference.name, file), name.isExact,
      let idScope = id.scope, let nameScope = name.scope,
      let idKey = id.key.flatMap({ CredentialKey($0.value) }), idKey.marker == .id,
      let nameKey = name.key.flatMap({ CredentialKey($0.value) }), nameKey.marker == .name
    else { return nil }
    self.id = id
    self.name = name
    self.idScope = idScope
    self.nameScope = nameScope
    self.idKey = idKey
    self.nameKey = nameKey
  }

  /// Makes `name` follow `id`: n8n finds a credential by its id.
  var nameFollowsID: Fix {
    let text = CredentialKey.text(idScope, idKey.integration, .name)
    return .replace(name.span, with: text, "use `\(text)`", .suggested)
  }
}
