import Lexer
import Parser

/// The suffix of a placeholder must be its scope's own.
package enum PlaceholderSuffix: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-suffix", row: 201, group: .placeholders, level: .error, fix: .always(.safe),
    summary: "Placeholder suffix that does not belong to its scope",
    why: """
      Only the exact text `{{SCOPE_KEY_SUFFIX}}` is substituted at deployment. With another suffix the text reaches n8n
      unchanged, and the node fails at run time.
      """,
    examples: [
      .bad(
        "workflows/main.json", #"{ "id": "{{FLEXCRED_ANTHROPIC_ID_↓DERCRESU}}" }"#,
        fixed: #"{ "id": "{{FLEXCRED_ANTHROPIC_ID_DERCXELF}}" }"#),
      .good("workflows/main.json", #"{ "id": "{{USERCRED_GOOGLE_GMAIL_ID_DERCRESU}}" }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard let scope = placeholder.scope, let suffix = placeholder.suffix,
        suffix.value != scope.suffix
      else { return }
      context.report(
        Self.self, "suffix `\(suffix.value)` does not belong to scope `\(scope.rawValue)`", at: suffix.span,
        "expected `\(scope.suffix)`",
        also: [Label(placeholder.prefix.span, "scope `\(scope.rawValue)`")],
        why: "only `…_\(scope.suffix)` is substituted at deployment; this text would reach n8n unchanged",
        fixes: [
          .replace(suffix.span, with: scope.suffix, "replace the suffix with `\(scope.suffix)`", .safe)
        ])
    }
  }
}
