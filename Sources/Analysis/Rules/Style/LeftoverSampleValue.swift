import Lexer
import Parser

/// Sample value left in place.
package enum LeftoverSampleValue: Rule {
  package static let metadata = RuleMetadata(
    id: "leftover-sample-value", row: 914, group: .style, level: .warning,
    aliases: ["WL:no-placeholder-api-url", "WL"],
    summary: "Sample value left in place",
    why: "the value was meant to be replaced: the call goes nowhere, or to a stranger",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://↓example.com/orders" } }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.io/orders" } }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (address, node) in file.liveAddresses(where: { $0.isHTTP && isSample($0) }) {
        guard let entry = file.value(beginningWith: address), RequestParameters.isAddress(entry.key) else { continue }
        context.report(
          Self.self, "`\(address.host)` is a host for examples", at: address.hostSpan, "nobody answers there",
          node: node)
      }
      let source = file.workflow.document.source
      for span in file.marks.samples {
        guard case .parameter(let node) = TextSite(span, in: file), !node.disabled,
          let entry = file.workflow.document.scalar(at: span), entry.value.isString,
          NodeCode.language(ofKey: entry.key ?? "") == nil, entry.value.span.count <= longest
        else { continue }
        context.report(
          Self.self, "`\(source.text(span))` has not been filled in", at: span, "a sample value", node: node)
      }
    }
  }

  /// Longer texts are prompts and pages, which may speak of samples.
  private static let longest = 200

  private static func isSample(_ address: WebAddress) -> Bool {
    ["example.com", "example.org", "example.net"].contains { address.host == $0 || address.host.hasSuffix("." + $0) }
  }
}
