import Lexer
import Parser

/// A template that n8n cannot run.
package enum ExpressionSyntax: Rule {
  package static let metadata = RuleMetadata(
    id: "expression-syntax", row: 701, group: .expressions, level: .error,
    aliases: ["VN:ND0401", "N8:INVALID_EXPRESSION", "MCP"],
    summary: "Expression that does not parse",
    why: "n8n finds this only when the node runs, and the execution fails there",
    examples: [
      .bad("workflows/main.json", #"{ "value": "={{ $json.total + ↓}}" }"#),
      .bad("workflows/main.json", #"{ "value": "={{ { a: { b: 1↓}} }}" }"#),
      .good("workflows/main.json", #"{ "value": "={{ { a: { b: 1 } } }}" }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onExpressions { expressions, context in
      for item in expressions.templates {
        guard let node = context.workflow?.workflow.nodes[item.node], !node.disabled else { continue }
        for fault in item.template.faults { report(fault, in: item.template, node, &context) }
        reportOpen(item.template, node, &context)
      }
    }
  }

  private static func report(
    _ fault: TemplateFault, in template: ExpressionTemplate, _ node: Node, _ context: inout RuleContext
  ) {
    guard let cut = fault.cut else {
      context.report(Self.self, headline(fault), at: template.span(of: fault.range), node: node, help: help(fault))
      return
    }
    // The parser stumbles somewhere; the braces are what has to change.
    context.report(
      Self.self, "expression ends at the first `}}`, which stands \(place(cut))", at: template.span(of: cut.braces),
      "ends the expression", node: node, help: cut.remedy)
  }

  private static func headline(_ fault: TemplateFault) -> String {
    switch fault.kind {
    case .syntax(let message), .engine(let message): "expression does not parse: \(message)"
    case .empty: "expression is empty"
    case .statement: "expression begins with a statement"
    case .unsupported(let name): "expression uses \(name), which n8n cannot run"
    case .forbidden(let name): "expression reads `\(name)`, to which n8n gives no access"
    case .constructorText: "template has `.constructor` in it, which n8n refuses"
    case .bareDollar: "expression uses `$` without a call"
    }
  }

  private static func help(_ fault: TemplateFault) -> String? {
    switch fault.kind {
    case .statement: "write one expression; what needs statements belongs in a Code node"
    case .forbidden, .constructorText: "read it in a Code node, or rename the field before"
    default: nil
    }
  }

  private static func place(_ cut: CutExpression) -> String {
    switch cut.place {
    case .string: "in a string"
    case .template: "in a template literal"
    case .comment: "in a comment"
    case .braces: "where two braces close"
    }
  }

  /// n8n runs what follows a `{{` without an end.
  private static func reportOpen(_ template: ExpressionTemplate, _ node: Node, _ context: inout RuleContext) {
    guard let last = template.codes.last, let piece = template.pieces.last, !piece.isClosed,
      !template.faults.contains(where: { last.range.lowerBound - 2 <= $0.range.lowerBound })
    else { return }
    let braces = (last.range.lowerBound - 2)..<last.range.lowerBound
    context.report(
      Self.self, "expression is not closed", at: template.span(of: braces), "no `}}` follows", node: node,
      severity: .warning, why: "n8n takes all that follows for code", help: "write `}}` at its end")
  }
}
