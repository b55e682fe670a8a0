import Lexer
import Parser

/// A request that takes every certificate.
package enum TLSDisabled: Rule {
  package static let metadata = RuleMetadata(
    id: "tls-disabled", row: 617, group: .security, level: .warning, fix: .sometimes(.suggested),
    summary: "The check of certificates is switched off",
    why: "whoever sits on the way can answer in the name of the server and read the credentials",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "url": "https://crm.acme.io/leads", "options": { "allowUnauthorizedCerts": ↓true } } }"#,
        fixed:
          #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "url": "https://crm.acme.io/leads", "options": {} } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": { "url": "https://crm.acme.io/leads", "options": { "allowUnauthorizedCerts": false } } }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard let parameters = node.parameters, !node.disabled, !node.isStickyNote else { return }
      for isInside in [false, true] {
        let owner = isInside ? parameters["options"] : parameters
        guard let member = owner?.member("allowUnauthorizedCerts"), member.value.bool == true else { continue }
        // Machines of one's own network often have certificates of their own making.
        let isLocal = parameters["url"]?.string.map(isLocal) ?? false
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` takes every certificate", at: member.value.span,
          "no check of the server", severity: isLocal ? .note : nil,
          fixes: [
            Fix("check certificates", .suggested, [JSONEdits.removeMember(member, in: node.value.document)])
          ])
      }
    }
    hooks.onNode(ofTypes: NodeCode.types) { node, context in
      guard !node.disabled else { return }
      for code in NodeCode.all(of: node) {
        guard code.mayHold(["rejectUnauthorized", "NODE_TLS_REJECT_UNAUTHORIZED"]), let text = code.value.decoded,
          let found = switchInCode(text.utf8, code.language)
        else { continue }
        context.report(
          Self.self, "code takes every certificate", at: text.rawSpan(of: found), "no check of the server")
      }
    }
  }

  private static func isLocal(_ url: String) -> Bool {
    let source = SourceText(file: FileID(0), path: "", text: url)
    return WebAddress.all(in: source).first.map { !$0.host.isEmpty && WebHosts.isLocal($0.host) } ?? false
  }

  /// `rejectUnauthorized: false`, `NODE_TLS_REJECT_UNAUTHORIZED`.
  private static func switchInCode(_ bytes: [UInt8], _ language: NodeCode.Language) -> Range<Int>? {
    let option = Array("rejectUnauthorized".utf8)
    let variable = Array("NODE_TLS_REJECT_UNAUTHORIZED".utf8)
    for name in [option, variable] {
      var from = 0
      while let at = ByteSearch.pair(name[0], name[1], in: bytes[...], from: from) {
        from = at + 1
        let end = at + name.count
        guard end <= bytes.count, bytes[at..<end].elementsEqual(name) else { continue }
        if ScriptSurface(bytes, language).kind(at: at) == .comment { continue }
        if name == variable { return at..<end }
        var i = end
        while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x3A || bytes[i] == 0x22 || bytes[i] == 0x27 { i += 1 }
        if bytes[i...].starts(with: "false".utf8) { return at..<(i + 5) }
      }
    }
    return nil
  }
}
