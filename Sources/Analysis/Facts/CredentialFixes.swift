import Lexer
import Parser

/// Which placeholders a credential reference should hold.
enum CredentialFixes {
  struct Pair {
    let scope: ScopeName
    let integration: String

    func text(_ marker: CredentialKey.Marker) -> String { CredentialKey.text(scope, integration, marker) }
  }

  /// What the other field says, else the one integration that has a credential of this type; nil where there is a choice.
  static func placeholders(for reference: CredentialReference, in file: WorkflowFile) -> Pair? {
    for field in [reference.id, reference.name] {
      if case .placeholder(let placeholder) = CredentialField(field, file), placeholder.isExact,
        let scope = placeholder.scope, let key = placeholder.key.flatMap({ CredentialKey($0.value) })
      {
        return Pair(scope: scope, integration: key.integration)
      }
    }
    guard let integration = Integrations.only(ofType: reference.type.value) else { return nil }
    return Pair(scope: integration.scope, integration: integration.key)
  }

  /// Puts the placeholders in the place of the literal fields.
  static func set(_ reference: CredentialReference, _ pair: Pair, _ fields: [Value], _ file: WorkflowFile) -> [Fix] {
    let title = "use `\(pair.text(.id))`"
    if reference.value.isString {
      let text = #"{ "id": "\#(pair.text(.id))", "name": "\#(pair.text(.name))" }"#
      return [.replace(reference.value.span, with: text, title, .suggested)]
    }
    let edits = fields.map { field in
      TextEdit(field.span, "\"\(pair.text(field.index == reference.id?.index ? .id : .name))\"")
    }
    return [Fix(title, .suggested, edits)]
  }
}
