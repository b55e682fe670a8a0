import Lexer
import Parser

/// A form, chat, MCP server or bot without authentication.
package enum ExposedTrigger: Rule {
  package static let metadata = RuleMetadata(
    id: "exposed-trigger", row: 604, group: .security, level: .warning,
    aliases: ["FS013"],
    summary: "Anybody can start a workflow through its trigger",
    why: "whoever finds the address uses the credentials and the credit of the workflow",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": ↓"Ask", "type": "n8n-nodes-base.formTrigger", "typeVersion": 2.2, "position": [0, 0], "parameters": { "formTitle": "Contact" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.formTrigger", "typeVersion": 2.2, "position": [0, 0], "parameters": { "formTitle": "Contact", "authentication": "basicAuth" } }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(
      ofType: "n8n-nodes-base.formTrigger", "@n8n/n8n-nodes-langchain.chatTrigger",
      "@n8n/n8n-nodes-langchain.mcpTrigger", "n8n-nodes-base.telegramTrigger"
    ) { node, context in
      guard let type = node.type?.value, !node.disabled, let what = exposure(node, type) else { return }
      context.report(
        Self.self, "\(what.noun) `\(node.name?.value ?? "")` is open to everybody", at: node.nameSpan, what.label,
        severity: what.isDoor ? nil : .note, help: what.help)
    }
  }

  private struct Exposure {
    let noun: String
    let label: String
    let help: String
    /// Everybody on the net, not only the users of a service.
    var isDoor = true
  }

  private static func exposure(_ node: Node, _ type: String) -> Exposure? {
    switch type {
    case "n8n-nodes-base.formTrigger":
      guard isOff(node.parameters?["authentication"]), (node.typeVersion?.value ?? 1) >= 2 else { return nil }
      return Exposure(
        noun: "form", label: "no authentication", help: "set `authentication` to `basicAuth` unless strangers are meant"
      )
    case "@n8n/n8n-nodes-langchain.chatTrigger":
      guard node.parameters?["public"]?.bool == true, isOff(node.parameters?["authentication"]) else { return nil }
      return Exposure(
        noun: "chat", label: "public, without authentication",
        help: "set `authentication` to `basicAuth` or `n8nUserAuth` unless strangers are meant")
    case "@n8n/n8n-nodes-langchain.mcpTrigger":
      guard isOff(node.parameters?["authentication"]) else { return nil }
      return Exposure(
        noun: "server of tools", label: "no authentication",
        help: "set `authentication` to `bearerAuth` or `headerAuth`")
    case "n8n-nodes-base.telegramTrigger":
      let fields = node.parameters?["additionalFields"]
      guard fields?["chatIds"] == nil, fields?["userIds"] == nil else { return nil }
      return Exposure(
        noun: "bot", label: "answers every user of Telegram",
        help: "name the chats or users in `chatIds` or `userIds` unless strangers are meant", isDoor: false)
    default: return nil
    }
  }

  private static func isOff(_ value: Value?) -> Bool { value.map { $0.string == "none" } ?? true }
}
