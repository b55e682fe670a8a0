import Lexer
import Parser

/// A key that its scope does not have.
package enum PlaceholderUnknownKey: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-unknown-key", row: 204, group: .placeholders, level: .error,
    fix: .sometimes(.suggested),
    summary: "A placeholder asks its scope for a key that the scope does not have",
    why: "the platform has no value of this name, so the deployment fails",
    examples: [
      .bad(
        "workflows/main.json", #"{ "path": "{{PROCDATA_PROCES_ID_ATADCORP}}/run" }"#,
        fixed: #"{ "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/run" }"#),
      .good("workflows/main.json", #"{ "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/run" }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard let scope = placeholder.scope, placeholder.form.suffixScope == scope, let key = placeholder.key,
        let known = PlaceholderKeys.allowed(scope, in: context.project), !known.contains(key.value.uppercased()),
        !isAlias(key.value, in: context.project)
      else { return }
      let near = Suggestions.nearest(key.value, in: known)
      context.report(
        Self.self, "scope `\(scope.rawValue)` has no key `\(key.value)`", at: key.span,
        near.map { "did you mean `\($0)`?" } ?? "", help: "keys are \(Suggestions.list(known, most: 30))",
        fixes: near.map { [.replace(key.span, with: $0, "use the key `\($0)`", .suggested)] } ?? [])
    }
  }

  /// A short spelling of an integration that the scope has is the matter of `placeholder-key-alias`.
  private static func isAlias(_ key: String, in project: Project) -> Bool {
    PlaceholderScope.credentialPart(key.uppercased()).flatMap {
      Integrations.aliased(String($0.integration), in: project)
    }?.isShared ?? false
  }
}
