import Lexer
import Parser

/// A placeholder with inner spaces or small letters, otherwise exact.
package enum PlaceholderMalformed: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-malformed", row: 205, group: .placeholders, level: .error,
    fix: .sometimes(.safe),
    summary: "A placeholder has spaces or small letters",
    why: "only the exact text is substituted; n8n would take this one for an expression and fail",
    examples: [
      .bad(
        "workflows/main.json", #"{ "userId": "{{ userdata_user_id_atadresu }}" }"#,
        fixed: #"{ "userId": "{{USERDATA_USER_ID_ATADRESU}}" }"#),
      .good("workflows/main.json", #"{ "workflowId": "{{SUBWKFL_main_LFKWBUS}}", "userId": "={{ $json.userId }}" }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard let scope = placeholder.scope, placeholder.form.hasSpaces || placeholder.form.hasSmallLetters else {
        return
      }
      let exact = exactText(placeholder, scope)
      let fault =
        switch (placeholder.form.hasSpaces, placeholder.form.hasSmallLetters) {
        case (true, true): "spaces and small letters"
        case (true, false): "spaces"
        default: "small letters"
        }
      context.report(
        Self.self, "placeholder of scope `\(scope.rawValue)` is written with \(fault)", at: placeholder.span,
        exact.map { "expected `\($0)`" } ?? "",
        fixes: exact.map { [.replace(placeholder.span, with: $0, "write `\($0)`", .safe)] } ?? [])
    }
  }

  /// Nil where more than spaces and letter case is wrong: then the key is a guess.
  private static func exactText(_ placeholder: Placeholder, _ scope: ScopeName) -> String? {
    guard let key = placeholder.key, placeholder.form.suffixScope == scope else { return nil }
    let bytes = key.value.utf8
    guard bytes.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x5F || $0 == 0x2D })
    else { return nil }
    let name = scope == .subwkfl ? key.value : key.value.uppercased()
    return "{{\(scope.rawValue)_\(name)_\(scope.suffix)}}"
  }
}
