import Lexer
import Parser

/// A result that is sent where no execution is known.
package enum ResultInSubworkflow: Rule {
  package static let metadata = RuleMetadata(
    id: "result-in-subworkflow", row: 806, group: .codika, level: .error,
    summary: "A sub-workflow sends the result of an execution",
    why: "a sub-workflow does not see the execution of its caller, so the node fails and the caller with it",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow([CodikaExamples.caller, CodikaExamples.submit], [("Called", 0, "Submit result")])
          .marked(at: #""Submit result", "type""#)),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.caller, CodikaExamples.node("Answer", "n8n-nodes-base.noOp", "1", "{}")],
          [("Called", 0, "Answer")])),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), !flow.results.isEmpty else { return }
      let calls = file.graph.entries.filter { CodikaEntry(flow.nodes[$0]).isSubWorkflow }
      guard let call = calls.first else { return }
      let isReached = flow.reached(from: calls) { flow.isInit($0) || flow.uncertain.contains($0) }
      for result in flow.results where isReached[result] {
        let node = flow.nodes[result]
        context.report(
          Self.self, "node `\(flow.name(result))` sends a result from a sub-workflow", at: node.nameSpan,
          "has no execution", also: [Label(flow.nodes[call].nameSpan, "other workflows call this one")], node: node,
          help: "return the data to the caller, and send the result there")
      }
    }
  }
}
