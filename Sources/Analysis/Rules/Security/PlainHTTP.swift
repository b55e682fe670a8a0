import Lexer
import Parser

/// A request by `http` to a host beyond the own network.
package enum PlainHTTP: Rule {
  package static let metadata = RuleMetadata(
    id: "plain-http", row: 612, group: .security, level: .warning, fix: .sometimes(.suggested),
    aliases: ["FS012"],
    summary: "A request goes over a connection that is not encrypted",
    why: "everybody on the way can read and change what is sent, credentials included",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "url": "↓http://api.acme.io/leads" } }"#,
        fixed:
          #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "url": "https://api.acme.io/leads" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "url": "http://qdrant:6333/collections" } }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let plain = file.liveAddresses {
        $0.scheme == "http" && !$0.host.isEmpty && !WebHosts.isLocal($0.host) && !$0.isAt(WebHosts.samples)
      }
      for (address, node) in plain {
        // In running text an address is no request, and as the name of a schema it is only a name.
        guard let entry = file.value(beginningWith: address), RequestParameters.isAddress(entry.key) else { continue }
        let fix = Fix.replace(address.schemeSpan, with: "https", "ask by `https`", .suggested)
        context.report(
          Self.self, "request to `\(address.host)` is not encrypted", at: address.schemeSpan, "expected `https`",
          node: node, fixes: address.hasPort ? [] : [fix])
      }
    }
  }
}
