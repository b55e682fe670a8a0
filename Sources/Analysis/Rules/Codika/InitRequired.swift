import Lexer
import Parser

/// A main workflow in which nothing begins an execution.
package enum InitRequired: Rule {
  package static let metadata = RuleMetadata(
    id: "init-required", row: 801, group: .codika, level: .error,
    aliases: ["CODIKA-INIT"],
    summary: "A main workflow has no enabled Codika Init node",
    why: "the platform starts the run and never learns that it began, so no result of it can be sent",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow([CodikaExamples.webhook, CodikaExamples.submit], [("Asked", 0, "Submit result")])
          .marked(at: #""Asked", "type""#)),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.webhook, CodikaExamples.initialize, CodikaExamples.submit],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Submit result")])),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      // A plain n8n workflow has nothing to begin: the use case declares it, or it uses the platform.
      let flow = CodikaFlow(file, in: context.project)
      guard file.workflow.hasAllConnections, let entry = file.trackedEntries.first else { return }
      if let flow {
        guard flow.inits.isEmpty, flow.uncertain.isEmpty else { return }
      } else if context.project.symbols.entry(file.key) == nil {
        return
      }
      let nodes = file.workflow.nodes
      guard !file.graph.entries.contains(where: { CodikaEntry(nodes[$0]).isSubWorkflow }) else { return }
      let node = nodes[entry]
      let disabled = nodes.first { $0.disabled && isInit($0, in: context.project) }
      context.report(
        Self.self, "workflow `\(file.key)` has no \(disabled == nil ? "" : "enabled ")Codika Init", at: node.nameSpan,
        "nothing begins an execution", also: disabled.map { [Label($0.nameSpan, "this Init is disabled")] } ?? [],
        node: node, help: disabled == nil ? "lead the trigger through a Codika Init" : "enable the Init")
    }
  }

  private static func isInit(_ node: Node, in project: Project) -> Bool {
    guard CodikaOperations.isCodika(node),
      case .operation(let operation)? = CodikaOperations.reading(of: node, in: project)
    else { return false }
    return operation.role == .initialize
  }
}
