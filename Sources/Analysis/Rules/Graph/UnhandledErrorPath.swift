import Lexer
import Parser

/// External call whose failure nobody handles.
package enum UnhandledErrorPath: Rule {
  package static let metadata = RuleMetadata(
    id: "unhandled-error-path", row: 330, group: .graph, level: .note, levelInN8n: .warning,
    aliases: ["R12", "NN:http-no-error-handling", "LZ:BP-05", "FS010", "VN:ND0702"],
    summary: "External call whose failure nobody handles",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
