import Lexer
import Parser

/// Path that reaches tracked work without Init.
package enum InitNotDominating: Rule {
  package static let metadata = RuleMetadata(
    id: "init-not-dominating", row: 802, group: .codika, level: .error,
    summary: "Path that reaches tracked work without Init",
    why: "the platform never learns of the run, or waits for a result that cannot come",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow(
          [
            CodikaExamples.webhook,
            CodikaExamples.node(
              "Upload", "n8n-nodes-codika.codika", "1", #"{ "resource": "fileManagement", "operation": "uploadFile" }"#),
            CodikaExamples.initialize, CodikaExamples.submit,
          ],
          [("Asked", 0, "Upload"), ("Upload", 0, "Codika Init"), ("Codika Init", 0, "Submit result")]
        )
        .marked(at: #""Asked", "type""#)),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [
            CodikaExamples.webhook, CodikaExamples.initialize,
            CodikaExamples.node(
              "Upload", "n8n-nodes-codika.codika", "1", #"{ "resource": "fileManagement", "operation": "uploadFile" }"#),
            CodikaExamples.submit,
          ],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Upload"), ("Upload", 0, "Submit result")])),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), !flow.inits.isEmpty else { return }
      for entry in file.trackedEntries {
        let open = flow.untracked(from: entry)
        // A result on such a path has a finding of its own.
        let isReached = flow.reached(from: [entry]) { flow.isInit($0) || flow.uncertain.contains($0) }
        guard !flow.results.contains(where: { isReached[$0] }) else { continue }
        let trigger = flow.nodes[entry]
        if let upload = flow.uploads.first(where: { open[$0] && !hasExecution(flow.nodes[$0]) }) {
          context.report(
            Self.self, "`\(flow.name(entry))` leads to an upload that no Init has begun", at: trigger.nameSpan,
            "not tracked yet", also: [Label(flow.nodes[upload].nameSpan, "uploads a file of the execution")],
            node: trigger,
            why: "the file belongs to no execution, and the platform refuses it", help: "put the Init before the upload"
          )
          continue
        }
        let all = flow.reached(from: [entry])
        guard !flow.inits.contains(where: { all[$0] }), !flow.uncertain.contains(where: { all[$0] }),
          let work = flow.nodes.indices.first(where: {
            all[$0] && !flow.nodes[$0].disabled && !flow.nodes[$0].isStickyNote
          })
        else { continue }
        context.report(
          Self.self, "`\(flow.name(entry))` begins work that no Init tracks", at: trigger.nameSpan, "leads to no Init",
          also: [Label(flow.nodes[work].nameSpan, "runs untracked")], node: trigger, severity: .warning,
          help: "lead the trigger through an Init first")
      }
    }
  }

  /// An upload can name the execution that it belongs to.
  private static func hasExecution(_ node: Node) -> Bool {
    node.parameters?.rawText.containsBytes(of: "executionIdOverride") ?? false
  }
}
