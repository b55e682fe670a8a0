import Lexer
import Parser

/// A result on a path that passes no Init.
package enum ResultWithoutInit: Rule {
  package static let metadata = RuleMetadata(
    id: "result-without-init", row: 807, group: .codika, level: .error,
    summary: "A path leads from a trigger to a result node past every Init",
    why: "on that path no execution has begun, so the result node fails and the platform never learns of the run",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.webhook, CodikaExamples.schedule, CodikaExamples.initialize, CodikaExamples.submit],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Submit result"), ("Every day", 0, "Submit result")]
        ).marked(at: #""Submit result", "type""#)),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.webhook, CodikaExamples.schedule, CodikaExamples.initialize, CodikaExamples.submit],
          [("Asked", 0, "Codika Init"), ("Every day", 0, "Codika Init"), ("Codika Init", 0, "Submit result")])),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      // A workflow without any Init is told so once, not at each result.
      guard let flow = CodikaFlow(file, in: context.project), !flow.results.isEmpty, !flow.inits.isEmpty else { return }
      var isReported = Set<Int>()
      for entry in file.trackedEntries {
        let isReached = flow.reached(from: [entry]) { flow.isInit($0) || flow.uncertain.contains($0) }
        for result in flow.results where isReached[result] && isReported.insert(result).inserted {
          let node = flow.nodes[result]
          context.report(
            Self.self, "node `\(flow.name(result))` sends a result that no Init has begun", at: node.nameSpan,
            "reached without an Init", also: [Label(flow.nodes[entry].nameSpan, "from this trigger")], node: node,
            help: "lead the trigger through an Init first")
        }
      }
    }
  }
}
