import Lexer
import Parser

/// Request without encryption.
package enum PlainHTTP: Rule {
  package static let metadata = RuleMetadata(
    id: "plain-http", row: 612, group: .security, level: .warning, fix: .sometimes(.suggested),
    aliases: ["FS012"],
    summary: "Request without encryption",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
