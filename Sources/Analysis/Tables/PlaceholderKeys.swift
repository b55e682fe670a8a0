import Lexer
import Parser

/// The keys that a scope has in one project: those of the scope, and what `tables:` of `codika.yaml` adds:
/// `placeholders: { ORGSECRET: [SMTP_HOST], FLEXCRED: [GROQ] }`, `integrations: { groq: { shared: true } }`.
enum PlaceholderKeys {
  /// Nil where keys follow from the project or from the platform.
  static func allowed(_ scope: ScopeName, in project: Project) -> [String]? {
    let scope = PlaceholderScope(scope)
    guard let known = scope.allowedKeys else { return nil }
    var added = project.fact("placeholders", scope.name.rawValue)?.strings ?? []
    guard case .providers = scope.keys else { return known + added }
    if scope.name == .flexcred { added += Integrations.lent(in: project).map(\.key) }
    return known + added.flatMap { PlaceholderScope.credentialPart($0) == nil ? ["\($0)_ID", "\($0)_NAME", $0] : [$0] }
  }
}
