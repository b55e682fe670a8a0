import Lexer
import Parser

/// A secret that is written down in an environment file.
package enum EnvironmentSecretInPlain: Rule {
  package static let metadata = RuleMetadata(
    id: "environment-secret-in-plain", group: .environment, level: .error,
    summary: "An environment file holds a secret as plain text",
    why: "whoever can read the repository has the secret, and history keeps it after it is removed",
    examples: [
      .bad(
        "environments/dev.yaml",
        """
        values:
          MEMSECRT_EXECUTION_AUTH: not-so-secret
        """, with: [("codika.yaml", config)]),
      .good(
        "environments/dev.yaml",
        """
        values:
          MEMSECRT_EXECUTION_AUTH: { env: CODIKA_MEMBER_SECRET }
        """, with: [("codika.yaml", config)]),
    ])

  private static let config = """
    codika: 1
    title: Secrets
    description: An environment with a secret.
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    environments:
      dev: { backend: folder, values: environments/dev.yaml }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onEnvironment { environment, context in
      for entry in environment.values + environment.parameters where entry.variable == nil {
        guard let text = entry.value.string, !text.isEmpty, let what = secret(entry.key.value, text) else { continue }
        context.report(
          Self.self, "`\(entry.key.value)` holds \(what) as plain text", at: entry.value.span,
          "write `{ env: NAME }` here",
          help: "put the value into an environment variable and name it: `{ env: CODIKA_\(entry.key.value) }`",
          isSecret: true)
      }
    }
  }

  private static func secret(_ key: String, _ text: String) -> String? {
    if key.hasPrefix("\(ScopeName.memsecrt.rawValue)_") { return "the secret of a member" }
    if let shape = SecretShapes.name(of: text) { return shape }
    return SecretShapes.isSecretName(key) && SecretShapes.looksRandom(text) ? "what looks like a secret" : nil
  }
}
