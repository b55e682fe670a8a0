import Lexer
import Parser

/// Address or number of a person written into a value.
package enum HardcodedContact: Rule {
  package static let metadata = RuleMetadata(
    id: "hardcoded-contact", row: 910, group: .style, level: .note,
    aliases: ["NW:N8N004"],
    summary: "Address or number of a person written into a value",
    why: "in every installation the message goes to that one person",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Mail", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [200, 0], "parameters": { "toEmail": ↓"jo@acme.io", "subject": "Hi" } }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Mail", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - http: { path: main }
            """#
          )
        ]),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Mail", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [200, 0], "parameters": { "toEmail": "={{ $json.mail }}", "subject": "Hi" } }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Mail", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - http: { path: main }
            """#
          )
        ]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      // In a workflow of one's own the address may well be one's own.
      guard context.project.useCase != nil, !node.disabled, let parameters = node.parameters else { return }
      for member in parameters.members where keys.contains(member.name) {
        guard let text = member.value.literalChoice, let what = contact(text) else { continue }
        context.report(
          Self.self, "\(what) is written into `\(node.name?.value ?? "")`", at: member.value.span,
          help: "make it a parameter of the installation")
        return
      }
    }
  }

  /// Whom messages go to, in the nodes of mail, chat and telephone services.
  private static let keys: Set<String> = [
    "toEmail", "sendTo", "toRecipients", "to", "toList", "ccList", "bccList", "ccEmail", "bccEmail", "chatId",
    "phoneNumber",
    "recipientPhoneNumber", "user", "userId",
  ]

  private static func contact(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    if let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0, bytes[at...].contains(UInt8(ascii: ".")),
      !bytes.contains(0x20)
    {
      return "the address `\(text)`"
    }
    let digits = bytes.count { 0x30...0x39 ~= $0 }
    let isNumber = bytes.allSatisfy { 0x30...0x39 ~= $0 || [0x20, 0x2B, 0x2D, 0x28, 0x29, 0x2F].contains($0) }
    return isNumber && digits >= 7 ? "the number `\(text)`" : nil
  }
}
