import Lexer
import Parser

/// Name of an environment written into a value.
package enum EnvironmentLiteral: Rule {
  package static let metadata = RuleMetadata(
    id: "environment-literal", row: 908, group: .style, level: .warning,
    aliases: ["R9", "NW:N8N004"],
    summary: "Name of an environment written into a value",
    why: "every installation talks to that environment, whatever it is installed for",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://↓api.staging.acme.io/orders" } }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.io/orders" } }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (address, node) in file.liveAddresses(where: { $0.isHTTP && word(in: $0.host) != nil }) {
        guard let word = word(in: address.host), file.value(beginningWith: address) != nil else { continue }
        context.report(
          Self.self, "host `\(address.host)` is the one of an environment", at: address.hostSpan, "`\(word)`",
          node: node,
          help: "make the address a parameter of the installation")
      }
    }
    hooks.onNode(ofTypes: databases) { node, context in
      guard !node.disabled, let database = node.parameters?["database"], let text = database.literalChoice,
        let word = word(in: text.lowercased() + ".")
      else { return }
      context.report(
        Self.self, "database `\(text)` is the one of an environment", at: database.span, "`\(word)`",
        help: "take the name from the credential, or make it a parameter")
    }
  }

  private static let databases = [
    "postgres", "mySql", "microsoftSql", "mongoDb", "questDb", "crateDb", "timescaleDb", "snowflake", "oracleDatabase",
  ].map { "n8n-nodes-base." + $0 }

  private static let words = [
    "dev", "development", "stag", "staging", "stage", "prod", "production", "test", "testing", "uat", "qa", "preprod",
    "sandbox",
  ].map { Array($0.utf8) }

  /// Services that are called so.
  private static let names: Set<String> = ["dev.azure.com"]

  /// A whole label of the host, or a part of one between dashes; the last label is a domain of the world (`.dev`).
  private static func word(in host: String) -> String? {
    let bytes = Array(host.utf8)
    guard let last = bytes.lastIndex(of: UInt8(ascii: ".")), !names.contains(host) else { return nil }
    var start = 0
    for (index, byte) in bytes[...last].enumerated() {
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else { continue }
      if words.contains(where: { bytes[start..<index].elementsEqual($0) }) {
        return String(decoding: bytes[start..<index], as: UTF8.self)
      }
      start = index + 1
    }
    return nil
  }
}
