import Lexer
import Parser

/// A parameter that nobody is asked for.
package enum InstparmUndeclared: Rule {
  package static let metadata = RuleMetadata(
    id: "instparm-undeclared", row: 209, group: .placeholders, level: .error, fix: .sometimes(.suggested),
    summary: "A placeholder names an installation parameter that is not declared",
    why: "nobody is asked for the value and there is no default, so the installation fails",
    examples: [
      .bad(
        "workflows/main.json", #"{ "limit": "={{ {{INSTPARM_MAX_ITEM_MRAPTSNI}} }}" }"#,
        fixed: #"{ "limit": "={{ {{INSTPARM_MAX_ITEMS_MRAPTSNI}} }}" }"#, with: [("codika.yaml", config)]),
      .good(
        "workflows/main.json", #"{ "limit": "={{ {{INSTPARM_MAX_ITEMS_MRAPTSNI}} }}" }"#,
        with: [("codika.yaml", config)]),
    ])

  private static let config = """
    codika: 1
    title: Limits
    description: One parameter.
    parameters:
      MAX_ITEMS: { type: number, label: Invoices per run }
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let symbols = context.project.symbols
      guard symbols.areComplete else { return }
      var unknown: [(key: String, places: [SourceSpan])] = []
      for placeholder in file.placeholders where placeholder.scope == .instparm && placeholder.isExact {
        guard let key = placeholder.key, symbols.parameter(key.value) == nil else { continue }
        if let known = unknown.firstIndex(where: { $0.key == key.value }) {
          unknown[known].places.append(key.span)
        } else {
          unknown.append((key.value, [key.span]))
        }
      }
      let declared = symbols.parameters.compactMap { $0.key?.value }
      for (key, places) in unknown {
        guard let first = places.first else { continue }
        let near = Suggestions.nearest(key, in: declared)
        context.report(
          Self.self, "parameter `\(key)` is not declared", at: first, near.map { "did you mean `\($0)`?" } ?? "",
          also: places.dropFirst().map { Label($0, "and here") },
          help: declared.isEmpty
            ? "declare it under `parameters` in `codika.yaml`" : "parameters are \(Suggestions.list(declared))",
          fixes: near.map { near in
            [Fix("use the parameter `\(near)`", .suggested, places.map { TextEdit($0, near) })]
          } ?? [])
      }
    }
  }
}
