import Lexer
import Parser

/// Service of a trigger that does not exist.
package enum TriggerServiceUnknown: Rule {
  package static let metadata = RuleMetadata(
    id: "trigger-service-unknown", row: 414, group: .useCase, level: .error, fix: .sometimes(.suggested),
    aliases: ["TRIGGER-TYPES"],
    summary: "Service of a trigger that does not exist",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
