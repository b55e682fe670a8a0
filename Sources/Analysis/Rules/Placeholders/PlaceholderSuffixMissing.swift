import Lexer
import Parser

/// A placeholder that ends without its scope's suffix.
package enum PlaceholderSuffixMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-suffix-missing", row: 202, group: .placeholders, level: .error,
    fix: .sometimes(.safe), aliases: ["PLACEHOLDER-SYNTAX"],
    summary: "A placeholder lacks the suffix of its scope",
    why: "only the exact text `{{SCOPE_KEY_SUFFIX}}` is substituted; this one would reach n8n unchanged",
    examples: [
      .bad(
        "workflows/main.json", #"{ "url": "{{ORGSECRET_N8N_BASE_URL}}/webhook" }"#,
        fixed: #"{ "url": "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook" }"#),
      .good("workflows/main.json", #"{ "url": "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook" }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      // Spaces and small letters are told, and mended together with the suffix, by `placeholder-malformed`.
      guard let scope = placeholder.scope, placeholder.suffix == nil, !placeholder.form.hasSpaces,
        !placeholder.form.hasSmallLetters
      else { return }
      let end = placeholder.body.span.endPoint
      context.report(
        Self.self, "placeholder of scope `\(scope.rawValue)` lacks its suffix", at: placeholder.body.span,
        "expected `…_\(scope.suffix)`",
        fixes: placeholder.key == nil
          ? [] : [Fix("append `_\(scope.suffix)`", .safe, [TextEdit(end, "_\(scope.suffix)")])])
    }
  }
}
