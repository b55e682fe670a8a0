import Lexer
import Parser

/// Node setting that stands among the parameters.
package enum MisplacedNodeSetting: Rule {
  package static let metadata = RuleMetadata(
    id: "misplaced-node-setting", row: 509, group: .nodes, level: .error, fix: .always(.safe),
    aliases: ["MCP"],
    summary: "Node setting that stands among the parameters",
    why: "n8n reads the setting beside the parameters only; here it has no effect",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Get",
          "type": "n8n-nodes-base.httpRequest",
          "typeVersion": 4.2,
          "position": [200, 0],
          "parameters": { "url": "https://api.acme.test", ↓"retryOnFail": true }
        }
        """#,
        fixed: #"""
          {
            "name": "Get",
            "type": "n8n-nodes-base.httpRequest",
            "typeVersion": 4.2,
            "position": [200, 0],
            "parameters": { "url": "https://api.acme.test" },
            "retryOnFail": true
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://api.acme.test" }, "retryOnFail": true }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      // Only types whose parameters are known to have no such name; a community node may have one.
      guard let parameters = node.parameters, let type = node.type?.value, isOurs(type) else { return }
      guard parameters.hasKey(among: keys) else { return }
      for name in settings {
        guard let member = parameters.member(name) else { continue }
        context.report(
          Self.self, "setting `\(member.name)` stands among the parameters", at: member.key.span,
          "belongs beside `parameters`", fixes: fixes(member, node))
      }
    }
  }

  private static let settings = [
    "retryOnFail", "maxTries", "waitBetweenTries", "alwaysOutputData", "executeOnce", "onError", "continueOnFail",
  ]

  private static let keys = settings.map { Array($0.utf8) }

  private static func isOurs(_ type: String) -> Bool {
    type.hasPrefix("n8n-nodes-base.") || type.hasPrefix("@n8n/n8n-nodes-langchain.")
  }

  /// Where the node has the setting already, that one counts.
  private static func fixes(_ member: Value.Member, _ node: Node) -> [Fix] {
    let removal = JSONEdits.removeMember(member, in: node.value.document)
    if node.value[member.name] != nil {
      return [Fix("remove it, since the node has the setting itself", .safe, [removal])]
    }
    guard let parameters = node.value.member("parameters") else { return [] }
    let insertion = JSONEdits.insert(key: member.name, value: member.value.rawText, after: parameters)
    return [Fix("move it beside `parameters`", .safe, [removal, insertion])]
  }
}
