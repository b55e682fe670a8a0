import Lexer
import Parser

/// Missing or malformed `project.json`.
package enum ProjectJSON: Rule {
  package static let metadata = RuleMetadata(
    id: "project-json", row: 405, group: .useCase, level: .warning,
    aliases: ["CONFIG-EXPORTS"],
    summary: "Missing or malformed `project.json`",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
