import Lexer
import Parser

/// Request to a host that collects data.
package enum ExfiltrationSink: Rule {
  package static let metadata = RuleMetadata(
    id: "exfiltration-sink", row: 613, group: .security, level: .error,
    aliases: ["FS016"],
    summary: "Request to a host that collects data",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
