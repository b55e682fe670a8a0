import Lexer
import Parser

/// A request to a host that is made for looking at requests, or to somebody's chat room.
package enum ExfiltrationSink: Rule {
  package static let metadata = RuleMetadata(
    id: "exfiltration-sink", row: 613, group: .security, level: .error,
    aliases: ["FS016"],
    summary: "A node sends to a host that shows or forwards whatever it gets",
    why: "the data leave the company: everybody who knows the address, and the service itself, can read them",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Send", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "method": "POST", "url": "https://↓webhook.site/0000" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Send", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "method": "POST", "url": "https://hooks.acme.io/leads" } }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let source = file.workflow.document.source
      for (address, node) in file.liveAddresses(where: { $0.isHTTP && isSink($0, source) }) {
        let entry = file.workflow.document.scalar(at: address.span)
        let isRequest = file.value(beginningWith: address) != nil && RequestParameters.isAddress(entry?.key)
        guard isRequest || entry?.key.flatMap(NodeCode.language) != nil else { continue }
        guard address.isAt(WebHosts.collectors) else {
          // Everybody who has the address can post under the name of the hook.
          context.report(
            Self.self, "a chat webhook of `\(address.host)` is written out", at: address.path,
            "an address that is a secret", node: node, severity: .warning,
            why: "the messages go to a room of whoever made the address, in every installation",
            help: "use the node of the service with a credential", isSecret: true)
          continue
        }
        context.report(
          Self.self, "`\(address.host)` collects what it is sent", at: address.hostSpan, "", node: node,
          help: "send it to a host of your own")
      }
    }
  }

  private static func isSink(_ address: WebAddress, _ source: SourceText) -> Bool {
    if address.isAt(WebHosts.collectors) { return true }
    switch address.host {
    case "discord.com", "discordapp.com", "ptb.discord.com", "canary.discord.com":
      return begins(address, "/api/webhooks/", source)
    case "hooks.slack.com": return begins(address, "/services/", source)
    default: return false
    }
  }

  /// With something of its own behind.
  private static func begins(_ address: WebAddress, _ path: String, _ source: SourceText) -> Bool {
    let bytes = source.slice(address.path)
    let rest = bytes.dropFirst(path.utf8.count)
    return bytes.starts(with: path.utf8) && rest.count >= 12 && !rest.contains(0x7B)
      && !SecretShapes.isSample(String(decoding: rest, as: UTF8.self))
  }
}
