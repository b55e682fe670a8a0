import Lexer
import Parser

/// FlowLint's rules as published, for those who come from it: ruleset `peer-flowlint` runs these in the place of our
/// own predicates, under our ids. Their known defects are theirs.
enum FlowlintRules {
  typealias Predicate = @Sendable (FlowlintGraph, WorkflowFile, inout RuleContext) -> Void

  /// By the id of the rule that reports it. Our other rules for the same id of FlowLint are off there.
  static let predicates: [String: Predicate] = [
    RetryMissing.metadata.id: { graph, _, context in
      for index in graph.nodes.indices where FlowlintTypes.callsAPI(graph.types[index]) {
        switch FlowlintValues.retry(graph.nodes[index]) {
        case .live, .truth(true): continue
        case .absent, .truth(false):
          report(RetryMissing.self, "`\(graph.name(index))` calls an API and does not retry", index, graph, &context)
        }
      }
    },
    ContinueOnFail.metadata.id: { graph, _, context in
      for index in graph.nodes.indices where graph.nodes[index].continueOnFail?.value == true {
        report(
          ContinueOnFail.self, "`\(graph.name(index))` goes on after an error", index, graph, &context)
      }
    },
    IdempotencyMissing.metadata.id: { graph, _, context in
      guard graph.types.contains(where: FlowlintTypes.starts) else { return }
      for index in graph.nodes.indices where FlowlintTypes.mutates(graph.types[index]) {
        let words = ["eventid", "messageid"]
        if graph.search(from: [index], backwards: true, until: { FlowlintValues.mentions(graph.nodes[$0], words) }) {
          continue
        }
        report(
          IdempotencyMissing.self, "nothing before `\(graph.name(index))` mentions `eventId` or `messageId`", index,
          graph, &context)
      }
    },
    SecretLiteral.metadata.id: { graph, _, context in
      for (index, node) in graph.nodes.enumerated() {
        let found = FlowlintValues.text(node) { text in
          let folded = text.lowercased()
          return text.contains("Bearer ") || ["apikey", "api-key", "api_key"].contains { folded.contains($0) }
        }
        guard let found else { continue }
        context.report(
          SecretLiteral.self, "a text of `\(graph.name(index))` looks like a secret", at: found.span, node: node,
          isSecret: true)
      }
    },
    DeadEndNode.metadata.id: { graph, _, context in
      guard graph.nodes.count > 1 else { return }
      for index in graph.nodes.indices where graph.outgoing[index].isEmpty {
        guard !FlowlintTypes.isTerminal(graph.types[index], graph.name(index)) else { continue }
        report(DeadEndNode.self, "nothing follows `\(graph.name(index))`", index, graph, &context)
      }
    },
    UnboundedLoop.metadata.id: { graph, _, context in
      for index in graph.nodes.indices where isLoop(graph.types[index]) {
        let iterations = FlowlintValues.number(
          graph.nodes[index], [["maxIterations"], ["maxIteration"], ["limit"], ["options", "maxIterations"]])
        if let iterations, iterations != 0, iterations <= 1000 { continue }
        report(
          UnboundedLoop.self, "`\(graph.name(index))` has no limit of at most 1000 iterations", index, graph, &context)
      }
    },
    LongTimeout.metadata.id: { graph, _, context in
      for index in graph.nodes.indices where isLoop(graph.types[index]) {
        let timeout = FlowlintValues.number(
          graph.nodes[index], [["timeout"], ["timeoutMs"], ["options", "timeout"]])
        guard let timeout, timeout > 300_000 else { continue }
        report(LongTimeout.self, "`\(graph.name(index))` waits for more than five minutes", index, graph, &context)
      }
    },
    SilentErrorBranch.metadata.id: { graph, _, context in
      for edge in graph.edges where edge.kind == .error {
        let isTold = graph.search(
          from: [edge.to], expand: { !graph.isRejoin($0) },
          until: { FlowlintTypes.notifies(graph.types[$0]) || graph.isErrorHandler($0) })
        if isTold { continue }
        report(
          SilentErrorBranch.self, "the error branch of `\(graph.name(edge.from))` tells nobody", edge.from, graph,
          &context)
      }
    },
    DataNeverConsumed.metadata.id: { graph, _, context in
      for index in graph.nodes.indices where !graph.outgoing[index].isEmpty {
        guard !FlowlintTypes.isTerminal(graph.types[index], graph.name(index)) else { continue }
        let next = Array(Set(graph.targets(index))).sorted()
        if graph.search(from: next, until: { $0 != index && FlowlintTypes.consumes(graph.types[$0]) }) { continue }
        report(
          DataNeverConsumed.self, "nothing consumes what `\(graph.name(index))` gives", index, graph, &context)
      }
    },
    EnvironmentLiteral.metadata.id: { graph, _, context in
      let words: Set<String> = ["dev", "development", "stag", "staging", "prod", "production", "test", "testing"]
      for (index, node) in graph.nodes.enumerated() {
        guard let found = FlowlintValues.text(node, where: { FlowlintValues.hasWord($0, words) }) else { continue }
        context.report(
          EnvironmentLiteral.self, "a text of `\(graph.name(index))` names an environment", at: found.span, node: node)
      }
    },
    GenericNodeName.metadata.id: { graph, _, context in
      let generic: Set<String> = ["http request", "set", "if", "merge", "switch", "no-op", "start"]
      for index in graph.nodes.indices {
        let name = graph.name(index)
        guard name.isEmpty || generic.contains(name.lowercased()) else { continue }
        report(GenericNodeName.self, "node name `\(name)` says nothing", index, graph, &context)
      }
    },
    DeprecatedNode.metadata.id: { graph, _, context in
      for (index, node) in graph.nodes.enumerated() {
        guard let type = node.type?.value else { continue }
        guard type == "n8n-nodes-base.splitInBatches" || type == "n8n-nodes-base.executeWorkflow" else { continue }
        report(DeprecatedNode.self, "`\(graph.name(index))` is of type `\(type)`", index, graph, &context)
      }
    },
    UnhandledErrorPath.metadata.id: { graph, _, context in
      for index in graph.nodes.indices where FlowlintTypes.isErrorProne(graph.types[index]) {
        let edges = graph.outgoing[index].map { graph.edges[$0] }
        if edges.contains(where: { $0.kind == .error || graph.isErrorHandler($0.to) }) { continue }
        report(
          UnhandledErrorPath.self, "`\(graph.name(index))` has no error branch", index, graph, &context)
      }
    },
    WebhookSlowAck.metadata.id: { graph, _, context in
      let heavy: Set<String> = [
        "n8n-nodes-base.httprequest", "n8n-nodes-base.postgres", "n8n-nodes-base.openai",
      ]
      for index in graph.nodes.indices {
        guard graph.types[index].contains("webhook"), !graph.types[index].contains("respondtowebhook") else { continue }
        let next = graph.targets(index)
        let answers = next.contains { target in
          (graph.types[target] + " " + graph.name(target).lowercased()).contains("respond")
            && (graph.types[target] + graph.name(target).lowercased()).contains("webhook")
        }
        guard !answers, next.contains(where: { heavy.contains(graph.types[$0]) || isLoop($0, graph) }) else { continue }
        report(
          WebhookSlowAck.self, "webhook `\(graph.name(index))` does heavy work before it answers", index, graph,
          &context)
      }
    },
    RetryAfter.metadata.id: { graph, _, context in
      for (index, node) in graph.nodes.enumerated() where FlowlintTypes.callsAPI(graph.types[index]) {
        guard case .truth(true) = FlowlintValues.retry(node), node.waitBetweenTries == nil else { continue }
        let text = node.value.rawText.lowercased()
        if ["retry-after", "retry_after", "retryafter"].contains(where: text.contains) { continue }
        report(RetryAfter.self, "`\(graph.name(index))` retries without a pause", index, graph, &context)
      }
    },
    ErrorWorkflow.metadata.id: { graph, file, context in
      guard graph.types.contains(where: FlowlintTypes.startsMainWorkflow) else { return }
      let setting = file.workflow.settings?["errorWorkflow"]?.string ?? ""
      guard setting.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
      context.report(
        ErrorWorkflow.self, "workflow `\(file.workflow.name?.value ?? file.key)` has no error workflow",
        at: file.workflow.name?.span ?? file.workflow.document.source.startPoint)
    },
  ]

  private static func isLoop(_ type: String) -> Bool {
    ["loop", "batch", "while", "repeat"].contains { type.contains($0) }
  }

  private static func isLoop(_ index: Int, _ graph: FlowlintGraph) -> Bool {
    graph.types[index].contains("loop") || graph.types[index].contains("batch")
  }

  private static func report<R: Rule>(
    _ rule: R.Type, _ message: String, _ index: Int, _ graph: FlowlintGraph, _ context: inout RuleContext
  ) {
    context.report(rule, message, at: graph.nodes[index].nameSpan, node: graph.nodes[index])
  }

  /// One hook for all predicates that are on.
  static func install(_ hooks: inout Hooks, _ isOn: (String) -> Bool) {
    let chosen = predicates.filter { isOn($0.key) }.sorted { $0.key < $1.key }.map(\.value)
    hooks.onWorkflow { file, context in
      let graph = FlowlintGraph(file.workflow)
      for predicate in chosen { predicate(graph, file, &context) }
    }
  }
}
