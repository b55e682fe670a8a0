import Lexer
import Parser

/// Agent without a prompt or a system message.
package enum AgentIncomplete: Rule {
  package static let metadata = RuleMetadata(
    id: "agent-incomplete", row: 531, group: .nodes, level: .warning,
    aliases: ["N8:AGENT_STATIC_PROMPT", "N8:AGENT_NO_SYSTEM_MESSAGE", "MCP"],
    summary: "Agent without a prompt or a system message",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
