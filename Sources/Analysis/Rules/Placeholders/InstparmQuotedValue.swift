import Lexer
import Parser

/// A parameter that is a whole JSON string. codikac reads it as the bare form; the platform's own helper does not.
package enum InstparmQuotedValue: Rule {
  package static let metadata = RuleMetadata(
    id: "instparm-quoted-value", row: 206, group: .placeholders, level: .off, fix: .always(.safe),
    aliases: ["INSTPARM-QUOTE"],
    summary: "An installation parameter is written as a whole JSON string",
    why: "codikac gives the value its own type in either form, but other tools put a text into the quotes",
    examples: [
      .bad(
        "workflows/main.json", #"{ "limit": "{{INSTPARM_MAX_ITEMS_MRAPTSNI}}" }"#,
        fixed: #"{ "limit": {{INSTPARM_MAX_ITEMS_MRAPTSNI}} }"#),
      .good("workflows/main.json", #"{ "limit": {{INSTPARM_MAX_ITEMS_MRAPTSNI}} }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard placeholder.scope == .instparm, placeholder.isExact, placeholder.site == .wholeString,
        let file = context.workflow, !isName(placeholder, file)
      else { return }
      let token = "{{\(placeholder.body.value)}}"
      context.report(
        Self.self, "parameter `\(placeholder.key?.value ?? "")` is written in quotes", at: placeholder.value.span,
        fixes: [.replace(placeholder.value.span, with: token, "write it without quotes", .safe)])
    }
  }

  /// In the places of `placeholder-in-key` the bare form would be no better.
  private static func isName(_ placeholder: Placeholder, _ file: WorkflowFile) -> Bool {
    let path = file.workflow.document.pointer(at: placeholder.value.span)?.split(separator: "/") ?? []
    return path.first == "connections" || path.first == "nodes" && path.count == 3
  }
}
