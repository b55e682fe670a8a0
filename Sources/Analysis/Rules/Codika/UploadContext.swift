import Lexer
import Parser

/// An upload that belongs to no execution, or to another than the run's own.
package enum UploadContext: Rule {
  package static let metadata = RuleMetadata(
    id: "upload-context", row: 817, group: .codika, level: .warning,
    summary: "The execution that an upload belongs to is missing or overridden",
    why: "a sub-workflow does not see the execution of its caller: without both overrides the upload fails, and with "
      + "them in a workflow that has its own execution the file lands in another one",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow([CodikaExamples.caller, upload("")], [("Called", 0, "Upload")])
          .marked(at: #""Upload", "type""#)),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [
            CodikaExamples.caller,
            upload(
              #", "executionIdOverride": "={{ $json.executionId }}", "executionSecretOverride": "={{ $json.executionSecret }}""#
            ),
          ], [("Called", 0, "Upload")])),
    ])

  private static func upload(_ overrides: String) -> String {
    CodikaExamples.node(
      "Upload", CodikaOperations.nodeType, "1",
      #"{ "resource": "fileManagement", "operation": "uploadFile"\#(overrides) }"#)
  }

  private static let overrides = ["executionIdOverride", "executionSecretOverride"]

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), !flow.uploads.isEmpty else { return }
      let calls = file.graph.entries.filter { CodikaEntry(flow.nodes[$0]).isSubWorkflow }
      let isCalled = flow.reached(from: calls) { flow.isInit($0) || flow.uncertain.contains($0) }
      let isTracked = flow.reached(from: flow.inits)
      for upload in flow.uploads {
        let node = flow.nodes[upload]
        let given = overrides.map { ($0, value(node, $0)) }
        let missing = given.filter { $0.1 == nil }.map(\.0)
        if isCalled[upload], !missing.isEmpty {
          context.report(
            Self.self, "upload `\(flow.name(upload))` in a sub-workflow has no \(Suggestions.list(missing))",
            at: node.nameSpan, "belongs to no execution", node: node,
            help: "hand `executionId` and `executionSecret` of the caller's Init to this workflow as inputs")
        } else if isTracked[upload], !isCalled[upload], let value = given.compactMap(\.1).first {
          context.report(
            Self.self, "upload `\(flow.name(upload))` overrides the execution of its own run", at: value.span,
            "not needed behind an Init", also: flow.inits.prefix(1).map { Label(flow.nodes[$0].nameSpan, "the Init") },
            node: node)
        }
      }
    }
  }

  /// The value of a field, wherever the node keeps it; nil if it is absent or empty.
  private static func value(_ node: Node, _ name: String) -> Value? {
    guard let parameters = node.parameters else { return nil }
    let places = [parameters] + parameters.members.map(\.value).filter(\.isObject)
    return places.lazy.compactMap { $0[name] }.first { !$0.isNull && $0.string != "" }
  }
}
