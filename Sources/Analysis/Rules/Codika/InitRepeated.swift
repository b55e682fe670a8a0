import Lexer
import Parser

/// A second Init behind the first.
package enum InitRepeated: Rule {
  package static let metadata = RuleMetadata(
    id: "init-repeated", row: 803, group: .codika, level: .warning,
    summary: "A second Init lies behind the first on one path",
    why: "one run begins two executions: the result goes to the second, and the first never ends",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.webhook, CodikaExamples.initialize, again, CodikaExamples.submit],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Again"), ("Again", 0, "Submit result")]
        ).marked(at: #""Again", "type""#)),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.webhook, CodikaExamples.initialize, CodikaExamples.submit],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Submit result")])),
    ])

  private static let again = CodikaExamples.initialize.replacingFirst("Codika Init", with: "Again")

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), flow.inits.count > 1 else { return }
      // Inits on one cycle reach each other: only the later one in the file counts as the second.
      let reached = flow.inits.map { flow.reached(from: [$0]) }
      for (place, second) in flow.inits.enumerated() {
        let first = flow.inits.indices.first { other in
          other != place && reached[other][second] && (other < place || !reached[place][flow.inits[other]])
        }
        guard let first else { continue }
        let node = flow.nodes[second]
        context.report(
          Self.self, "node `\(flow.name(second))` begins a second execution in one run", at: node.nameSpan,
          "the run has an execution already",
          also: [Label(flow.nodes[flow.inits[first]].nameSpan, "begins the first")], node: node,
          help: "remove it, or place it on a path of its own")
      }
    }
  }
}
