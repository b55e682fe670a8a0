import Lexer
import Parser

/// A required parameter is empty.
package enum ParameterRequired: Rule {
  package static let metadata = RuleMetadata(
    id: "parameter-required", row: 508, group: .nodes, level: .error,
    aliases: ["N8:MISSING_PARAMETER", "MCP"],
    summary: "A required parameter is empty",
    why: "the service refuses the call, or the node fails before it makes one",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": ↓"" }
        }
        """#
      ).withDefinitions,
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com" }
        }
        """#
      ).withDefinitions,
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !context.project.definitions.isEmpty, !node.disabled, !node.isStickyNote,
        let parameters = DefinedParameters.of(node, context.project)
      else { return }
      for missing in MissingParameter.all(in: parameters) where !missing.isMalformed {
        context.report(
          Self.self, "node `\(node.name?.value ?? "")` needs a value for `\(missing.name)`",
          at: missing.value?.span ?? node.nameSpan,
          missing.value == nil ? "`\(missing.name)` is not set" : "empty")
      }
    }
  }
}
