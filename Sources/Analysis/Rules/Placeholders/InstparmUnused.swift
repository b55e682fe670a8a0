import Lexer
import Parser

/// A parameter that is asked for and plays no part.
package enum InstparmUnused: Rule {
  package static let metadata = RuleMetadata(
    id: "instparm-unused", row: 210, group: .placeholders, level: .note,
    summary: "No workflow uses an installation parameter",
    why: "everybody who installs the process is asked for a value that changes nothing",
    examples: [
      .bad("codika.yaml", config, with: [("workflows/main.json", ExampleTexts.workflow)]),
      .good("codika.yaml", config, with: [("workflows/main.json", #"{ "limit": {{INSTPARM_MAX_ITEMS_MRAPTSNI}} }"#)]),
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
    hooks.onUseCase { useCase, context in
      let declared = context.project.symbols.parameters
      // A file that could not be read may hold the use.
      guard !declared.isEmpty, UseCaseFacts.allWorkflowsAreRead(context.project) else { return }
      var used: Set<String> = []
      for placeholder in context.project.workflows.flatMap(\.placeholders) {
        // A misspelt placeholder is a use, too: it has a finding of its own.
        let isMeant = placeholder.scope == .instparm || placeholder.form.nearScope == .instparm
        if isMeant, let key = placeholder.key { used.insert(key.value.uppercased()) }
      }
      for field in declared {
        guard let key = field.key, !used.contains(key.value.uppercased()),
          !used.contains(where: { isSlip($0, of: key.value, in: context.project) })
        else { continue }
        context.report(Self.self, "parameter `\(key.value)` is never used", at: key.span)
      }
    }
  }

  /// What `instparm-undeclared` takes for a misspelling of this parameter.
  private static func isSlip(_ used: String, of key: String, in project: Project) -> Bool {
    project.symbols.parameter(used) == nil && Suggestions.nearest(used, in: [key]) != nil
  }
}
