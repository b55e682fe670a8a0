import Lexer
import Parser

/// A password before the host of an address, or a key in its query.
package enum SecretInURL: Rule {
  package static let metadata = RuleMetadata(
    id: "secret-in-url", row: 602, group: .security, level: .error, fix: .always(.suggested),
    aliases: ["LZ:SEC-04"],
    summary: "An address holds a secret",
    why: "addresses stand in the logs of every server on the way, and in the execution data of n8n",
    examples: [
      .bad(
        "workflows/main.json", #"{ "url": "https://api.acme.io/v1/leads?api_key=↓AAAA1111BBBB2222" }"#,
        fixed: #"""
          { "url": "https://api.acme.io/v1/leads?api_key=" }
          """#),
      .good("workflows/main.json", #"{ "url": "https://api.acme.io/v1/leads?page=2&api_key={{ $json.key }}" }"#),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let source = file.workflow.document.source
      for address in file.marks.addresses {
        let secrets = secrets(of: address, file, context.project)
        guard !secrets.isEmpty else { continue }
        let site = TextSite(address.span, in: file)
        guard site.deadName == nil else { continue }
        let place = address.host.isEmpty ? "an address" : "the address of `\(address.host)`"
        for secret in secrets where !source.slice(secret.span).isEmpty {
          context.report(
            Self.self, "\(place) holds \(secret.name)", at: secret.span, "a secret in plain text", node: site.node,
            help: "revoke it, and keep the new one in a credential of n8n (Query Auth sends it as a parameter)",
            fixes: [.replace(secret.span, with: "", "take the secret out", .suggested)],
            isSecret: true)
        }
      }
    }
  }

  /// By the names in the address, and by their shape.
  private static func secrets(
    of address: WebAddress, _ file: WorkflowFile, _ project: Project
  ) -> [(span: SourceSpan, name: String)] {
    let named = address.secrets(in: file.workflow.document.source)
    guard !file.marks.secrets.isEmpty || project.useCase?.tables["secretShapes"] != nil else { return named }
    let shaped = project.secrets(in: file.workflow.document, file.marks).filter { address.span.contains($0.span) }
    let taken = SpanSet(shaped.map(\.span))
    return shaped.map { ($0.span, $0.name) } + named.filter { !taken.touches($0.span) }
  }
}
