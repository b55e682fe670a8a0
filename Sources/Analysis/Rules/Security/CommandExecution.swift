import Lexer
import Parser

/// A node that hands text to a shell.
package enum CommandExecution: Rule {
  package static let metadata = RuleMetadata(
    id: "command-execution", row: 607, group: .security, level: .error,
    aliases: ["FS005"],
    summary: "A node runs commands on a machine",
    why:
      "whoever can change the workflow or its input runs what he likes there; n8n 2 does not load the node by default",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Disk", "type": ↓"n8n-nodes-base.executeCommand", "typeVersion": 1, "position": [0, 0], "parameters": { "command": "df -h" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Upload", "type": "n8n-nodes-base.ssh", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "file" } }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(
      ofType: "n8n-nodes-base.executeCommand", "n8n-nodes-base.executeCommandTool", "n8n-nodes-base.ssh",
      "n8n-nodes-base.sshTool"
    ) { node, context in
      guard let type = node.type, !node.disabled else { return }
      switch type.value {
      case "n8n-nodes-base.executeCommand", "n8n-nodes-base.executeCommandTool":
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` runs commands on the machine of n8n", at: type.span,
          help: "do the work in a Code node, or ask a service for it")
      case "n8n-nodes-base.ssh", "n8n-nodes-base.sshTool":
        let resource = node.parameters?["resource"]
        guard resource == nil || resource?.string == "command" else { return }
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` runs commands on a machine", at: type.span, severity: .warning,
          why: "whoever can change the workflow or its input runs what the credential allows on that machine")
      default: return
      }
    }
  }
}
