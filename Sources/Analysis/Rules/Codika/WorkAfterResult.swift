import Lexer
import Parser

/// Side effect after the result.
package enum WorkAfterResult: Rule {
  package static let metadata = RuleMetadata(
    id: "work-after-result", row: 805, group: .codika, level: .note,
    summary: "Side effect after the result",
    why: "the platform has closed the execution: what fails here is told to nobody",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow(
          [
            CodikaExamples.webhook, CodikaExamples.initialize, CodikaExamples.submit,
            CodikaExamples.node("Tell", "n8n-nodes-base.slack", "2.3", #"{ "select": "channel", "text": "done" }"#),
          ],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Submit result"), ("Submit result", 0, "Tell")]
        )
        .marked(at: #""Tell", "type""#)),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [
            CodikaExamples.webhook, CodikaExamples.initialize, CodikaExamples.submit,
            CodikaExamples.node("Tell", "n8n-nodes-base.slack", "2.3", #"{ "select": "channel", "text": "done" }"#),
          ],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Tell"), ("Tell", 0, "Submit result")])),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), !flow.results.isEmpty else { return }
      let leads = flow.leading(to: flow.results)
      var isTold: Set<Int> = []
      for result in flow.results {
        let behind = flow.reached(from: [result])
        // In a loop the same node comes before the next result.
        let found = flow.nodes.indices.first { index in
          behind[index] && !leads[index] && !flow.nodes[index].disabled && context.effects[index].isChange
            && !CodikaOperations.isCodika(flow.nodes[index])
        }
        guard let found, isTold.insert(found).inserted else { continue }
        let node = flow.nodes[found]
        context.report(
          Self.self, "`\(flow.name(found))` works after the result has been sent", at: node.nameSpan,
          "leaves something behind",
          also: [Label(flow.nodes[result].nameSpan, "the result")], node: node, help: "move it before the result")
      }
    }
  }
}
