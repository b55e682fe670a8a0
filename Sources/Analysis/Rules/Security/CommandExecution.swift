import Lexer
import Parser

/// Node that runs commands on the host.
package enum CommandExecution: Rule {
  package static let metadata = RuleMetadata(
    id: "command-execution", row: 607, group: .security, level: .error,
    aliases: ["FS005"],
    summary: "Node that runs commands on the host",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
