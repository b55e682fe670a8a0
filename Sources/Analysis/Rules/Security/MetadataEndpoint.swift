import Lexer
import Parser

/// A request to the address at which a cloud hands out the credentials of its machines.
package enum MetadataEndpoint: Rule {
  package static let metadata = RuleMetadata(
    id: "metadata-endpoint", row: 605, group: .security, level: .error,
    aliases: ["FS004"],
    summary: "A node asks the metadata service of a cloud",
    why: "the service hands out the credentials of the machine on which n8n runs",
    examples: [
      .bad("workflows/main.json", #"{ "url": "http://↓169.254.169.254/latest/meta-data/iam/security-credentials" }"#),
      .good("workflows/main.json", #"{ "url": "https://api.acme.io/latest" }"#),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (address, node) in file.liveAddresses(where: { WebHosts.metadata.contains($0.host) }) {
        context.report(
          Self.self, "`\(address.host)` is the metadata service of a cloud", at: address.hostSpan, "", node: node,
          help: "give the node a credential of its own")
      }
    }
  }
}
