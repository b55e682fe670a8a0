import Lexer
import Parser

/// A text that looks like a placeholder of a scope that does not exist.
package enum PlaceholderUnknownPrefix: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-unknown-prefix", row: 203, group: .placeholders, level: .warning,
    fix: .sometimes(.suggested), aliases: ["PLACEHOLDER-SYNTAX"],
    summary: "A placeholder names a scope that does not exist",
    why: "nothing is substituted for it: the text reaches n8n unchanged",
    examples: [
      .bad(
        "workflows/main.json", #"{ "userId": "{{USREDATA_USER_ID_ATADRESU}}" }"#,
        fixed: #"{ "userId": "{{USERDATA_USER_ID_ATADRESU}}" }"#),
      .good("workflows/main.json", #"{ "html": "Dear {{FIRST_NAME}}, {{{RAW}}}" }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard placeholder.scope == nil else { return }
      let meant = placeholder.form.nearScope ?? placeholder.form.suffixScope
      context.report(
        Self.self, "there is no placeholder scope `\(placeholder.prefix.value)`", at: placeholder.prefix.span,
        meant.map { "did you mean `\($0.rawValue)`?" } ?? "",
        help: "scopes are " + ScopeName.allCases.map { "`\($0.rawValue)`" }.sorted().joined(separator: ", "),
        fixes: meant.map {
          [.replace(placeholder.prefix.span, with: $0.rawValue, "use the scope `\($0.rawValue)`", .suggested)]
        } ?? [])
    }
  }
}
